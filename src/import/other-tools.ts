import { complianz } from './complianz.js';
import { cookiebot } from './cookiebot.js';
import { cookieyes } from './cookieyes.js';
import { klaro } from './klaro.js';
import { onetrust } from './onetrust.js';
import type { Entry, OtherChoice, OtherTool } from './other-choice.js';
import { tarteaucitron } from './tarteaucitron.js';
import { vanillaCookieconsent } from './vanilla-cookieconsent.js';

/** The tools whose choices can be taken over, by the name that a site gives in `import`. */
const OTHER_TOOLS: ReadonlyMap<string, OtherTool> = new Map([
  ['vanilla-cookieconsent', vanillaCookieconsent],
  ['klaro', klaro],
  ['tarteaucitron', tarteaucitron],
  ['cookiebot', cookiebot],
  ['onetrust', onetrust],
  ['cookieyes', cookieyes],
  ['complianz', complianz],
]);

/** Their names. */
export const otherToolNames: readonly string[] = [...OTHER_TOOLS.keys()];

/** No tool writes more; browsers keep no larger cookie (RFC 6265bis 5.6). */
const LONGEST = 4096;

/** The tools by these names, of those that there are, each once. */
export const otherTools = (names: readonly string[]): OtherTool[] =>
  [...new Set(names)].flatMap((name) => OTHER_TOOLS.get(name) ?? []);

/** Whether something by this name is kept by the tool. */
export const isOf = ({ names }: OtherTool, name: string): boolean =>
  names.some((own) => (own.endsWith('*') ? name.startsWith(own.slice(0, -1)) : name === own));

/** The choices that the tools have kept. Never throws. */
export const choicesOf = (tools: readonly OtherTool[], entries: readonly Entry[]): OtherChoice[] =>
  tools.flatMap((tool) => tool.read(entries.filter(([name, text]) => isOf(tool, name) && text.length <= LONGEST)));
