// A list of the documentation in the package for editors and assistants, so that they read the version that is installed.
// @see https://llmstxt.org/
import { readFileSync, readdirSync } from 'node:fs';

const root = new URL('../../', import.meta.url);

/** Where the list stands, and the folders of the documents, from the root of the package. */
const FOLDERS = ['demo/manual', 'demo/reference'];

/** @param {string} path */
const read = (path) => readFileSync(new URL(path, root), 'utf8');

/**
 * The title of a document, and what it is about: its first paragraph.
 * @param {string} path from the root
 */
function describe(path) {
  const [title = '', ...paragraphs] = read(path)
    .split(/\n{2,}/)
    .map((block) => block.replaceAll('\n', ' ').trim());
  const about = paragraphs.find((block) => /^[A-Z]/.test(block)) ?? '';
  const [sentence = ''] = /^.*?[.:](?= |$)/.exec(about) ?? [about];
  return {
    title: title.replace(/^#+ /, ''),
    about: sentence.replace(/:$/, '.').replaceAll(/\[([^\]]*)\](\([^)]*\)|\[[^\]]*\])/g, '$1'),
  };
}

/** The text of `llms.txt`, with links from the folder of the built files. */
export function llmsText() {
  const { name, version, description } = JSON.parse(read('package.json'));
  const documents = FOLDERS.flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, root))
      .filter((file) => file.endsWith('.md'))
      .toSorted()
      .map((file) => `${folder}/${file}`),
  );
  const links = ['README.md', ...documents, 'SECURITY.md', 'CHANGELOG.md'].map((path) => {
    const { title, about } = describe(path);
    return `- [${title}](../${path})${about ? `: ${about}` : ''}`;
  });
  return [
    `# ${name} ${version}`,
    `> ${description}`,
    'The settings are described by [schema.json](schema.json), the elements by [custom-elements.json](custom-elements.json).',
    '## Documents',
    links.join('\n'),
    '',
  ].join('\n\n');
}
