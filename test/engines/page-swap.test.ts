// Sites whose pages are swapped by a library, in the engines besides Chromium: what is requested there, counted at the servers.
import { describe } from 'vitest';
import { describeInEngines } from '../setup/engine-site.js';
import { checkRequests } from '../setup/page-swap-checks.js';
import { PAGE_SWAP_LIBRARIES } from '../setup/page-swap-libraries.js';

describeInEngines(
  (engine) => describe.each(PAGE_SWAP_LIBRARIES)('$name', (library) => checkRequests(engine, library)),
  { engines: ['firefox', 'webkit'] },
);
