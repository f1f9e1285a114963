import { describe, expect, it } from 'vitest';
import { releaseProblems } from '../src/build/release.js';

const manifest = {
  version: '1.2.0',
  repository: 'git+https://git.example/x.git',
  homepage: 'https://x.example',
  bugs: 'https://git.example/x/issues',
};
const changelog = '# Changelog\n\n## 1.2.0, 2026-12-01\n\n- News.\n\n## 1.1.0, 2026-11-01\n';

describe('a release', () => {
  it('goes on where everything is in order', () => {
    expect(releaseProblems({ manifest, changelog, uncommitted: '\n' })).toEqual([]);
  });

  it.each([
    ['uncommitted changes', { uncommitted: ' M README.md' }, 'uncommitted'],
    ['a changelog without the version', { changelog: '# Changelog\n\n## Unreleased\n' }, '"## Unreleased"'],
    ['a changelog of another version', { manifest: { ...manifest, version: '1.3.0' } }, '## 1.3.0, YYYY-MM-DD'],
    ['a version that only looks alike', { changelog: '## 1x2.0, 2026-12-01' }, '## 1.2.0'],
    ['a version without a date', { changelog: '## 1.2.0' }, 'YYYY-MM-DD'],
    ['an empty changelog', { changelog: '' }, 'begins with ""'],
    ['no repository', { manifest: { ...manifest, repository: undefined } }, '"repository"'],
    ['an empty address for faults', { manifest: { ...manifest, bugs: '' } }, '"bugs"'],
  ])('stops for %s', (_, state, problem) => {
    expect(releaseProblems({ manifest, changelog, uncommitted: '', ...state })).toEqual([
      expect.stringContaining(problem),
    ]);
  });

  it('names all reasons at once', () => {
    expect(releaseProblems({ manifest: { version: '1.0.0' }, changelog: '', uncommitted: '?? x' })).toHaveLength(5);
  });
});
