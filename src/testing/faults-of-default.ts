import { consentCommands, notDenied } from './signals.js';
import type { Evidence } from './subject.js';
import { describeQueueItem } from './fault-text.js';

/** On every page, the data layer has to begin with a default that denies everything. */
export function faultsOfDefault({ queue, isLoaded }: Evidence, layerName = 'dataLayer'): string[] {
  // Without the library nothing could have set it, and that is a fault of its own.
  if (!queue) return isLoaded ? [`window.${layerName} is undefined; expected it to begin with consent default.`] : [];
  const [first] = consentCommands(queue);
  if (first?.at !== 0 || first.kind !== 'default')
    return [
      `${layerName}[0] is ${describeQueueItem(queue[0])}; expected consent default. Put the script tag of cookiemelding above every other script.`,
    ];
  const names = notDenied(first.signals);
  return names[0]
    ? [
        `consent default does not deny ${names.join(', ')}; expected everything denied. Remove the gtag('consent', 'default', …) from the page: cookiemelding sets it.`,
      ]
    : [];
}
