// German.
import type { AnswerWords, CookieTexts, SettingsTexts, Texts } from './texts.js';

export const texts: Texts = {
  lang: 'de',
  and: ' und ',
  preferencesTitle: 'Cookie-Einstellungen',
  functional: 'Funktional',
  analytics: 'Analyse',
  advertising: 'Werbung',
  bannerTitle: 'Cookies auf {site}',
  bannerTitleHere: 'Cookies auf dieser Website',
  functionalUse: '{controller} verwendet funktionale Cookies, damit die Website funktioniert.',
  askGoogle: 'Wir möchten auch Cookies von Google verwenden, {purposes}.',
  ask: 'Wir möchten auch andere Cookies verwenden, {purposes}.',
  analyticsPurpose: 'um die Nutzung der Website durch Besucher zu messen (Analyse)',
  advertisingPurpose: 'um die Wirkung unserer Anzeigen zu messen (Werbung)',
  personalisedPurpose:
    'um die Wirkung unserer Anzeigen zu messen und Ihnen auf anderen Websites Anzeigen passend zu Ihrem Besuch zu zeigen (Werbung)',
  otherPurpose: 'um {name} zu nutzen',
  receivesOne: '{party} erhält dann Daten über Ihren Besuch.',
  receivesSome: '{parties} erhalten dann Daten über Ihren Besuch.',
  receivesMany:
    '{count} Unternehmen erhalten dann Daten über Ihren Besuch. Welche das sind, sehen Sie unter „{settings}“.',
  personalisedTitle: 'Anzeigen auf anderen Websites',
  onlyIfYouAgree: 'Das tun wir nur, wenn Sie Ihre Einwilligung geben.',
  later: 'Sie können Ihre Einwilligung jederzeit unter „Cookie-Einstellungen“ widerrufen.',
  readPolicy: 'Lesen Sie unsere Datenschutz- und Cookie-Erklärung',
  accept: 'Alle akzeptieren',
  reject: 'Alle ablehnen',
  settings: 'Einstellungen',
  changedPolicy: 'Unsere Cookie-Erklärung hat sich geändert. Deshalb fragen wir Sie erneut nach Ihrer Auswahl.',
  changedPolicyOn:
    'Unsere Cookie-Erklärung hat sich am {date} geändert. Deshalb fragen wir Sie erneut nach Ihrer Auswahl.',
  expired: 'Ihre Auswahl ist älter als {duration}. Deshalb fragen wir Sie erneut.',
  newPurposes:
    'Wir fragen jetzt auch, ob wir Cookies verwenden dürfen, {purposes}. Deshalb fragen wir Sie erneut nach Ihrer Auswahl.',
  gpc: 'Ihr Browser bittet uns, Sie nicht zu verfolgen. Deshalb ist alles ausgeschaltet, was nicht nötig ist. Sie können das hier ändern.',
  saved: 'Ihre Auswahl wurde gespeichert: {choices}.',
  savedRefused: 'Ihre Auswahl wurde gespeichert. Wir setzen nur funktionale Cookies.',
  notKept:
    'Ihr Browser speichert Ihre Auswahl nicht. Ihre Auswahl gilt nur für diese Seite. Auf der nächsten Seite fragen wir Sie deshalb erneut.',
  withdrawn: 'Ihre Einwilligung für {categories} wurde widerrufen.',
  removedOne: 'Wir haben 1 Cookie dieser Website gelöscht.',
  removed: 'Wir haben {count} Cookies dieser Website gelöscht.',
  left: 'Diese Cookies kann die Website nicht selbst löschen, falls sie vorhanden sind: {names}. Sie können sie in den Einstellungen Ihres Browsers löschen.',
  leftByGoogle:
    'Hat Google selbst Cookies gesetzt, auf doubleclick.net oder google.com? Diese Cookies kann diese Website nicht löschen.',
  unsentInput:
    'Die Seite wurde nicht neu geladen, weil Sie etwas eingegeben haben. Das geschieht, sobald Sie zu einer anderen Seite gehen.',
  reloadNow: 'Jetzt neu laden',
  reloadLater: 'Später',
  embedTitle: 'Hier ist {what} von {provider}',
  embedSomeone: 'einem anderen Unternehmen',
  embedVideo: 'ein Video',
  embedMap: 'eine Karte',
  embedAudio: 'eine Tonaufnahme',
  embedPost: 'ein Beitrag',
  embedOther: 'ein Inhalt',
  embedBody: 'Wenn Sie das laden, erhält {provider} Daten über Ihren Besuch und kann Cookies setzen.',
  embedThey: 'dieses Unternehmen',
  embedOnce: 'Einmal laden',
  embedAlways: '{provider} immer erlauben',
  embedOpen: 'Bei {provider} öffnen',
  framed: 'Diese Seite wird in einer Seite einer anderen Website angezeigt. Deshalb kann hier nichts erlaubt werden.',
  framedOpen: 'Diese Seite in einem neuen Tab öffnen',
};

