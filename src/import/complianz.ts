import { otherChoice, type OtherTool } from './other-choice.js';
import { answersIn } from './pairs-in.js';

/**
 * Complianz keeps a cookie for each category, `cmplz_statistics=allow`, from the answer on, and no moment. On the main
 * site of several the names start with `cmplz_rt_`.
 * @see https://github.com/Really-Simple-Plugins/complianz-gdpr/blob/master/cookiebanner/js/complianz.js cmplz_set_consent
 */
export const complianz: OtherTool = {
  names: ['cmplz_*'],
  read(entries) {
    const pairs = entries.map(([name, text]) => [name.replace(/^cmplz_(rt_)?/, ''), text] as const);
    return [otherChoice(answersIn(pairs, 'allow', 'deny'))];
  },
};
