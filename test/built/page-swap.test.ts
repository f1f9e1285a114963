// Sites whose pages are swapped by a library. Each library runs from npm, and requests are counted at the servers.
import { describe } from 'vitest';
import { describeInEngines } from '../setup/engine-site.js';
import { checkPageSwaps, checkRequests } from '../setup/page-swap-checks.js';
import { PAGE_SWAP_LIBRARIES } from '../setup/page-swap-libraries.js';

describeInEngines(
  (engine) => {
    describe.each(PAGE_SWAP_LIBRARIES)('$name', (library) => {
      checkRequests(engine, library);
      checkPageSwaps(engine, library);
    });
  },
  { engines: ['chromium'] },
);
