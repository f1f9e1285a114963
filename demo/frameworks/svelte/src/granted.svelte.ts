import type { CategoryName } from 'cookiemelding';
import { createSubscriber } from 'svelte/reactivity';

const subscribe = createSubscriber((update) => {
  document.addEventListener('consent-change', update);
  return () => document.removeEventListener('consent-change', update);
});

/** Whether a category or a service is granted now. On a server nothing is. */
export function isGranted(name: CategoryName): boolean {
  subscribe();
  return typeof window !== 'undefined' && !!window.cookiemelding?.isGranted(name);
}
