import { DestroyRef, inject, signal, type Signal } from '@angular/core';
import type { CategoryName } from 'cookiemelding';

/** Whether a category or a service is granted now. Call it where a component is created. */
export function granted(name: CategoryName): Signal<boolean> {
  const read = () => window.cookiemelding?.isGranted(name) ?? false;
  const value = signal(read());
  const update = () => value.set(read());
  document.addEventListener('consent-change', update);
  inject(DestroyRef).onDestroy(() => document.removeEventListener('consent-change', update));
  return value.asReadonly();
}