export const settings: SettingsTexts = {
  version: 'de-2',
  save: 'Speichern',
  close: 'Ohne Speichern schließen',
  preferencesIntro:
    'Wählen Sie für jede Art von Cookies, ob Sie sie erlauben. Ist ein Schalter aus, setzen wir diese Cookies nicht.',
  noChoiceYet: 'Sie haben noch keine Auswahl getroffen.',
  choiceOf: 'Ihre Auswahl vom {date}: {choices}.',
  onlyFunctional: 'nur funktional',
  policy: 'Datenschutz- und Cookie-Erklärung',
  policyVersion: 'Version {version}',
  alwaysOn: 'Immer aktiv',
  functionalDescription:
    'Diese Cookies sind nötig, damit die Website funktioniert. Zum Beispiel, um Ihre Cookie-Auswahl zu speichern. Dafür müssen wir keine Einwilligung einholen.',
  analyticsGoogle:
    'Mit Google Analytics messen wir, wie Besucher die Website nutzen. Zum Beispiel, welche Seiten sie ansehen. Google setzt dafür Cookies und erhält Daten über Ihren Besuch. Google erhält auch Ihre IP-Adresse. Laut Google speichert Google Analytics sie nicht. Die anderen Daten bleiben dort 2 oder 14 Monate gespeichert. Google kann Ihre Daten auch außerhalb Europas verwenden, zum Beispiel in den USA.',
  analyticsDescription: 'Damit messen wir, wie Besucher die Website nutzen. Zum Beispiel, welche Seiten sie ansehen.',
  advertisingGoogle:
    'Mit Google Ads (früher AdWords) messen wir, ob unsere Anzeigen wirken. Google setzt dafür Cookies und kann sehen, dass Sie über eine Anzeige zu uns gekommen sind. Google erhält auch Ihre IP-Adresse. Google kann Ihre Daten auch außerhalb Europas verwenden, zum Beispiel in den USA.',
  advertisingDescription: 'Damit messen wir, ob unsere Anzeigen wirken.',
  personalisedDescription:
    'Mit diesen Daten können Ihnen auf anderen Websites Anzeigen gezeigt werden, die zu Ihrem Besuch passen.',
  viaTagManager: 'Die Dienste dafür laden wir mit dem Google Tag Manager.',
  otherDescription: 'Cookies für {name}.',
  rights:
    'Sie haben das Recht, Ihre Daten einzusehen, sie berichtigen, löschen oder übertragen zu lassen und ihre Verarbeitung einschränken zu lassen. Sie können Ihre Einwilligung jederzeit widerrufen. Eine Beschwerde? Wenden Sie sich an die Aufsichtsbehörde: {supervisor}.',
  responsible: '{controller} ist für die Verarbeitung Ihrer Daten verantwortlich.',
  questions: 'Fragen? Schreiben Sie eine E-Mail an {contact}.',
};

export const cookies: CookieTexts = {
  googleDecides:
    'Google ist Google Ireland Limited. Google entscheidet, welche Cookies Google setzt. Die Liste kann sich ändern.',
  googleCookies: 'Die Cookies von Google',
  googlePrivacy: 'So verwendet Google Daten',
  showCookies: 'Cookies anzeigen ({count})',
  tableCaption: 'Cookies der Gruppe {category}',
  columnName: 'Name',
  columnProvider: 'Anbieter',
  columnPurpose: 'Zweck',
  columnDuration: 'Dauer',
  columnKind: 'Art',
  columnReaders: 'Wer die Daten sehen kann',
  kindCookie: 'Cookie',
  kindLocalStorage: 'lokaler Speicher',
  kindSessionStorage: 'Sitzungsspeicher',
  untilCleared: 'bis Sie es löschen',
  untilSent: 'bis Ihre Auswahl übermittelt ist',
  purposeChoice: 'Ihre Cookie-Auswahl speichern',
  purposeRecord: 'den Nachweis Ihrer Auswahl aufbewahren, bis die Website ihn erhalten hat',
  purposeVisitor: 'Besucher voneinander unterscheiden',
  purposeVisit: 'festhalten, was bei einem Besuch geschieht',
  purposeResult: 'messen, was eine Anzeige bewirkt',
  purposeClick: 'speichern, über welche Anzeige Sie gekommen sind',
  purposeTest: 'prüfen, ob Cookies funktionieren',
  change: 'Auswahl ändern',
  withdraw: 'Einwilligung widerrufen',
  copyCookies: 'Meine Cookies kopieren',
  copied: 'Kopiert.',
  copyByHand: 'Kopieren Sie den Text unten.',
  copyWarning:
    'Möchten Sie Ihre Daten einsehen? Fügen Sie Ihrem Antrag eine Kopie Ihrer Cookies bei. Teilen Sie diese Kopie nur mit {controller}.',
  download: 'Meine Auswahl herunterladen',
  notVisible:
    'Diese Seite sieht nicht alle Cookies. Sie sieht keine Cookies, die nur der Server liest, und keine Cookies anderer Websites, etwa von Google. Sie finden diese Cookies in den Einstellungen Ihres Browsers.',
};

export const answers: AnswerWords = {
  accept: 'akzeptiere zustimmen stimme zulassen erlauben einverstanden ja',
  reject: 'lehne nein nicht keine nur notwendige funktionale',
  other: 'alles ich zu ab cookies',
};
