// One interface to three browser engines, with a proxy that sends every hostname to the test site.
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { chromium, firefox, webkit, type Browser, type Page } from 'playwright';
import { Builder, Capabilities, Key, type WebDriver } from 'selenium-webdriver';
import { findHeadlessShell } from './chromium.js';
import { findEngines } from './engines.js';
import { startSite, type Site } from './site.js';

export type EngineName = 'chromium' | 'firefox' | 'webkit';

/** A page in one of the engines. */
export interface EnginePage {
  goto(url: string): Promise<void>;
  /** Runs the body of an async function in the page, and returns its value. */
  run<Value>(body: string): Promise<Value>;
  press(key: 'Tab' | 'Escape' | 'Enter' | 'Space'): Promise<void>;
  /** Opens another page with the same cookies. */
  openTab(): Promise<EnginePage>;
}

export interface Engine {
  readonly name: EngineName;
  /** As the browser reports it. */
  readonly version: string;
  readonly page: () => Promise<EnginePage>;
  /** Closes all pages. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** A request that the proxy has received. */
export interface Seen {
  readonly host: string;
  readonly path: string;
  /** Origin of the page that sent it. */
  readonly from: string;
}

export interface Internet {
  readonly site: Site;
  readonly port: number;
  readonly seen: Seen[];
  close(): void;
}

/** Starts a proxy that sends the requests for every hostname to the site. */
export async function startInternet(): Promise<Internet> {
  const site = await startSite();
  const seen: Seen[] = [];
  const record = (request: IncomingMessage) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://x');
    const from = request.headers.referer ? new URL(request.headers.referer).origin : '';
    seen.push({ host: request.headers.host ?? '', path: pathname + search, from });
  };
  const proxy = createServer((request, response) => {
    response.setHeader('connection', 'close');
    record(request);
    site.answer(request, response);
  });
  proxy.on('connect', (_, socket: Duplex) => {
    const secure = connect(site.ports[1], '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      secure.pipe(socket);
      socket.pipe(secure);
    });
    secure.on('error', () => socket.destroy());
    socket.on('error', () => secure.destroy());
  });
  site.onRequest(record);
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    site,
    seen,
    port: (proxy.address() as AddressInfo).port,
    close() {
      proxy.closeAllConnections();
      proxy.close();
      site.close();
    },
  };
}

async function throughPlaywright(name: EngineName, browser: Browser): Promise<Engine> {
  // Making a context takes most of the time of a visit. Each visit has a host of its own, so nothing is left for the next.
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const wrap = (page: Page): EnginePage => ({
    goto: async (url) => void (await page.goto(url)),
    run: (body) => page.evaluate(`(async () => { ${body} })()`),
    press: (key) => page.keyboard.press(key),
    openTab: async () => wrap(await context.newPage()),
  });
  const first = await context.newPage();
  return {
    name,
    version: browser.version(),
    page: () => Promise.resolve(wrap(first)),
    async clear() {
      await Promise.all(context.pages().map((page) => page !== first && page.close()));
      await first.goto('about:blank');
    },
    close: () => browser.close(),
  };
}

const KEYS = { Tab: Key.TAB, Escape: Key.ESCAPE, Enter: Key.ENTER, Space: Key.SPACE };

function throughSelenium(name: EngineName, driver: WebDriver, version: string, children: ChildProcess[]): Engine {
  /** The driver controls one window at a time, so actions in different windows are queued. */
  let queue: Promise<unknown> = Promise.resolve();
  const wrap = (handle: string): EnginePage => {
    const enqueue = <Value>(act: () => Promise<Value>): Promise<Value> => {
      const action = queue.then(async () => {
        await driver.switchTo().window(handle);
        return act();
      });
      queue = action.catch(() => undefined);
      return action;
    };
    return {
      goto: (url) => enqueue(() => driver.get(url)),
      run: <Value>(body: string) =>
        enqueue(async () => {
          const [value, error] = (await driver.executeAsyncScript(
            `const done = arguments[0]; (async () => { ${body} })().then((value) => done([value, null]), (error) => done([null, String(error)]));`,
          )) as [Value, string | null];
          if (error) throw new Error(error);
          return value;
        }),
      press: (key) => enqueue(() => driver.actions().sendKeys(KEYS[key]).perform()),
      openTab: () =>
        enqueue(async () => {
          await driver.switchTo().newWindow('tab');
          return wrap(await driver.getWindowHandle());
        }),
    };
  };
  return {
    name,
    version,
    page: async () => wrap(await driver.getWindowHandle()),
    async clear() {
      const [first, ...others] = await driver.getAllWindowHandles();
      for (const handle of others) {
        await driver.switchTo().window(handle);
        await driver.close();
      }
      await driver.switchTo().window(first!);
      await driver.get('about:blank');
    },
    async close() {
      await driver.quit().catch(() => undefined);
      for (const child of children) child.kill();
    },
  };
}

async function startMiniBrowser(
  found: { path: string; driver: string; display: string },
  port: number,
): Promise<Engine> {
  const screen = spawn(found.display, ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    screen.on('error', reject);
    screen.stdio[3]!.once('data', (data) => resolve(String(data).trim()));
  });
  const free = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => free.once('listening', resolve));
  const { port: driverPort } = free.address() as AddressInfo;
  await new Promise((resolve) => free.close(resolve));
  const driver = spawn(found.driver, [`--port=${driverPort}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: `:${number}`, GDK_BACKEND: 'x11' },
  });
  process.once('exit', () => {
    driver.kill();
    screen.kill();
  });
  const isUp = () =>
    new Promise<boolean>((resolve) => {
      const socket = connect(driverPort, '127.0.0.1', () => {
        socket.destroy();
        resolve(true);
      }).on('error', () => resolve(false));
    });
  for (let count = 0; count < 100 && !(await isUp()); count++) await new Promise((resolve) => setTimeout(resolve, 50));
  const args = ['--automation', `--proxy=http://127.0.0.1:${port}`, '--ignore-host=127.0.0.1'];
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    acceptInsecureCerts: true,
    'webkitgtk:browserOptions': { binary: found.path, args },
  });
  const session = await new Builder()
    .usingServer(`http://127.0.0.1:${driverPort}`)
    .withCapabilities(capabilities)
    .build();
  const version = (await session.getCapabilities()).get('browserVersion') as string;
  return throughSelenium('webkit', session, version, [driver, screen]);
}

/**
 * Starts an engine that uses the given proxy.
 * @param hasBackCache whether Chromium keeps pages for the back button
 */
export async function startEngine(name: EngineName, { port }: Internet, hasBackCache: boolean): Promise<Engine> {
  const found = findEngines()[name];
  if (!found) throw new Error(`${name} is not installed`);
  const proxy = { server: `http://127.0.0.1:${port}` };
  if (name === 'chromium')
    return throughPlaywright(
      name,
      await chromium.launch({
        executablePath: hasBackCache ? found.path : findHeadlessShell(),
        proxy,
        ignoreDefaultArgs: ['--disable-back-forward-cache'],
      }),
    );
  if (name === 'firefox') {
    if (found.isManaged) return throughPlaywright(name, await firefox.launch({ proxy }));
    const firefoxUserPrefs = {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': port,
    };
    return throughPlaywright(
      name,
      await firefox.launch({ channel: 'moz-firefox', executablePath: found.path, firefoxUserPrefs }),
    );
  }
  const { driver, display } = found;
  if (driver && display) return startMiniBrowser({ path: found.path, driver, display }, port);
  return throughPlaywright(name, await webkit.launch({ proxy }));
}
