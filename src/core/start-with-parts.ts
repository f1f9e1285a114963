// Starts the core of a file that has parts in it, before they are evaluated: nothing in them can keep the denial back.
import type { PartModule } from './load-part.js';
import type { Parts } from './parts.js';
import { startFromScript } from './start-from-script.js';

/** The parts that most sites show. */
type BundledPart = 'ui' | 'settings' | 'settings-button' | 'placeholders';

type BundledParts = { readonly [Name in BundledPart]: PartModule<Parts[Name]> };

const BUNDLED: readonly string[] = ['ui', 'settings', 'settings-button', 'placeholders'] satisfies BundledPart[];

let provide: (parts: BundledParts) => void;
const provided = new Promise<BundledParts>((resolve) => {
  provide = resolve;
});

startFromScript((name) => (BUNDLED.includes(name) ? provided.then((parts) => parts[name as BundledPart]) : undefined));

/** Hands over the parts, once they have been evaluated. */
export const provideParts = (parts: BundledParts): void => provide(parts);
