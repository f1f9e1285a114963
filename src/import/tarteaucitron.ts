import { otherChoice, type OtherTool } from './other-choice.js';
import { answersIn } from './pairs-in.js';

/**
 * tarteaucitron keeps `!gtag=true!youtube=false`, an answer for each service, and no moment. `wait` stands for a service
 * that has not been answered.
 * @see https://github.com/AmauriC/tarteaucitron.js/blob/master/tarteaucitron.js cookie.create
 */
export const tarteaucitron: OtherTool = {
  names: ['tarteaucitron'],
  read: (entries) =>
    entries.map(([, text]) => {
      const pairs = text.split('!').map((part) => part.split('=', 2) as [string, string]);
      return otherChoice(answersIn(pairs, 'true', 'false'));
    }),
};
