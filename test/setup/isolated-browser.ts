// A Chromium for a site on 127.0.0.1. Every other host is one server, which counts the connections to it and closes them.
import { createServer, type AddressInfo, type Server } from 'node:net';
import { chromium, type Browser } from 'playwright';
import { findHeadlessShell } from './chromium.js';

/** Starts a server on a free port of this machine alone. @returns the port */
export async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

export interface IsolatedBrowser {
  readonly browser: Browser;
  /** How many connections were made to other hosts. */
  connections: number;
  close(): Promise<void>;
}

export async function launchIsolatedBrowser(): Promise<IsolatedBrowser> {
  const elsewhere = createServer((socket) => {
    isolated.connections++;
    socket.destroy();
  });
  const browser = await chromium.launch({
    executablePath: findHeadlessShell(),
    args: [`--host-resolver-rules=MAP * 127.0.0.1:${await listen(elsewhere)}, EXCLUDE 127.0.0.1`],
  });
  const isolated: IsolatedBrowser = {
    browser,
    connections: 0,
    async close() {
      await browser.close();
      elsewhere.close();
    },
  };
  return isolated;
}
