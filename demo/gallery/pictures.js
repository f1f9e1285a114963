// node demo/gallery/pictures.js
// Takes a picture of every sample of the gallery, into demo/gallery/pictures/, which git ignores. Compares each with that of
// an earlier run: run it before and after a change of the style, and look at the pictures that it names.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import pixelmatch from 'pixelmatch';
import { chromium } from 'playwright';
import { PNG } from 'pngjs';
import { findChromium } from '../../test/setup/chromium.js';
import { createDemoServer } from '../server.js';
import { openSample } from './open-sample.js';
import { samples } from './samples.js';

const folder = new URL('./pictures/', import.meta.url);

/**
 * Which part of a picture has changed, from 0 to 1.
 * @param {Buffer} before
 * @param {Buffer} after
 */
function difference(before, after) {
  const [{ data: old, width, height }, now] = [PNG.sync.read(before), PNG.sync.read(after)];
  if (now.width !== width || now.height !== height) return 1;
  return pixelmatch(old, now.data, undefined, width, height, { threshold: 0.15 }) / (width * height);
}

await mkdir(folder, { recursive: true });
const server = createDemoServer();
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
const browser = await chromium.launch({ executablePath: findChromium() });

for (const sample of samples) {
  const page = await openSample(browser, `http://127.0.0.1:${port}`, sample);
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  await page.close();
  const file = new URL(`${sample.name}.png`, folder);
  const before = await readFile(file).catch(() => undefined);
  const changed = before && difference(before, picture);
  if (changed) console.log(`${sample.name}: ${(changed * 100).toFixed(2)} % has changed`);
  await writeFile(file, picture);
}
await browser.close();
server.close();
console.log(`${samples.length} pictures in demo/gallery/pictures/`);
