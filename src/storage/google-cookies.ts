import { GOOGLE_TRACES, type Trace } from './known-cookies.js';
import { prefixOf, type GoogleTag } from '../google/google-tags.js';

/** What tags keep under names that the site has given a prefix. */
function prefixedTraces(tags: readonly GoogleTag[]): Trace[] {
  const rests = { G: ['_ga', '_ga_*'], AW: ['_au', '_aw', '_dc', '_gb', '_ag', '_gs', '_ha', '_gf'] };
  return tags.flatMap((tag) => {
    const prefix = prefixOf(tag);
    const names = prefix ? (rests[tag.id.split('-', 1)[0] as 'G' | 'AW'] ?? []) : [];
    return names.map((rest): Trace => ({ name: prefix + rest, category: tag.needs[0]!, kind: 'cookie' }));
  });
}

/** What is known to be kept: by Google's tags, and as the site declares; a declaration replaces ours of that name. */
export const tracesOf = (tags: readonly GoogleTag[], own: readonly Trace[]): Trace[] => [
  ...[...GOOGLE_TRACES, ...prefixedTraces(tags)].filter(({ name }) => !own.some((item) => item.name === name)),
  ...own,
];
