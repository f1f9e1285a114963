import { bare } from '../consent/without-prototype.js';
import type { Category } from '../consent/category.js';
import { DAY, type Policy } from '../consent/policy.js';
import type { Choices } from '../consent/record.js';
import { categoryFor } from './category-for.js';
import type { OtherChoice } from './other-choice.js';

/** What counts of what was chosen with other tools. */
export interface JointChoice {
  /** One for each category that is asked here. */
  readonly choices: Choices;
  /** Moment of the oldest choice in it of which that is known, milliseconds since 1970; now when there is none. */
  readonly time: number;
}

/** The answers of a choice for a category. */
function answersFor({ answers, isRestRefused }: OtherChoice, category: Category, { categories }: Policy): boolean[] {
  const found = answers.filter(([name]) => categoryFor(name, categories) === category).map(([, answer]) => answer);
  return found[0] === undefined && isRestRefused ? [false] : found;
}

/**
 * Brings together what was chosen with other tools. A refusal counts always, an acceptance only within the time that a
 * choice counts here. Where something was refused, so is what is not known; where nothing was, the visitor is to be
 * asked.
 * @param now milliseconds since 1970
 * @returns `undefined` when there is nothing to be taken over
 */
export function jointChoice(found: readonly OtherChoice[], policy: Policy, now: number): JointChoice | undefined {
  const { categories, maxAgeDays } = policy;
  // As for a choice of ours; what is no number is not within it.
  const isRecent = ({ time, end }: OtherChoice) => now - time > -DAY && now - time < maxAgeDays * DAY && now < end;
  const verdicts = categories.map((category) => {
    const answers = found.flatMap((choice) =>
      answersFor(choice, category, policy).map((isAccepted) => ({ choice, isAccepted })),
    );
    const isRefused = answers.some(({ isAccepted }) => !isAccepted);
    const isGranted = !isRefused && answers.some(({ choice }) => isRecent(choice));
    return { category, isRefused, isGranted, answers };
  });
  if (!verdicts.some(({ isRefused }) => isRefused) && !verdicts.every(({ isGranted }) => isGranted)) return;
  const used = verdicts.flatMap(({ answers }) => answers.map(({ choice }) => choice));
  const times = used.filter(isRecent).map(({ time }) => time);
  return {
    choices: bare(Object.fromEntries(verdicts.map(({ category, isGranted }) => [category, isGranted]))) as Choices,
    time: times[0] === undefined ? now : Math.min(...times),
  };
}
