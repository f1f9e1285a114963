import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import type { Reporter, TestModule } from 'vitest/node';

/** The guides, and the words of their tables. */
const GUIDES = [
  {
    file: '../../demo/manual/wordpress.md',
    head: ['what is tested', 'checks passed', 'seconds'],
    of: 'of',
    names: { php: 'PHP reader', rights: 'editor without `unfiltered_html`', broken: 'broken settings' },
    roles: { visitor: 'visitor', administrator: 'administrator' },
    themes: { block: 'block theme', classic: 'classic theme' },
  },
  {
    file: '../../demo/manual/nl/wordpress.md',
    head: ['wat is getest', 'geslaagd', 'seconden'],
    of: 'van',
    names: { php: 'de keuze in PHP', rights: 'redacteur zonder `unfiltered_html`', broken: 'foute instellingen' },
    roles: { visitor: 'bezoeker', administrator: 'beheerder' },
    themes: { block: 'blokthema', classic: 'klassiek thema' },
  },
] as const;

const TABLE = /(<!-- wordpress -->\n)([^]*?)(<!-- \/wordpress -->)/;

/** What was tested, as Debian and PHP name it. */
function versions(): string {
  const debian = execFileSync('dpkg-query', ['-W', '-f=${Version}', 'wordpress'], { encoding: 'utf8' });
  const php = execFileSync('php', ['-r', 'echo PHP_VERSION;'], { encoding: 'utf8' });
  return `WordPress ${debian.split('+')[0]}, PHP ${php}`;
}

interface Result {
  /** Name of the suite: a key of `names`, or a role and a theme: `visitor, block: Twenty Twenty-Three`. */
  readonly suite: string;
  readonly passed: number;
  readonly checks: number;
  readonly seconds: number;
}

function resultsOf(modules: readonly TestModule[]): Result[] {
  return modules.flatMap((module) =>
    [...module.children.suites()].map((suite) => {
      const tests = [...suite.children.allTests()];
      return {
        suite: suite.name,
        passed: tests.filter((test) => test.result().state === 'passed').length,
        checks: tests.length,
        seconds: tests.reduce((sum, test) => sum + (test.diagnostic()?.duration ?? 0), 0) / 1000,
      };
    }),
  );
}

/** Writes the results to a guide. */
async function write(guide: (typeof GUIDES)[number], results: readonly Result[]): Promise<void> {
  const path = fileURLToPath(new URL(guide.file, import.meta.url));
  const nameOf = (suite: string) => {
    const [, role, kind, theme] = /^(\w+), (\w+): (.+)$/.exec(suite) ?? [];
    if (!role) return guide.names[suite as keyof typeof guide.names];
    return `${guide.roles[role as keyof typeof guide.roles]}, ${guide.themes[kind as keyof typeof guide.themes]} (${theme})`;
  };
  const rows = results.map(
    ({ suite, passed, checks, seconds }) =>
      `| ${nameOf(suite)} | ${passed} ${guide.of} ${checks} | ${Math.round(seconds)} |`,
  );
  const table = [`${versions()}:`, '', `| ${guide.head.join(' | ')} |`, '| - | - | - |', ...rows].join('\n');
  const text = readFileSync(path, 'utf8').replace(
    TABLE,
    (_, begin: string, __, end: string) => `${begin}\n${table}\n\n${end}`,
  );
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
}

/** Prints the number of passed checks of each part. `--write` also writes them to the guides. */
export default class ResultTable implements Reporter {
  async onTestRunEnd(modules: readonly TestModule[]): Promise<void> {
    const results = resultsOf(modules);
    for (const { suite, passed, checks, seconds } of results)
      console.log(
        ` ${suite.padEnd(50)} ${`${passed}/${checks}`.padStart(7)} ${`${Math.round(seconds)} s`.padStart(6)}`,
      );
    if (!process.env.WORDPRESS_WRITE) return;
    const isGreen = results.length > 0 && results.every(({ passed, checks }) => passed === checks);
    if (!isGreen) console.log(' Not written: something failed.');
    else for (const guide of GUIDES) await write(guide, results);
  }
}
