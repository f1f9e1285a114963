// The site of the tests, and a person who visits it. No request leaves this machine: other hosts are answered and counted.
import { fileURLToPath } from 'node:url';
import { expect, inject } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright';
import { stored } from '../setup/stored.js';
import { runPhp } from './run-php.js';

const origin = inject('origin');
const command = fileURLToPath(new URL('fixture/command.php', import.meta.url));

const run = (args: readonly string[], input: unknown = null) =>
  runPhp(inject('folder'), command, args, JSON.stringify(input));

export const switchTheme = (name: string) => void run(['theme', name]);

/** Changes settings of the plugin, for as long as a test needs it; `null` for those of the site. */
export const setSettings = (settings: unknown) => void run(['set', 'cookiemelding_test'], settings);

export const setOption = (name: string, value: unknown) => void run(['set', name], value);

/** The stored content of a post. */
export const contentOf = (id: number) => run(['content', `${id}`]);

/** What WordPress keeps of embeds. */
export const keptEmbeds = () => run(['embeds']);

/** What `wp_kses_post` leaves of markup. */
export const kses = (markup: string) => run(['kses'], markup);

/** The cookie value of a choice for the policy version of the site. */
export const choice = (analytics: boolean, advertising: boolean, changes: Record<string, unknown> = {}) =>
  stored(analytics, advertising, { policy: '2026-10-01', ...changes });

/** A script of another host. It says that it ran. */
const SCRIPT = (address: URL) => `ran(${JSON.stringify(address.host + address.pathname)});`;

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Requests to other hosts: `host/path`. */
  readonly requests: string[];
  /** Uncaught errors, and errors and warnings in the console, of every page so far. */
  readonly problems: string[];
  open(path: string): Promise<void>;
  /** Opens pages one after another. @returns the requests to other hosts, in alphabetical order */
  requestsOf(...paths: string[]): Promise<string[]>;
  /** Clicks a button by its name. */
  click(name: string): Promise<void>;
  logIn(name: string): Promise<void>;
}

/** Time in which an unblocked request would have been made. */
const QUIET_MS = 500;

export async function visit(browser: Browser, cookie?: string): Promise<Visit> {
  const context = await browser.newContext({ locale: 'nl-NL' });
  if (cookie !== undefined) await context.addCookies([{ name: 'cookiemelding', value: cookie, url: origin }]);
  const requests: string[] = [];
  const problems: string[] = [];
  await context.route(
    (url) => url.origin !== origin,
    (route) => {
      const address = new URL(route.request().url());
      requests.push(address.host + address.pathname);
      const isScript = route.request().resourceType() === 'script';
      return route.fulfill({
        contentType: isScript ? 'text/javascript' : 'text/html',
        headers: { 'access-control-allow-origin': '*' },
        body: isScript ? SCRIPT(address) : '<!doctype html><title>elders</title>',
      });
    },
  );
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(`${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => problems.push(`thrown: ${error.error().message}`));
  const page = await context.newPage();
  const open = async (path: string) => void (await page.goto(origin + path, { waitUntil: 'networkidle' }));
  return {
    page,
    context,
    requests,
    problems,
    open,
    async requestsOf(...paths) {
      const begin = requests.length;
      for (const path of paths) {
        await open(path);
        await page.mouse.wheel(0, 10_000);
        await page.waitForTimeout(QUIET_MS);
      }
      return requests.slice(begin).toSorted();
    },
    click: (name) => page.getByRole('button', { name, exact: true }).click(),
    async logIn(name) {
      await open('/wp-login.php');
      await page.locator('#user_login').fill(name);
      await page.locator('#user_pass').fill('wachtwoord');
      await page.locator('#wp-submit').click();
      await page.locator('#wpadminbar').waitFor();
    },
  };
}

/** The notice. */
export const notice = ({ page }: Visit) => page.getByRole('region', { name: /^Cookies op / });

/** What the scripts of the page have said, in order. */
export const order = ({ page }: Visit) => page.evaluate(() => (window as unknown as { order: string[] }).order);

/** What PHP knows of the choice. */
export const server = ({ page }: Visit) => page.locator('#server').textContent();

export const expectNoNotice = async ({ page }: Visit) => {
  await page.waitForTimeout(QUIET_MS);
  expect(await page.locator('script[src*="cookiemelding"], cookie-melding').count()).toBe(0);
};
