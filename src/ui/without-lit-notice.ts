import { isDevelopmentHost } from '../platform/development-host.js';

declare global {
  // What Lit has told already, and is not to tell; its build for development makes it.
  var litIssuedWarnings: Set<string> | undefined;
}

/** What Lit tells once that its build for development is in use; https://lit.dev/msg/dev-mode */
const NOTICE = 'dev-mode';

/**
 * Loads what comes with Lit. The server of a framework gives its build for development, which tells so in the console: on
 * a site without Lit of its own nobody would know what that is about. Lit of the site's own tells it still.
 */
export async function withoutLitNotice<File>(load: () => Promise<File>): Promise<File> {
  if (!isDevelopmentHost(location.hostname)) return load();
  const told = (globalThis.litIssuedWarnings ??= new Set());
  if (told.has(NOTICE)) return load();
  told.add(NOTICE);
  try {
    return await load();
  } finally {
    // Lit looks as soon as it has run.
    setTimeout(() => told.delete(NOTICE));
  }
}
