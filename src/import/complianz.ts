import { UNDATED, type OtherTool } from './other-choice.js';
import { answersIn } from './read-pairs.js';

/**
 * Complianz sets a cookie per category once the visitor answers, `cmplz_statistics=allow`, without a time. On the main
 * site of a multisite the names start with `cmplz_rt_`.
 * @see https://github.com/Really-Simple-Plugins/complianz-gdpr/blob/master/cookiebanner/js/complianz.js cmplz_set_consent
 */
export const complianz: OtherTool = {
  names: ['cmplz_*'],
  read(entries) {
    const pairs = entries.map(([name, text]) => [name.replace(/^cmplz_(rt_)?/, ''), text] as const);
    return [{ ...UNDATED, answers: answersIn(pairs, 'allow', 'deny') }];
  },
};
