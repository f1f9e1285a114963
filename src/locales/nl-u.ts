// Dutch, formal: only the texts that differ from the informal ones.
import type { CookieTexts, SettingsTexts, Texts } from './texts.js';

export const texts: Partial<Texts> = {
  personalisedPurpose:
    'om te zien wat onze advertenties opleveren en u op andere websites advertenties te laten zien die bij uw bezoek passen (advertenties)',
  googleReceives: 'Google krijgt dan gegevens over uw bezoek.',
  onlyIfYouAgree: 'Dat doen we alleen als u dat goed vindt.',
  later: 'U kunt uw keuze altijd veranderen via Cookie-instellingen.',
  changedPolicy: 'Onze cookieverklaring is veranderd. Daarom vragen we uw keuze opnieuw.',
  changedPolicyOn: 'Onze cookieverklaring is veranderd op {date}. Daarom vragen we uw keuze opnieuw.',
  expired: 'Uw keuze is ouder dan {duration}. Daarom vragen we het opnieuw.',
  newPurposes: 'We vragen nu ook of we cookies mogen gebruiken {purposes}. Daarom vragen we uw keuze opnieuw.',
  gpc: 'Uw browser vraagt ons om u niet te volgen. Daarom staat alles uit wat niet nodig is. U kunt dit hier veranderen.',
  saved: 'Uw keuze is opgeslagen: {choices}.',
  savedRefused: 'Uw keuze is opgeslagen. We plaatsen alleen functionele cookies.',
  notKept:
    'Uw browser bewaart uw keuze niet. Uw keuze geldt alleen voor deze pagina. We vragen het daarom bij een volgend bezoek opnieuw.',
  withdrawn: 'Uw toestemming is ingetrokken.',
  left: 'Deze cookies kan de website niet zelf verwijderen: {names}. U kunt ze wissen in de instellingen van uw browser.',
  unsentInput:
    'De pagina is niet opnieuw geladen, omdat u iets hebt ingevuld. Dat gebeurt zodra u naar een andere pagina gaat.',
  embedBody: 'Als u dit laadt, krijgt {provider} gegevens over uw bezoek en kan {provider} cookies plaatsen.',
};

export const settings: Partial<SettingsTexts> = {
  version: 'nl-u-1',
  preferencesIntro: 'Kies per soort of u cookies toestaat. Staat een schakelaar uit, dan plaatsen we die cookies niet.',
  noChoiceYet: 'U hebt nog geen keuze gemaakt.',
  choiceOf: 'Uw keuze van {date}: {choices}.',
  functionalDescription:
    'Deze cookies zijn nodig om de website te laten werken. Bijvoorbeeld om in te loggen, uw taal te onthouden en uw cookiekeuze te bewaren. We hoeven hiervoor geen toestemming te vragen.',
  analyticsGoogle:
    'Met Google Analytics meten we hoe bezoekers de website gebruiken. Bijvoorbeeld welke pagina’s ze bekijken. Google plaatst hiervoor cookies en krijgt gegevens over uw bezoek. Google Analytics slaat uw IP-adres niet op.',
  advertisingGoogle:
    'Met Google Ads (vroeger AdWords) meten we of onze advertenties werken. Google plaatst hiervoor cookies en kan zien dat u via een advertentie bij ons kwam. Google krijgt hierbij ook uw IP-adres.',
  personalisedDescription:
    'Met deze gegevens kunt u op andere websites advertenties te zien krijgen die bij uw bezoek passen.',
  rights:
    'U hebt het recht om uw gegevens in te zien, te laten aanpassen of te laten verwijderen. U kunt ook een klacht indienen bij de Autoriteit Persoonsgegevens.',
};

export const cookies: Partial<CookieTexts> = {
  untilCleared: 'tot u het wist',
  untilSent: 'tot uw keuze is doorgegeven',
  purposeChoice: 'uw cookiekeuze onthouden',
  purposeRecord: 'bewijs van uw keuze bewaren tot de website het heeft ontvangen',
  purposeClick: 'onthouden via welke advertentie u kwam',
  change: 'Verander uw keuze',
  withdraw: 'Trek uw toestemming in',
  copyWarning:
    'Wilt u uw gegevens inzien? Stuur dan een kopie van uw cookies mee. Deel deze kopie alleen met {controller}.',
  notVisible:
    'Cookies die de server voor zichzelf plaatst en cookies van andere websites, zoals die van Google zelf, kan deze pagina niet zien. U vindt ze in de instellingen van uw browser.',
};
