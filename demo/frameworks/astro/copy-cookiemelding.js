// Puts the files of the notice where the site serves them from.
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';

const from = 'node_modules/cookiemelding/dist/';
mkdirSync('public', { recursive: true });
for (const file of readdirSync(from)) {
  if (/^cookiemelding.*\.js$/.test(file)) copyFileSync(from + file, `public/${file}`);
}
