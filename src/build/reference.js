// node src/build/reference.js writes demo/reference/: one page for each module of the package, made by TypeDoc from the
// comments in the sources, and one for the elements, from the manifest in dist/.
//
// TypeDoc needs the compiler API of TypeScript 6, which TypeScript 7 does not have. The package.json of this folder makes
// it a workspace with its own TypeScript. That can go once TypeDoc supports TypeScript 7.
import { mkdtemp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { Application, Converter } from 'typedoc';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'demo/reference');

/** The pages by file name, with the source of the module each describes. */
const MODULES = {
  cookiemelding: { source: 'src/index.ts', about: 'starting the notice, and what a page can ask and do' },
  element: { source: 'src/element.ts', about: 'starting it with `<cookie-melding>` in the page' },
  server: { source: 'src/server.ts', about: 'reading and renewing the choice on a server' },
  testing: { source: 'src/testing.ts', about: 'assertions for the tests of a site' },
  prerender: { source: 'src/prerender.ts', about: 'the notice as HTML' },
  vite: { source: 'src/vite.ts', about: 'a plugin for Vite' },
  audit: { source: 'src/audit.ts', about: 'looking at a page as its visitors do' },
};

/** The name to import a module by. @param {string} page */
const importName = (page) => (page === 'cookiemelding' ? page : `cookiemelding/${page}`);

/** @type {Record<string, unknown>} options of TypeDoc and of its Markdown plugin */
const OPTIONS = {
  plugin: ['typedoc-plugin-markdown'],
  entryPoints: Object.values(MODULES).map(({ source }) => join(root, source)),
  basePath: join(root, 'src'),
  tsconfig: join(root, 'tsconfig.json'),
  // `npm run check` reports errors in the sources.
  skipErrorChecking: true,
  logLevel: 'Error',
  readme: 'none',
  disableSources: true,
  excludeExternals: true,
  excludeInternal: true,
  // From the JSON schema.
  excludeTags: ['@maxItems', '@minItems'],
  sort: ['source-order'],
  groupOrder: ['Functions', 'Classes', 'Interfaces', 'Type Aliases', 'Properties', 'Methods'],
  router: 'module',
  hidePageHeader: true,
  hideBreadcrumbs: true,
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  typeDeclarationFormat: 'table',
  tableColumnSettings: { hideInherited: true, hideModifiers: true },
  useCodeBlocks: true,
  expandObjects: true,
  pageTitleTemplates: { module: (/** @type {{ name: string }} */ { name }) => `\`${importName(name)}\`` },
};

/** The pages of the modules, by file name. */
async function modulePages() {
  const out = await mkdtemp(join(tmpdir(), 'reference-'));
  const app = await Application.bootstrapWithPlugins({ ...OPTIONS, out });
  // A parameter that is taken apart in the signature has no name of its own.
  app.converter.on(Converter.EVENT_CREATE_PARAMETER, (_, parameter) => {
    if (parameter.name === '__namedParameters') parameter.name = 'options';
  });
  const project = await app.convert();
  if (!project) throw new Error('TypeDoc could not read the sources; `npm run check` reports what is wrong.');
  // TypeDoc names a module, and its page, after the file.
  for (const module of project.children ?? []) if (module.name === 'index') module.name = 'cookiemelding';
  await app.generateOutputs(project);
  const pages = await Promise.all(
    Object.keys(MODULES).map(
      async (name) => /** @type {const} */ ([`${name}.md`, await readFile(join(out, `${name}.md`), 'utf8')]),
    ),
  );
  await rm(out, { recursive: true });
  return pages;
}

/** @param {string} title @param {{ name: string, description: string }[]} [rows] */
const table = (title, rows = []) =>
  rows[0]
    ? `| ${title} | |\n|---|---|\n${rows.map(({ name, description }) => `| \`${name}\` | ${description} |`).join('\n')}\n\n`
    : '';

/** The page of the elements, from the manifest that editors read. */
async function elementsPage() {
  const { modules } = JSON.parse(await readFile(join(root, 'dist/custom-elements.json'), 'utf8'));
  /** @type {any[]} */
  const declarations = modules[0].declarations;
  const items = declarations.map(
    ({ tagName, description, attributes, slots, events, cssParts, cssProperties }) =>
      `## \`<${tagName}>\`\n\n${description}\n\n${table('Attribute', attributes)}${table('Slot', slots)}${table('Event', events)}${table('Part', cssParts)}${table('Custom property', cssProperties)}`,
  );
  return `# Elements\n\n${items.join('\n')}`;
}

function indexPage() {
  const rows = Object.entries(MODULES).map(
    ([name, { about }]) => `| [\`${importName(name)}\`](${name}.md) | ${about} |`,
  );
  return `# Reference

\`npm run reference\` makes these pages from the comments in the sources.

| Import | For |
|---|---|
${rows.join('\n')}

The attributes, slots, events, parts and custom properties of the [elements](elements.md) have a page of their own.
`;
}

/** @returns {Promise<Map<string, string>>} the pages as Markdown, by file name */
export async function reference() {
  const pages = [['README.md', indexPage()], ...(await modulePages()), ['elements.md', await elementsPage()]];
  const options = /** @type {const} */ ({ parser: 'markdown', printWidth: 120, singleQuote: true });
  return new Map(
    await Promise.all(
      pages.map(async ([name = '', text = '']) => /** @type {const} */ ([name, await format(text, options)])),
    ),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const pages = await reference();
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) if (!pages.has(name)) await rm(join(folder, name));
  for (const [name, text] of pages) await writeFile(join(folder, name), text);
}
