// The words by which buttons and texts of a notice are known, in the languages of the sites around us. As text, because they
// are used in the page.

/** Patterns by what a button does. They are tried in this order. */
export const CONTROL_WORDS = {
  settings:
    '^(cookie[- ]?)?(instellingen|voorkeuren)( .{0,25})?$|(zelf|mijn|mijn cookies?|cookies?|keuzes?|voorkeuren|instellingen).{0,12}(instellen|aanpassen|beheren|kiezen|wijzigen)|^aanpassen$|meer (opties|keuzes)|(manage|customi[sz]e|change|edit|more).{0,20}(cookies?|preferences?|settings|options|choices|consent)|^(cookie )?(settings|preferences|options)$|^(customi[sz]e|preferences|manage)$|einstellungen|anpassen|param[èe]tres|personnaliser|configurar',
  reject:
    '\\b(weiger|weigeren|afwijzen|afwijs|niet accepteren|niet toestaan|liever niet|nee( bedankt)?|geen cookies|zonder (te )?(accepteren|cookies)|reject|refuse|decline|deny|disagree|do not (accept|allow|agree)|no,? thanks|without accepting|ablehnen|nein|refuser|continuer sans accepter|rechazar|rifiuta)\\b|^no$|\\b(alleen|enkel|uitsluitend|only|nur|uniquement)\\b.{0,30}(noodzakelijk|functione|essenti|necessary|functional|required|notwendig|strict)|(noodzakelijke?|functionele?|essenti[ëe]le?|necessary|essential|notwendige?)( cookies)? (alleen|only)|accept (only )?(necessary|essential)',
  save: '\\b(opslaan|bewaren|bewaar|bevestig(en)?|save|confirm|apply|speichern|auswahl|enregistrer|guardar)\\b|(selectie|keuze).{0,12}(toestaan|accepteren)',
  accept:
    '\\b(accepteren|accepteer|accepteer alles|toestaan|sta .{0,12}toe|akkoord|accept|agree|allow|got it|i understand|ok[eé]?|oké|okay|prima|begrepen|begrijp ik|ja( .{0,40})?|yes|zustimmen|akzeptieren|accepter|aceptar|accetta|enjoy|doorgaan|continue)\\b',
} as const;

/** A text about cookies. */
export const NOTICE_WORDS =
  'cookie|toestemming|consent|volgsoftware|tracking|traceurs|(je|uw|your) privacy|privacy.?(voorkeur|instelling|keuze|settings|preferences|choices)';

/** What an element is called that leads back to the settings. */
export const SETTINGS_WORDS =
  'cookie.{0,12}(instelling|voorkeur|keuze|beheer|wijzig|aanpas|toestemming|settings|preferences|choices|consent|einstellungen)|(wijzig|verander|beheer|pas|manage|change|review|withdraw|intrekken|trek).{0,25}(cookie|toestemming|consent|privacy)|(toestemming|consent).{0,12}(wijzig|intrekken|aanpassen|beheren|withdraw|settings)|privacy.{0,3}(instelling|voorkeur|settings|preferences|choices|center|centre)|^cookies$|do not sell';

/** Optional purposes that a text can name. */
export const PURPOSE_WORDS =
  'meten|metingen|gemeten|statistiek|analy|advert|reclame|marketing|personali|aanbieding|video|sociale? media|social media|measure|statistics|ads\\b|werbung|publicit|mesure|verbeter|improve|bezoek';

/** Praise and pressure where the supervisor wants a plain answer. */
export const PRESSING_WORDS =
  'optimale|optimaal|beste ervaring|best(e)? (mogelijke )?(experience|ervaring)|betere ervaring|verbeter je ervaring|enjoy|geniet|wij geven om (je|uw) privacy|we (care about|value) your privacy|lekker|koekje|jammer|mis (niets|het niet)|don.?t miss|geen (optimale|leuke|goede|volledige)|helaas|saai|beperkte (website|ervaring)|limited experience';

/** Claims of "legitimate interest". */
export const INTEREST_WORDS =
  'gerechtvaardigde? belang|legitimate interest|berechtigte[sn]? interesse|int[ée]r[êe]t l[ée]gitime|legitiem belang';

/** Switches that need no consent. */
export const NECESSARY_WORDS =
  'noodzakelijk|functione|necessary|essential|required|strict|notwendig|technisch|technical|essenti';
