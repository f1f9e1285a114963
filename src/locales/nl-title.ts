/** Name of the settings in Dutch. Apart from the other texts, for the button that opens them needs no more. */
export const preferencesTitle = 'Cookie-instellingen';
