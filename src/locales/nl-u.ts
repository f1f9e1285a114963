// Dutch, formal: only the texts that differ from the informal ones.
import type { CookieTexts, SettingsTexts, Texts } from './texts.js';

export const texts: Partial<Texts> = {
  personalisedPurpose:
    'om te zien wat onze advertenties opleveren en u op andere websites advertenties te laten zien die bij uw bezoek passen (advertenties)',
  receivesOne: '{party} krijgt dan gegevens over uw bezoek.',
  receivesSome: '{parties} krijgen dan gegevens over uw bezoek.',
  receivesMany: '{count} bedrijven krijgen dan gegevens over uw bezoek. U ziet ze bij {settings}.',
  onlyIfYouAgree: 'Dat doen we alleen als u toestemming geeft.',
  later: 'U kunt uw toestemming altijd intrekken via Cookie-instellingen.',
  changedPolicy: 'Onze cookieverklaring is veranderd. Daarom vragen we uw keuze opnieuw.',
  changedPolicyOn: 'Onze cookieverklaring is veranderd op {date}. Daarom vragen we uw keuze opnieuw.',
  expired: 'Uw keuze is ouder dan {duration}. Daarom vragen we het opnieuw.',
  newPurposes: 'We vragen nu ook of we cookies mogen gebruiken {purposes}. Daarom vragen we uw keuze opnieuw.',
  gpc: 'Uw browser vraagt ons om u niet te volgen. Daarom staat alles uit wat niet nodig is. U kunt dit hier veranderen.',
  saved: 'Uw keuze is opgeslagen: {choices}.',
  savedRefused: 'Uw keuze is opgeslagen. We plaatsen alleen functionele cookies.',
  notKept:
    'Uw browser bewaart uw keuze niet. Uw keuze geldt alleen voor deze pagina. We vragen het daarom op de volgende pagina opnieuw.',
  withdrawn: 'Uw toestemming voor {categories} is ingetrokken.',
  left: 'Deze cookies kan de website niet zelf verwijderen, als ze er zijn: {names}. U kunt ze wissen in de instellingen van uw browser.',
  unsentInput:
    'De pagina is niet opnieuw geladen, omdat u iets hebt ingevuld. Dat gebeurt zodra u naar een andere pagina gaat.',
  embedBody: 'Als u dit laadt, krijgt {provider} gegevens over uw bezoek en kan {provider} cookies plaatsen.',
  framed: 'Deze pagina staat in een pagina van een andere website. Daarom kunt u hier niets toestaan.',
};

export const settings: Partial<SettingsTexts> = {
  version: 'nl-u-2',
  preferencesIntro: 'Kies per soort of u cookies toestaat. Staat een schakelaar uit, dan plaatsen we die cookies niet.',
  noChoiceYet: 'U hebt nog geen keuze gemaakt.',
  choiceOf: 'Uw keuze van {date}: {choices}.',
  functionalDescription:
    'Deze cookies zijn nodig om de website te laten werken. Bijvoorbeeld om uw cookiekeuze te bewaren. We hoeven hiervoor geen toestemming te vragen.',
  analyticsGoogle:
    'Met Google Analytics meten we hoe bezoekers de website gebruiken. Bijvoorbeeld welke pagina’s ze bekijken. Google plaatst hiervoor cookies en krijgt gegevens over uw bezoek. Google krijgt ook uw IP-adres. Volgens Google bewaart Google Analytics dat niet. De andere gegevens blijven daar 2 of 14 maanden bewaard. Google kan uw gegevens ook buiten Europa gebruiken, bijvoorbeeld in de Verenigde Staten.',
  advertisingGoogle:
    'Met Google Ads (vroeger AdWords) meten we of onze advertenties werken. Google plaatst hiervoor cookies en kan zien dat u via een advertentie bij ons kwam. Google krijgt ook uw IP-adres. Google kan uw gegevens ook buiten Europa gebruiken, bijvoorbeeld in de Verenigde Staten.',
  personalisedDescription:
    'Met deze gegevens kunt u op andere websites advertenties te zien krijgen die bij uw bezoek passen.',
  rights:
    'U mag uw gegevens inzien, aanpassen, verwijderen, meenemen of het gebruik laten beperken. U kunt uw toestemming altijd intrekken. Een klacht? Ga naar de {supervisor}.',
  responsible: '{controller} is verantwoordelijk voor het gebruik van uw gegevens.',
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
    'Wilt u uw gegevens inzien? Stuur bij uw verzoek een kopie van uw cookies mee. Deel deze kopie alleen met {controller}.',
  notVisible:
    'Deze pagina ziet niet alle cookies. Niet die alleen de server leest, en niet die van andere websites, zoals Google. U vindt ze in de instellingen van uw browser.',
};
