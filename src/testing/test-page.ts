/** A request of a page. */
export interface TestRequest {
  url(): string;
}

/** A request that is answered by the test. */
export interface TestRoute {
  fulfill(answer: {
    status?: number;
    contentType?: string;
    headers?: { [name: string]: string };
    body?: string;
  }): Promise<void>;
}

/** A cookie in the jar of a browser. */
export interface TestCookie {
  readonly name: string;
  readonly domain: string;
  readonly path: string;
  readonly httpOnly: boolean;
}

/** A cookie that is put in the jar. */
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

/** The jar of a page's browser. */
export interface TestContext {
  cookies(): Promise<readonly TestCookie[]>;
  addCookies(cookies: readonly NewTestCookie[]): Promise<void>;
  clearCookies(which: { name: string; domain: string; path: string }): Promise<void>;
}

/** Something on a page that can be pressed. */
export interface TestLocator {
  first(): TestLocator;
  click(options: { timeout: number }): Promise<void>;
}

/**
 * What is used of a page of Playwright; its own `Page` is one. Described here, so that this package needs none.
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
