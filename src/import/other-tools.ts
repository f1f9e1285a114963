import { complianz } from './complianz.js';
import { cookiebot } from './cookiebot.js';
import { cookieyes } from './cookieyes.js';
import { klaro } from './klaro.js';
import { onetrust } from './onetrust.js';
import type { Entry, OtherChoice, OtherTool } from './other-choice.js';
import { tarteaucitron } from './tarteaucitron.js';
import { vanillaCookieconsent } from './vanilla-cookieconsent.js';

/** The tools whose choices can be imported, by their name in the setting `import`. */
const OTHER_TOOLS: ReadonlyMap<string, OtherTool> = new Map([
  ['vanilla-cookieconsent', vanillaCookieconsent],
  ['klaro', klaro],
  ['tarteaucitron', tarteaucitron],
  ['cookiebot', cookiebot],
  ['onetrust', onetrust],
  ['cookieyes', cookieyes],
  ['complianz', complianz],
]);

export const otherToolNames: readonly string[] = [...OTHER_TOOLS.keys()];

/** The size of the largest cookie that browsers keep (RFC 6265bis, section 5.6); no tool writes more. */
const MAX_ENTRY_LENGTH = 4096;

/** The tools by these names, each once; unknown names are skipped. */
export const otherTools = (names: readonly string[]): OtherTool[] =>
  [...new Set(names)].flatMap((name) => OTHER_TOOLS.get(name) ?? []);

/** Whether a tool stores something by this name. */
export const ownsEntry = ({ names }: OtherTool, name: string): boolean =>
  names.some((own) => (own.endsWith('*') ? name.startsWith(own.slice(0, -1)) : name === own));

/** Reads the choices that the tools have stored. Never throws. */
export const readChoices = (tools: readonly OtherTool[], entries: readonly Entry[]): OtherChoice[] =>
  tools.flatMap((tool) =>
    tool.read(entries.filter(([name, text]) => ownsEntry(tool, name) && text.length <= MAX_ENTRY_LENGTH)),
  );
