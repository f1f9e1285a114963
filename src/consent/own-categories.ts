/**
 * The categories of a site's own, for TypeScript. Once it names them, a misspelt category does not compile:
 *
 * ```ts
 * declare module 'cookiemelding' {
 *   interface OwnCategories {
 *     video: true;
 *   }
 * }
 * ```
 *
 * A site without categories of its own may name one of ours, `analytics: true`, to the same effect.
 */
// oxlint-disable-next-line typescript/no-empty-object-type -- it is there to be extended
export interface OwnCategories {}

/** The services of a site's own, for TypeScript: `interface OwnServices { chat: true }`, as `OwnCategories`. */
// oxlint-disable-next-line typescript/no-empty-object-type -- it is there to be extended
export interface OwnServices {}

type OwnName = keyof OwnCategories | keyof OwnServices;

type KnownCategory = 'functional' | 'analytics' | 'advertising';

/** Any text, without hiding the known ones from an editor. */
type AnyCategory = string & {};

/** A category or a service as a site's own code names it: one of the three, or one of the site's own. */
export type CategoryName = KnownCategory | (OwnName extends never ? AnyCategory : OwnName);
