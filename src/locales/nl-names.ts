// Names in Dutch, apart from the other texts: some files need no more.

/** Name of the settings. */
export const preferencesTitle = 'Cookie-instellingen';

/** Name of a category, as its switch has it. */
export const categoryTitle = (name: string): string =>
  ({ functional: 'Functioneel', analytics: 'Analytisch', advertising: 'Advertenties' })[name] ??
  name.charAt(0).toUpperCase() + name.slice(1);
