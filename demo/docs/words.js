/** @typedef {'en' | 'nl'} Language */

/** The words of the pages around the text. */
export const WORDS = {
  en: {
    manual: 'Manual',
    contents: 'Contents of the manual',
    onThisPage: 'On this page',
    previous: 'Previous',
    next: 'Next',
    around: 'Previous and next page',
    file: 'This page is the file',
    skip: 'Skip to content',
    trailLabel: 'Breadcrumb',
    files: 'Project files',
    search: 'Search the manual',
    searchShort: 'Search',
    licence: 'Code, texts and this site are in one package, under the MIT licence.',
  },
  nl: {
    manual: 'Handleiding',
    contents: 'Inhoud van de handleiding',
    onThisPage: 'Op deze pagina',
    previous: 'Vorige',
    next: 'Volgende',
    around: 'Vorige en volgende pagina',
    file: 'Deze pagina is het bestand',
    skip: 'Naar de inhoud',
    trailLabel: 'Kruimelpad',
    files: 'Bestanden van het project',
    search: 'Zoek in de handleiding',
    searchShort: 'Zoeken',
    licence: 'Code, teksten en deze site zitten in één pakket, met de MIT-licentie.',
  },
};
