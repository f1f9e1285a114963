/** Playwright's `Request`, as far as it is used here. */
export interface TestRequest {
  url(): string;
}

/** Playwright's `Route`, as far as it is used here. */
export interface TestRoute {
  fulfill(answer: {
    status?: number;
    contentType?: string;
    headers?: { [name: string]: string };
    body?: string;
  }): Promise<void>;
}

/** A cookie of a browser context. */
export interface TestCookie {
  readonly name: string;
  readonly domain: string;
  readonly path: string;
  readonly httpOnly: boolean;
}

/** A cookie to add to a browser context. */
export interface NewTestCookie {
  name: string;
  value: string;
  domain: string;
  path: string;
  /** Seconds since 1970. */
  expires: number;
  secure: boolean;
  sameSite: 'Lax';
}

/** Playwright's `BrowserContext`, as far as it is used here. */
export interface TestContext {
  cookies(): Promise<readonly TestCookie[]>;
  addCookies(cookies: readonly NewTestCookie[]): Promise<void>;
  clearCookies(which: { name: string; domain: string; path: string }): Promise<void>;
}

/** Playwright's `Locator`, as far as it is used here. */
export interface TestLocator {
  first(): TestLocator;
  click(options: { timeout: number }): Promise<void>;
}

/**
 * Playwright's `Page`, as far as it is used here. Declared here so that this package does not depend on Playwright.
 * @see https://playwright.dev/docs/api/class-page
 */
export interface TestPage {
  goto(url: string): Promise<{ status(): number } | null>;
  url(): string;
  evaluate(expression: string): Promise<unknown>;
  context(): TestContext;
  locator(selector: string): TestLocator;
  route(which: (url: { readonly href: string }) => boolean, handler: (route: TestRoute) => unknown): Promise<unknown>;
  unroute(which: (url: { readonly href: string }) => boolean): Promise<unknown>;
  on(event: 'request', listener: (request: TestRequest) => void): unknown;
  on(event: 'requestfinished', listener: (request: TestRequest) => void): unknown;
  on(event: 'requestfailed', listener: (request: TestRequest) => void): unknown;
  off(event: 'request', listener: (request: TestRequest) => void): unknown;
  off(event: 'requestfinished', listener: (request: TestRequest) => void): unknown;
  off(event: 'requestfailed', listener: (request: TestRequest) => void): unknown;
}
