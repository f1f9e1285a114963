// French.
import type { AnswerWords, CookieTexts, SettingsTexts, Texts } from './texts.js';

export const texts: Texts = {
  lang: 'fr',
  and: ' et ',
  preferencesTitle: 'Paramètres des cookies',
  functional: 'Fonctionnels',
  analytics: 'Mesure d’audience',
  advertising: 'Publicité',
  bannerTitle: 'Cookies sur {site}',
  bannerTitleHere: 'Cookies sur ce site',
  functionalUse: '{controller} utilise des cookies fonctionnels pour faire fonctionner le site.',
  askGoogle: 'Nous souhaitons aussi utiliser des cookies de Google {purposes}.',
  ask: 'Nous souhaitons aussi utiliser d’autres cookies {purposes}.',
  analyticsPurpose: 'pour mesurer l’utilisation du site par les visiteurs (mesure d’audience)',
  advertisingPurpose: 'pour connaître les résultats de nos annonces (publicité)',
  personalisedPurpose:
    'pour connaître les résultats de nos annonces et vous montrer sur d’autres sites des annonces liées à votre visite (publicité)',
  otherPurpose: 'pour {name}',
  receivesOne: '{party} reçoit alors des données sur votre visite.',
  receivesSome: '{parties} reçoivent alors des données sur votre visite.',
  receivesMany:
    '{count} entreprises reçoivent alors des données sur votre visite. La liste des entreprises se trouve dans « {settings} ».',
  personalisedTitle: 'Annonces sur d’autres sites',
  onlyIfYouAgree: 'Nous le faisons seulement si vous donnez votre consentement.',
  later: 'Vous pouvez retirer votre consentement à tout moment dans « Paramètres des cookies ».',
  readPolicy: 'Lisez notre politique de confidentialité et de cookies',
  accept: 'Tout accepter',
  reject: 'Tout refuser',
  settings: 'Paramètres',
  changedPolicy: 'Notre politique de cookies a changé. C’est pourquoi nous vous redemandons votre choix.',
  changedPolicyOn: 'Notre politique de cookies a changé le {date}. C’est pourquoi nous vous redemandons votre choix.',
  expired: 'Votre choix date de plus de {duration}. C’est pourquoi nous vous le redemandons.',
  newPurposes:
    'Nous vous demandons maintenant aussi si nous pouvons utiliser des cookies {purposes}. C’est pourquoi nous vous redemandons votre choix.',
  gpc: 'Votre navigateur nous demande de ne pas vous suivre. C’est pourquoi tout ce qui n’est pas nécessaire est désactivé. Vous pouvez changer cela ici.',
  saved: 'Votre choix est enregistré : {choices}.',
  savedRefused: 'Votre choix est enregistré. Nous déposons uniquement des cookies fonctionnels.',
  notKept:
    'Votre navigateur ne conserve pas votre choix. Votre choix vaut uniquement pour cette page. Nous vous le redemanderons donc à la page suivante.',
  withdrawn: 'Votre consentement a été retiré pour : {categories}.',
  removedOne: 'Nous avons supprimé 1 cookie de ce site.',
  removed: 'Nous avons supprimé {count} cookies de ce site.',
  left: 'Le site ne peut pas supprimer lui-même ces cookies, s’ils sont présents : {names}. Vous pouvez les effacer dans les paramètres de votre navigateur.',
  leftByGoogle:
    'Google a-t-il lui-même déposé des cookies, sur doubleclick.net ou google.com ? Ce site ne peut pas les supprimer.',
  unsentInput:
    'La page n’a pas été rechargée, car vous avez saisi quelque chose. Elle le sera dès que vous irez sur une autre page.',
  reloadNow: 'Recharger maintenant',
  reloadLater: 'Plus tard',
  embedTitle: 'Ici se trouve {what} que propose {provider}',
  embedSomeone: 'une autre entreprise',
  embedVideo: 'une vidéo',
  embedMap: 'une carte',
  embedAudio: 'un extrait sonore',
  embedPost: 'une publication',
  embedOther: 'du contenu',
  embedBody: 'Si vous chargez ce contenu, {provider} reçoit des données sur votre visite et peut déposer des cookies.',
  embedThey: 'cette entreprise',
  embedOnce: 'Charger une fois',
  embedAlways: 'Toujours autoriser {provider}',
  embedOpen: 'Ouvrir sur {provider}',
  framed: 'Cette page est affichée dans une page d’un autre site. Rien ne peut donc être autorisé ici.',
  framedOpen: 'Ouvrir cette page dans un nouvel onglet',
};

