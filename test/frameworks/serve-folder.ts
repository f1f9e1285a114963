import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Served } from './serve-command.js';

const MEDIA_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
};

const isFile = (path: string) => existsSync(path) && statSync(path).isFile();

/** Serves built files as hosts of single-page apps do: any path that is not a file gets `index.html`. */
export async function serveFolder(folder: string): Promise<Served> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const file = join(folder, decodeURIComponent(pathname));
    const path = isFile(file) ? file : extname(pathname) ? undefined : join(folder, 'index.html');
    response.setHeader('content-type', MEDIA_TYPES[extname(path ?? '')] ?? 'application/octet-stream');
    if (!path) response.statusCode = 404;
    response.end(path && readFileSync(path));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
