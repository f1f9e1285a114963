import type { Category } from '../consent/category.js';
import { DAY_MS, type Policy } from '../consent/policy.js';
import type { Choices } from '../consent/record.js';
import { withoutPrototype } from '../consent/without-prototype.js';
import { categoryFor } from './category-for.js';
import type { OtherChoice } from './other-choice.js';

/** One choice made of all that was chosen in other tools. */
export interface JointChoice {
  /** An answer for every category of the site. */
  readonly choices: Choices;
  /** When the oldest dated choice in it was made, milliseconds since 1970; now when none is dated. */
  readonly time: number;
}

/** The answers of one choice for a category. */
function answersFor({ answers, isRestRefused }: OtherChoice, category: Category, { categories }: Policy): boolean[] {
  const found = answers.filter(([name]) => categoryFor(name, categories) === category).map(([, answer]) => answer);
  return found.length === 0 && isRestRefused ? [false] : found;
}

/**
 * Combines choices from other tools. A refusal always counts; an acceptance counts only while a choice of our own would.
 * If anything was refused, categories without an answer are denied; otherwise the visitor has to be asked about them.
 * @param now milliseconds since 1970
 * @returns `undefined` when the visitor has to be asked
 */
export function jointChoice(found: readonly OtherChoice[], policy: Policy, now: number): JointChoice | undefined {
  const { categories, maxAgeDays } = policy;
  // The same limits as for a choice of our own. `NaN` is never within them.
  const isRecent = ({ time, expires }: OtherChoice) =>
    now - time > -DAY_MS && now - time < maxAgeDays * DAY_MS && now < expires;
  const results = categories.map((category) => {
    const answers = found.flatMap((choice) =>
      answersFor(choice, category, policy).map((isAccepted) => ({ choice, isAccepted })),
    );
    const isRefused = answers.some(({ isAccepted }) => !isAccepted);
    const isGranted = !isRefused && answers.some(({ choice }) => isRecent(choice));
    return { category, isRefused, isGranted, answers };
  });
  if (!results.some(({ isRefused }) => isRefused) && !results.every(({ isGranted }) => isGranted)) return;
  const used = results.flatMap(({ answers }) => answers.map(({ choice }) => choice));
  const times = used.filter(isRecent).map(({ time }) => time);
  const choices = Object.fromEntries(results.map(({ category, isGranted }) => [category, isGranted]));
  return {
    choices: withoutPrototype(choices) as Choices,
    time: times.length > 0 ? Math.min(...times) : now,
  };
}
