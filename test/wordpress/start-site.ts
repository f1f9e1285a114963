import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { serveCommand } from '../frameworks/serve-command.js';
import { startDatabase } from './database.js';
import { WORDPRESS } from './install-wordpress.js';
import { runPhp } from './run-php.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the site, without a trailing slash. */
    origin: string;
    /** Folder of its WordPress. */
    folder: string;
  }
}

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The configuration of a site that calls no one, and that shows no errors but logs them. */
const config = (socket: string) => `<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
${[
  'AUTH_KEY',
  'SECURE_AUTH_KEY',
  'LOGGED_IN_KEY',
  'NONCE_KEY',
  'AUTH_SALT',
  'SECURE_AUTH_SALT',
  'LOGGED_IN_SALT',
  'NONCE_SALT',
]
  .map((name) => `define('${name}', '${name} of a test');`)
  .join('\n')}
define('WP_HOME', 'http://' . $_SERVER['HTTP_HOST']);
define('WP_SITEURL', WP_HOME);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('DISABLE_WP_CRON', true);
define('WP_DEBUG', true);
define('WP_DEBUG_DISPLAY', false);
define('WP_DEBUG_LOG', __DIR__ . '/debug.log');
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

/** Copies WordPress, without the languages that are not used, and adds the plugin as its guide says. */
function copyWordPress(folder: string): void {
  cpSync(WORDPRESS, folder, {
    recursive: true,
    dereference: true,
    // Debian's configuration and Apache's are links to folders that only root can read.
    filter: (file) =>
      !/\/(\.htaccess|wp-config\.php)$/.test(file) && (!/\/languages\/./.test(file) || /nl_NL/.test(file)),
  });
  const plugins = join(folder, 'wp-content/mu-plugins');
  mkdirSync(join(plugins, 'cookiemelding'), { recursive: true });
  cpSync(path('../../demo/wordpress/cookiemelding.php'), join(plugins, 'cookiemelding.php'));
  const dist = path('../../dist/');
  for (const file of readdirSync(dist))
    if (/^cookiemelding.*\.js$/.test(file)) cpSync(dist + file, join(plugins, 'cookiemelding', file));
  cpSync(path('fixture/site.php'), join(plugins, 'site.php'));
  cpSync(path('fixture/files'), join(plugins, 'site'), { recursive: true });
  cpSync(path('fixture/handmade'), join(folder, 'wp-content/themes/handmade'), { recursive: true });
}

/** Starts a database and a WordPress of our own in a temporary folder, and removes them after the tests. */
export default async function startSite(project: TestProject) {
  const space = mkdtempSync(join(tmpdir(), 'cookiemelding-wordpress-'));
  const remove = () => rmSync(space, { recursive: true, force: true, maxRetries: 20 });
  const folder = join(space, 'site');
  const database = await startDatabase(space).catch((error: unknown) => {
    remove();
    throw error;
  });
  // After the database has ended, which listens to the same event.
  process.on('exit', remove);
  copyWordPress(folder);
  writeFileSync(join(folder, 'wp-config.php'), config(database.socket));
  runPhp(folder, path('fixture/install.php'), [database.socket]);
  const served = await serveCommand('PHP_CLI_SERVER_WORKERS=4 exec php -S 127.0.0.1:%PORT% -t .', folder, []);
  project.provide('origin', served.origin);
  project.provide('folder', folder);
  return async () => {
    served.stop();
    await database.stop();
    process.off('exit', remove);
    remove();
  };
}
