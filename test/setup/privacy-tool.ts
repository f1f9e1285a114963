// DuckDuckGo's autoconsent as its browsers use it, with heuristics only and no rule for this site.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const entry = createRequire(import.meta.url).resolve('@duckduckgo/autoconsent');
const config = {
  enabled: true,
  autoAction: 'optOut',
  disabledCmps: [],
  enablePrehide: false,
  enableCosmeticRules: false,
  enableGeneratedRules: false,
  enableHeuristicDetection: true,
  heuristicMode: 'reject',
  detectRetries: 6,
  isMainWorld: true,
};

/** A script that refuses on behalf of the visitor, and records its messages in `autoconsentLog`. Run it after loading. */
export const privacyTool = `
  window.autoconsentLog = [];
  window.autoconsentSendMessage = (message) => {
    window.autoconsentLog.push(message);
    if (message.type === 'init') setTimeout(() => window.autoconsentReceiveMessage({ type: 'initResp', config: ${JSON.stringify(config)}, rules: { autoconsent: [] } }));
  };
  ${readFileSync(join(dirname(entry), 'autoconsent.playwright.js'), 'utf8')}
`;
