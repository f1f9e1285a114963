// A test site that uses the built files, and a stand-in for Google's servers. Independent of any browser.
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { isOwnFile } from './parts.js';
import { standInContainer, standInGtag } from './stand-in-gtag.js';

const dist = new URL('../../dist/', import.meta.url);
const script = (name: string) => readFileSync(new URL(name, dist));

/** Creates a script tag. Attribute names are without `data-`. */
export const tag = (settings: Record<string, string> = {}, rest = ''): string => {
  const attributes = Object.entries({ controller: 'Symbis', ...settings }).map(
    ([name, value]) => ` data-${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
  );
  return `<script src="/cookiemelding.js"${attributes.join('')} ${rest}></script>`;
};

/** Settings with both Google products. */
export const both = { 'google-analytics': 'G-ABC1234567', 'google-ads': 'AW-123456789' };

export interface SitePage {
  /** Content of the head, including the script tag. */
  head?: string;
  body?: string;
  /** Language of the page. Defaults to Dutch; empty for no `lang` attribute. */
  lang?: string;
  headers?: Record<string, string | string[]>;
  /** The whole document; replaces `head` and `body`. */
  html?: string;
}

export interface SiteFile {
  body: string;
  /** Media type. Defaults to JavaScript. */
  type?: string;
  headers?: Record<string, string>;
  status?: number;
  /** Milliseconds until the response; `Infinity` for never. */
  delay?: number;
  /** The response is sent after this. */
  until?: Promise<unknown>;
  /** Whether the connection is closed without a response. */
  isBroken?: boolean;
}

export interface Site {
  /** By path. */
  readonly pages: Map<string, SitePage>;
  /** By path, on every host; or by `//host/path`. */
  readonly files: Map<string, SiteFile>;
  /** Ports of the servers for http and https. */
  readonly ports: readonly [plain: number, secure: number];
  /** Answers any request. */
  readonly answer: RequestListener;
  /** Calls the listener for each request over https. */
  onRequest(listener: (request: IncomingMessage) => void): void;
  close(): void;
}

/** Hosts of Google that resolve to this server, over https. */
export const GOOGLE_HOSTS = ['www.googletagmanager.com', '*.google-analytics.com', 'www.google.com'];
const GOOGLE = /(^|\.)(googletagmanager|google-analytics|google)\.com$/;

/** Responds with Google's scripts, and with an empty response to every hit. */
function answerAsGoogle(path: string, response: ServerResponse): void {
  const standIn = { '/gtag/js': standInGtag, '/gtm.js': standInContainer }[path];
  response.setHeader('content-type', 'text/javascript');
  response.statusCode = standIn ? 200 : 204;
  response.end(standIn && `(${standIn})()`);
}

async function answerFile(
  { body, type = 'text/javascript', headers = {}, status = 200, delay = 0, until, isBroken }: SiteFile,
  response: ServerResponse,
): Promise<void> {
  if (isBroken) response.destroy();
  if (isBroken || delay === Infinity) return;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader('content-type', type);
  response.statusCode = status;
  await until;
  setTimeout(() => response.end(body), delay);
}

function markup({ head = tag(both), body, lang = 'nl', html: document }: SitePage, request: IncomingMessage): string {
  if (document !== undefined) return document;
  const attribute = lang && ` lang="${lang}"`;
  const content = body ?? '<h1>Welkom</h1><button data-cookie-preferences>Cookies wijzigen</button>';
  const html = `<!doctype html><html${attribute}><head><title>Symbis</title><link rel="icon" href="data:,">${head}</head><body>${content}</body></html>`;
  // Links to other hosts need the port of this server.
  return html.replaceAll('%PORT%', request.headers.host?.split(':')[1] ?? '');
}

/** Starts the site on free ports of localhost. */
export async function startSite(): Promise<Site> {
  const pages = new Map<string, SitePage>();
  const files = new Map<string, SiteFile>();
  const answer: RequestListener = (request, response) => {
    const path = new URL(request.url ?? '/', 'http://site').pathname;
    const host = request.headers.host?.replace(/:\d+$/, '') ?? '';
    const [file, page] = [files.get(`//${host}${path}`) ?? files.get(path), pages.get(path)];
    if (file) void answerFile(file, response);
    else if (GOOGLE.test(host)) answerAsGoogle(path, response);
    else if (isOwnFile(path)) {
      response.setHeader('content-type', 'text/javascript');
      response.end(script(path.slice(1)));
    } else if (page) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      for (const [name, value] of Object.entries(page.headers ?? {})) response.setHeader(name, value);
      response.end(markup(page, request));
    } else {
      response.statusCode = 404;
      response.end();
    }
  };
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'site.test' }]);
  const servers = [createServer(answer), createSecureServer({ key, cert }, answer)] as const;
  for (const server of servers) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const [plain, secure] = servers.map((server) => (server.address() as AddressInfo).port) as [number, number];
  return {
    pages,
    files,
    ports: [plain, secure],
    answer,
    onRequest: (listener) => void servers[1].on('request', listener),
    close() {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}
