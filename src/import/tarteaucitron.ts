import { UNDATED, type OtherTool } from './other-choice.js';
import { answersIn, type Pair } from './read-pairs.js';

/**
 * tarteaucitron stores an answer per service, `!gtag=true!youtube=false`, without a time. `wait` means that the service
 * has not been answered.
 * @see https://github.com/AmauriC/tarteaucitron.js/blob/master/tarteaucitron.js cookie.create
 */
export const tarteaucitron: OtherTool = {
  names: ['tarteaucitron'],
  read: (entries) =>
    entries.map(([, text]) => {
      const pairs = text.split('!').map((part) => part.split('=', 2) as unknown as Pair);
      return { ...UNDATED, answers: answersIn(pairs, 'true', 'false') };
    }),
};
