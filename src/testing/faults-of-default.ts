import { consentCommands, undenied } from './signals.js';
import type { Evidence } from './subject.js';
import { itemText } from './words-of-faults.js';

/** Whether the data layer begins with a default that denies everything, as it has to on every page. */
export function faultsOfDefault({ queue, isLoaded }: Evidence, layerName = 'dataLayer'): string[] {
  // Without the library there is nothing that could have set it.
  if (!queue) return isLoaded ? [`window.${layerName} is not there; expected consent default in it.`] : [];
  const [first] = consentCommands(queue);
  if (first?.at !== 0 || first.kind !== 'default')
    return [
      `${layerName}[0] is ${itemText(queue[0])}; expected consent default. Put the script tag of cookiemelding above every other script.`,
    ];
  const names = undenied(first.signals);
  return names[0]
    ? [
        `consent default does not deny ${names.join(', ')}; expected everything denied. Remove the gtag('consent', 'default', …) of the page: cookiemelding sets it.`,
      ]
    : [];
}
