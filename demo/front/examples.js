// The overview of the examples: each state and case of the made-up workshop, with what to look at there.

/** @typedef {{ path: string, name: Record<'nl' | 'en', string>, look: Record<'nl' | 'en', string> }} Example */

/** @type {{ id: string, title: Record<'nl' | 'en', string>, examples: Example[] }[]} */
export const EXAMPLES = [
  {
    id: 'bezoek',
    title: { nl: 'Elk soort bezoek', en: 'Every kind of visit' },
    examples: [
      {
        path: 'werkplaats?bezoek=eerste',
        name: { nl: 'Eerste bezoek', en: 'First visit' },
        look: {
          nl: 'De melding staat er, en onder aan de pagina zie je dat er niets naar Google gaat.',
          en: 'The notice is there, and the foot of the page shows that nothing goes to Google.',
        },
      },
      {
        path: 'werkplaats?bezoek=terug',
        name: { nl: 'Terug, alles geaccepteerd', en: 'Returning, accepted all' },
        look: {
          nl: 'Geen melding. De tags van Google laden meteen; via Cookie-instellingen trek je de toestemming weer in.',
          en: 'No notice. Google’s tags load at once; Cookie-instellingen in the footer withdraws the consent.',
        },
      },
      {
        path: 'werkplaats?bezoek=geweigerd',
        name: { nl: 'Terug, alles geweigerd', en: 'Returning, refused all' },
        look: {
          nl: 'Geen melding, geen verzoek en geen cookie van anderen. De vraag komt niet terug.',
          en: 'No notice, no request and no third-party cookie. The question does not come back.',
        },
      },
      {
        path: 'werkplaats?bezoek=analytisch',
        name: { nl: 'Terug, alleen analytisch', en: 'Returning, analytics only' },
        look: {
          nl: 'Analytics laadt, advertenties niet. Kijk in de dataLayer naar de commando’s voor Consent Mode.',
          en: 'Analytics loads, ads do not. See the Consent Mode commands in the dataLayer.',
        },
      },
      {
        path: 'werkplaats?bezoek=verklaring',
        name: { nl: 'Verklaring veranderd', en: 'Statement changed' },
        look: {
          nl: 'De oude keuze telt niet meer. De melding zegt waarom ze terug is.',
          en: 'The old choice no longer counts. The notice says why it is back.',
        },
      },
      {
        path: 'alleen-analytics?bezoek=eerste',
        name: { nl: 'Alleen Analytics ingesteld', en: 'Analytics only' },
        look: {
          nl: 'De melding noemt geen advertenties: daar is niets voor ingesteld.',
          en: 'The notice does not mention ads: none are set up.',
        },
      },
      {
        path: 'niets-ingesteld?bezoek=eerste',
        name: { nl: 'Niets ingesteld', en: 'Nothing set up' },
        look: {
          nl: 'Geen melding: er is niets om toestemming voor te vragen.',
          en: 'No notice: there is nothing to ask consent for.',
        },
      },
    ],
  },
  {
    id: 'inhoud',
    title: { nl: 'Inhoud van anderen', en: 'Third-party content' },
    examples: [
      {
        path: 'video',
        name: { nl: 'Video', en: 'Video' },
        look: {
          nl: 'Een vlak met een plaatje van je eigen site staat op de plaats van het filmpje.',
          en: 'A placeholder with a picture of your own site stands where the video will be.',
        },
      },
      {
        path: 'kaart',
        name: { nl: 'Kaart', en: 'Map' },
        look: {
          nl: 'Het vlak is even groot als de kaart, dus de pagina verspringt niet.',
          en: 'The placeholder is as large as the map, so the page does not shift.',
        },
      },
      {
        path: 'chat',
        name: { nl: 'Chat', en: 'Chat' },
        look: {
          nl: 'Een chat in de pagina, en een ronde knop die pas na toestemming verschijnt.',
          en: 'A chat in the page, and a round button that appears only after consent.',
        },
      },
      {
        path: 'pixel',
        name: { nl: 'Pixel', en: 'Pixel' },
        look: {
          nl: 'Een onzichtbaar plaatje is geblokkeerd. Wie weigert, krijgt in plaats daarvan een vraag.',
          en: 'An invisible picture is blocked. Visitors who refuse get a question instead.',
        },
      },
      {
        path: 'meetcode',
        name: { nl: 'Meetcode', en: 'Measuring script' },
        look: {
          nl: 'Drie scripts draaien na toestemming in hun volgorde, en een vierde na een weigering.',
          en: 'After consent, three scripts run in their order; a fourth runs after a refusal.',
        },
      },
      {
        path: 'nieuws',
        name: { nl: 'Later ingevoegd', en: 'Added later' },
        look: {
          nl: 'Druk op Meer laden: ook wat later in de pagina komt, wacht op toestemming.',
          en: 'Press Meer laden: content that is added later is blocked as well.',
        },
      },
    ],
  },
  {
    id: 'paginas',
    title: { nl: 'Verklaring en vormgeving', en: 'Statement and design' },
    examples: [
      {
        path: 'privacy-en-cookieverklaring',
        name: { nl: 'Privacy- en cookieverklaring', en: 'Privacy and cookie statement' },
        look: {
          nl: 'Een element zet alle cookies, de keuze en de knop om haar te veranderen in de verklaring.',
          en: 'One element puts all cookies, the choice and a button to change it into the statement.',
        },
      },
      {
        path: 'galerij',
        name: { nl: 'Galerij', en: 'Gallery' },
        look: {
          nl: 'De melding in drie huisstijlen, in andere talen, op elke plaats en in licht en donker.',
          en: 'The notice in three house styles, other languages, every position, light and dark.',
        },
      },
    ],
  },
];
