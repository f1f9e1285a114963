// node src/build/site-settings.js writes src/settings/site-settings.ts, the types of the settings, from the schema.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';
import { format } from 'prettier';

const src = new URL('../', import.meta.url);

/** The types of the settings, as source. */
export async function siteSettings() {
  const { title, description, ...schema } = JSON.parse(readFileSync(new URL('settings/schema.json', src), 'utf8'));
  const types = await compile(schema, 'SiteSettings', {
    bannerComment: '// Made from schema.json by `npm run settings`.',
    format: false,
  });
  return format(types, { parser: 'typescript', printWidth: 120, singleQuote: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('settings/site-settings.ts', src), await siteSettings());
}
