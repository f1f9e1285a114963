import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright';
import { delay } from '../testing/poll.js';
import { resolveOptional } from './load-package.js';

/** A message of autoconsent's script, as far as it is used. */
interface Message {
  readonly type: string;
  readonly cmp?: string;
  readonly result?: boolean;
}

/** What autoconsent made of a notice. */
export interface ToolAnswer {
  /** Name of the consent tool by its rule. */
  readonly tool: string;
  readonly isDone: boolean;
}

const TIMEOUT_MS = 9000;

const SETTINGS = {
  enabled: true,
  disabledCmps: [],
  enablePrehide: false,
  enableCosmeticRules: false,
  enableGeneratedRules: true,
  enableHeuristicDetection: true,
  detectRetries: 4,
  isMainWorld: true,
};

/** Whether the package is installed. */
export const hasAutoconsent = (): boolean => !!resolveOptional('@duckduckgo/autoconsent');

/** The script with its rules, as text; `undefined` where the package is not installed. */
function scriptFor(action: 'optIn' | 'optOut'): string | undefined {
  const entry = resolveOptional('@duckduckgo/autoconsent');
  const rules = resolveOptional('@duckduckgo/autoconsent/rules/rules.json');
  if (!entry || !rules) return;
  const config = { ...SETTINGS, autoAction: action, heuristicMode: action === 'optOut' ? 'reject' : 'tier2' };
  const { autoconsent } = JSON.parse(readFileSync(rules, 'utf8')) as { autoconsent: unknown };
  const response = { type: 'initResp', config, rules: { autoconsent } };
  return `window.autoconsentLog = [];
    window.autoconsentSendMessage = (message) => {
      window.autoconsentLog.push(message);
      if (message.type === 'init') setTimeout(() => window.autoconsentReceiveMessage(${JSON.stringify(response)}));
    };
    ${readFileSync(join(dirname(entry), 'autoconsent.playwright.js'), 'utf8')}`;
}

/**
 * Answers a notice by the rules that DuckDuckGo's browsers use.
 * @see https://github.com/duckduckgo/autoconsent
 */
export async function answerByRules(page: Page, action: 'optIn' | 'optOut'): Promise<ToolAnswer | undefined> {
  const script = scriptFor(action);
  if (!script) return;
  const frames = page.frames();
  await Promise.all(frames.map((frame) => frame.evaluate(script).catch(() => undefined)));
  const limit = Date.now() + TIMEOUT_MS;
  while (Date.now() < limit) {
    // oxlint-disable-next-line no-await-in-loop
    await delay(250);
    // oxlint-disable-next-line no-await-in-loop
    const logs = await Promise.all(
      frames.map((frame) => frame.evaluate<Message[]>('window.autoconsentLog ?? []').catch(() => [] as Message[])),
    );
    const results = logs.flat().filter(({ type }) => type === `${action}Result`);
    const done = results.find(({ result }) => result) ?? results[0];
    if (done) return { tool: done.cmp ?? '', isDone: !!done.result };
  }
  return;
}
