import type { CategoryName } from 'cookiemelding';
import { useSyncExternalStore } from 'react';

function subscribe(onChange: () => void) {
  document.addEventListener('consent-change', onChange);
  return () => document.removeEventListener('consent-change', onChange);
}

/** Whether a category or a service is granted now. On a server nothing is. */
export const useGranted = (name: CategoryName) =>
  useSyncExternalStore(
    subscribe,
    () => window.cookiemelding?.isGranted(name) ?? false,
    () => false,
  );
