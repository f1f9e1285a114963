import type { Problem, Report } from '../platform/report.js';
import type { OwnTexts } from './own-texts.js';
import type { AnswerWords, BannerTexts } from './texts.js';

/** Longer answers are sentences, which persuade. */
const MAX_WORDS = 5;

type Answers = Pick<BannerTexts, 'lang' | 'accept' | 'reject'>;

const reported = new Set<string>();

const wordsIn = (text: string, lang: string): string[] => text.toLocaleLowerCase(lang).trim().split(/\s+/);

/** The words of a language by what they say. Of our own answers, a word that both have says neither. */
function sortWords({ lang, accept, reject }: Answers, words: AnswerWords) {
  const [ofAccept, ofReject] = [wordsIn(accept, lang), wordsIn(reject, lang)];
  return {
    accepting: [...words.accept.split(' '), ...ofAccept.filter((word) => !ofReject.includes(word))],
    rejecting: [...words.reject.split(' '), ...ofReject.filter((word) => !ofAccept.includes(word))],
    other: [...words.other.split(' '), ...ofAccept.filter((word) => ofReject.includes(word))],
  };
}

/** Whether answers say what they do in the words of the language, and nothing more. */
function areNeutral(answers: Pick<Answers, 'accept' | 'reject'>, ours: Answers, words: AnswerWords): boolean {
  const { accepting, rejecting, other } = sortWords(ours, words);
  const known = [...accepting, ...rejecting, ...other];
  const [accept, reject] = [wordsIn(answers.accept, ours.lang), wordsIn(answers.reject, ours.lang)];
  return (
    [accept, reject].every((text) => text.length <= MAX_WORDS && text.every((word) => known.includes(word))) &&
    accept.some((word) => accepting.includes(word)) &&
    !accept.some((word) => rejecting.includes(word)) &&
    // *Niet akkoord* has a word of each.
    reject.some((word) => rejecting.includes(word))
  );
}

/**
 * Removes the owner's words for the two answers, reported once, unless both are neutral: a visitor must be able to refuse
 * as easily as to accept.
 * @param options.texts ours
 * @see https://www.autoriteitpersoonsgegevens.nl/themas/internet-slimme-apparaten/cookies/heldere-en-misleidende-cookiebanners
 */
export function neutralAnswers(
  own: OwnTexts,
  { texts, words, report }: { readonly texts: Answers; readonly words: AnswerWords; readonly report: Report },
): OwnTexts {
  const { accept, reject } = { ...texts, ...own };
  if (areNeutral({ accept, reject }, texts, words)) return own;
  const problem: Problem =
    `texts: "${accept}" and "${reject}" are not usable as answers in ${texts.lang}; ` +
    `expected neutral words, such as "${texts.accept}" and "${texts.reject}"`;
  if (!reported.has(problem)) report(problem);
  reported.add(problem);
  return { ...own, accept: texts.accept, reject: texts.reject };
}
