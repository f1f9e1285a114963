// node src/build/release.js [options of npm publish]
// Publishes the package, when everything that others rely on is in order.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * What keeps a release back.
 * @param {{ manifest: Record<string, unknown>, changelog: string, uncommitted: string }} state
 * @returns {string[]}
 */
export function releaseProblems({ manifest, changelog, uncommitted }) {
  const [latest = ''] = /^## .*$/m.exec(changelog) ?? [];
  const isDated = new RegExp(`^## ${`${manifest.version}`.replaceAll('.', '\\.')}, \\d{4}-\\d\\d-\\d\\d$`).test(latest);
  return [
    ...(uncommitted.trim() ? ['There are uncommitted changes'] : []),
    ...(isDated ? [] : [`CHANGELOG.md begins with "${latest}"; expected "## ${manifest.version}, YYYY-MM-DD"`]),
    ...['repository', 'homepage', 'bugs']
      .filter((field) => !manifest[field])
      .map((field) => `package.json has no "${field}": npm shows where a package comes from`),
  ];
}

/** @param {string[]} options of `npm publish` */
function release(options) {
  const problems = releaseProblems({
    manifest: JSON.parse(readFileSync(`${root}package.json`, 'utf8')),
    changelog: readFileSync(`${root}CHANGELOG.md`, 'utf8'),
    uncommitted: execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' }),
  });
  if (problems.length > 0) {
    console.error(`The release stops:\n${problems.map((problem) => `- ${problem}.`).join('\n')}`);
    return 1;
  }
  const run = (/** @type {string[]} */ ...args) =>
    spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;
  return run('test') || run('publish', '--provenance', '--access', 'public', ...options);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = release(process.argv.slice(2));