export const settings: SettingsTexts = {
  version: 'fr-2',
  save: 'Enregistrer',
  close: 'Fermer sans enregistrer',
  preferencesIntro:
    'Choisissez les types de cookies que vous autorisez. Si un interrupteur est désactivé, nous ne déposons pas les cookies de ce type.',
  noChoiceYet: 'Vous n’avez pas encore fait de choix.',
  choiceOf: 'Votre choix du {date} : {choices}.',
  onlyFunctional: 'fonctionnels uniquement',
  policy: 'Politique de confidentialité et de cookies',
  policyVersion: 'version {version}',
  alwaysOn: 'Toujours actifs',
  functionalDescription:
    'Ces cookies sont nécessaires au fonctionnement du site. Ils servent par exemple à conserver votre choix de cookies. Pour ces cookies, nous n’avons pas à demander votre consentement.',
  analyticsGoogle:
    'Avec Google Analytics, nous mesurons l’utilisation du site par les visiteurs, par exemple les pages qu’ils consultent. Pour cela, Google dépose des cookies et reçoit des données sur votre visite. Google reçoit aussi votre adresse IP. Selon Google, Google Analytics ne l’enregistre pas. Les autres données y sont conservées pendant 2 ou 14 mois. Google peut aussi utiliser vos données en dehors de l’Europe, par exemple aux États-Unis.',
  analyticsDescription:
    'Ces cookies servent à mesurer l’utilisation du site par les visiteurs, par exemple les pages qu’ils consultent.',
  advertisingGoogle:
    'Avec Google Ads (anciennement AdWords), nous mesurons l’efficacité de nos annonces. Pour cela, Google dépose des cookies et peut voir que vous arrivez chez nous par une annonce. Google reçoit aussi votre adresse IP. Google peut aussi utiliser vos données en dehors de l’Europe, par exemple aux États-Unis.',
  advertisingDescription: 'Ces cookies servent à mesurer l’efficacité de nos annonces.',
  personalisedDescription:
    'À partir de ces données, des annonces liées à votre visite peuvent vous être montrées sur d’autres sites.',
  viaTagManager: 'Nous chargeons les services correspondants avec Google Tag Manager.',
  otherDescription: 'Cookies pour {name}.',
  rights:
    'Vous avez le droit de consulter vos données, de les faire rectifier ou effacer, de les récupérer et d’en faire limiter le traitement. Vous pouvez retirer votre consentement à tout moment. Une réclamation ? Adressez-vous à l’autorité de contrôle : {supervisor}.',
  responsible: '{controller} est responsable du traitement de vos données.',
  questions: 'Des questions ? Écrivez à {contact}.',
};

export const cookies: CookieTexts = {
  googleDecides: 'Google est Google Ireland Limited. Google décide quels cookies Google dépose. La liste peut changer.',
  googleCookies: 'Les cookies de Google',
  googlePrivacy: 'Comment Google utilise les données',
  showCookies: 'Afficher les cookies ({count})',
  tableCaption: 'Cookies du groupe {category}',
  columnName: 'Nom',
  columnProvider: 'Déposé par',
  columnPurpose: 'Finalité',
  columnDuration: 'Durée',
  columnKind: 'Type',
  columnReaders: 'Qui peut voir les données',
  kindCookie: 'cookie',
  kindLocalStorage: 'stockage local',
  kindSessionStorage: 'stockage de session',
  untilCleared: 'jusqu’à ce que vous l’effaciez',
  untilSent: 'jusqu’à la transmission de votre choix',
  purposeChoice: 'retenir votre choix de cookies',
  purposeRecord: 'conserver la preuve de votre choix jusqu’à ce que le site l’ait reçue',
  purposeVisitor: 'distinguer les visiteurs',
  purposeVisit: 'suivre ce qui se passe pendant une visite',
  purposeResult: 'mesurer les résultats d’une annonce',
  purposeClick: 'retenir par quelle annonce vous arrivez',
  purposeTest: 'vérifier si les cookies fonctionnent',
  change: 'Modifier votre choix',
  withdraw: 'Retirer votre consentement',
  copyCookies: 'Copier mes cookies',
  copied: 'Copie effectuée.',
  copyByHand: 'Copiez le texte ci-dessous.',
  copyWarning:
    'Vous souhaitez consulter vos données ? Joignez une copie de vos cookies à votre demande. Partagez cette copie uniquement avec {controller}.',
  download: 'Télécharger mon choix',
  notVisible:
    'Cette page ne voit pas tous les cookies. Elle ne voit ni ceux que seul le serveur lit, ni ceux d’autres sites, par exemple Google. Vous les trouverez dans les paramètres de votre navigateur.',
};

export const answers: AnswerWords = {
  accept: "accepte j’accepte j'accepte autoriser d’accord d'accord oui",
  reject: 'refuse rejeter non sans',
  other: 'tous les cookies je continuer',
};
