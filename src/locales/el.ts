// Greek.
import type { AnswerWords, CookieTexts, SettingsTexts, Texts } from './texts.js';

export const texts: Texts = {
  lang: 'el',
  and: ' και ',
  preferencesTitle: 'Ρυθμίσεις cookies',
  functional: 'Λειτουργικά',
  analytics: 'Στατιστικά',
  advertising: 'Διαφημιστικά',
  bannerTitle: 'Cookies στον ιστότοπο {site}',
  bannerTitleHere: 'Cookies στον ιστότοπο αυτόν',
  functionalUse: '{controller} χρησιμοποιεί λειτουργικά cookies για να λειτουργεί ο ιστότοπος.',
  askGoogle: 'Θα θέλαμε να χρησιμοποιούμε και cookies της Google {purposes}.',
  ask: 'Θα θέλαμε να χρησιμοποιούμε και άλλα cookies {purposes}.',
  analyticsPurpose: 'για να μετράμε πώς χρησιμοποιείται ο ιστότοπος (στατιστικά)',
  advertisingPurpose: 'για να βλέπουμε τι αποδίδουν οι διαφημίσεις μας (διαφημιστικά)',
  personalisedPurpose:
    'για να βλέπουμε τι αποδίδουν οι διαφημίσεις μας και να βλέπετε σε άλλους ιστότοπους διαφημίσεις σχετικές με την επίσκεψή σας (διαφημιστικά)',
  otherPurpose: 'για «{name}»',
  receivesOne: 'Τότε δεδομένα για την επίσκεψή σας λαμβάνει: {party}.',
  receivesSome: 'Τότε δεδομένα για την επίσκεψή σας λαμβάνουν: {parties}.',
  receivesMany: 'Τότε {count} εταιρείες λαμβάνουν δεδομένα για την επίσκεψή σας. Θα τις βρείτε στις «{settings}».',
  personalisedTitle: 'Εξατομικευμένες διαφημίσεις',
  onlyIfYouAgree: 'Το κάνουμε μόνο αν δώσετε τη συγκατάθεσή σας.',
  later: 'Μπορείτε να ανακαλέσετε τη συγκατάθεσή σας ανά πάσα στιγμή στις «Ρυθμίσεις cookies».',
  readPolicy: 'Διαβάστε την πολιτική απορρήτου και cookies',
  accept: 'Αποδοχή όλων',
  reject: 'Απόρριψη όλων',
  settings: 'Ρυθμίσεις',
  changedPolicy: 'Η πολιτική απορρήτου και cookies άλλαξε. Γι’ αυτό σας ρωτάμε ξανά.',
  changedPolicyOn: 'Η πολιτική απορρήτου και cookies άλλαξε στις {date}. Γι’ αυτό σας ρωτάμε ξανά.',
  expired: 'Η επιλογή σας έληξε (ισχύς: {duration}). Γι’ αυτό σας ρωτάμε ξανά.',
  newPurposes: 'Τώρα θα θέλαμε να χρησιμοποιούμε και άλλα cookies {purposes}. Γι’ αυτό σας ρωτάμε ξανά.',
  gpc: 'Ο browser σας ζητά να μη σας παρακολουθούμε. Γι’ αυτό τοποθετούμε μόνο λειτουργικά cookies. Μπορείτε να το αλλάξετε εδώ.',
  saved: 'Η επιλογή σας αποθηκεύτηκε: {choices}.',
  savedRefused: 'Η επιλογή σας αποθηκεύτηκε. Τοποθετούμε μόνο λειτουργικά cookies.',
  notKept:
    'Η επιλογή σας δεν αποθηκεύτηκε στον browser σας. Ισχύει μόνο σε αυτή τη σελίδα. Γι’ αυτό θα σας ρωτήσουμε ξανά στην επόμενη σελίδα.',
  withdrawn: 'Η συγκατάθεσή σας ανακλήθηκε για: {categories}.',
  removedOne: 'Διαγράψαμε 1 cookie αυτού του ιστότοπου.',
  removed: 'Διαγράψαμε {count} cookies αυτού του ιστότοπου.',
  left: 'Ο ιστότοπος δεν μπορεί να διαγράψει ο ίδιος αυτά τα cookies, αν υπάρχουν: {names}. Μπορείτε να τα διαγράψετε στις ρυθμίσεις του browser.',
  leftByGoogle:
    'Έχει τοποθετήσει η ίδια η Google cookies, στο doubleclick.net ή στο google.com; Αυτός ο ιστότοπος δεν μπορεί να τα διαγράψει.',
  unsentInput:
    'Η σελίδα δεν φορτώθηκε ξανά, επειδή έχετε συμπληρώσει κάτι. Αυτό θα γίνει μόλις μεταβείτε σε άλλη σελίδα.',
  reloadNow: 'Φόρτωση τώρα',
  reloadLater: 'Αργότερα',
  embedTitle: 'Εδώ υπάρχει {what} (πάροχος: {provider})',
  embedSomeone: 'άλλη εταιρεία',
  embedVideo: 'βίντεο',
  embedMap: 'χάρτης',
  embedAudio: 'αρχείο ήχου',
  embedPost: 'ανάρτηση',
  embedOther: 'περιεχόμενο',
  embedBody:
    'Αν το φορτώσετε, ο πάροχος {provider} λαμβάνει δεδομένα για την επίσκεψή σας και μπορεί να τοποθετεί cookies.',
  embedThey: 'αυτός',
  embedOnce: 'Να φορτωθεί μία φορά',
  embedAlways: 'Να επιτρέπεται πάντα: {provider}',
  embedOpen: 'Άνοιγμα στον ιστότοπο {provider}',
};

export const settings: SettingsTexts = {
  version: 'el-2',
  save: 'Αποθήκευση',
  close: 'Κλείσιμο χωρίς αποθήκευση',
  preferencesIntro:
    'Επιλέξτε για κάθε είδος αν επιτρέπετε τα cookies. Αν ένας διακόπτης είναι απενεργοποιημένος, δεν τοποθετούμε τα αντίστοιχα cookies.',
  noChoiceYet: 'Δεν έχετε κάνει ακόμη επιλογή.',
  choiceOf: 'Η επιλογή σας ({date}): {choices}.',
  onlyFunctional: 'μόνο λειτουργικά',
  policy: 'Πολιτική απορρήτου και cookies',
  policyVersion: 'έκδοση: {version}',
  alwaysOn: 'Πάντα ενεργά',
  functionalDescription:
    'Αυτά τα cookies χρειάζονται για να λειτουργεί ο ιστότοπος. Για παράδειγμα, για να διατηρούμε την επιλογή σας για τα cookies. Για αυτά δεν χρειάζεται να ζητήσουμε συγκατάθεση.',
  analyticsGoogle:
    'Με το Google Analytics μετράμε πώς χρησιμοποιούν τον ιστότοπο οι επισκέπτες. Για παράδειγμα, ποιες σελίδες βλέπουν. Για τον σκοπό αυτό η Google τοποθετεί cookies και λαμβάνει δεδομένα για την επίσκεψή σας. Η Google λαμβάνει επίσης τη διεύθυνση IP σας. Σύμφωνα με την Google, το Google Analytics δεν την αποθηκεύει. Τα άλλα δεδομένα διατηρούνται εκεί για 2 ή 14 μήνες. Η Google μπορεί να χρησιμοποιεί τα δεδομένα σας και εκτός Ευρώπης, για παράδειγμα στις Ηνωμένες Πολιτείες.',
  analyticsDescription:
    'Με αυτά μετράμε πώς χρησιμοποιούν τον ιστότοπο οι επισκέπτες. Για παράδειγμα, ποιες σελίδες βλέπουν.',
  advertisingGoogle:
    'Με το Google Ads (πρώην AdWords) μετράμε αν αποδίδουν οι διαφημίσεις μας. Για τον σκοπό αυτό η Google τοποθετεί cookies και μπορεί να δει ότι ήρθατε σε εμάς από διαφήμιση. Η Google λαμβάνει επίσης τη διεύθυνση IP σας. Η Google μπορεί να χρησιμοποιεί τα δεδομένα σας και εκτός Ευρώπης, για παράδειγμα στις Ηνωμένες Πολιτείες.',
  advertisingDescription: 'Με αυτά μετράμε αν αποδίδουν οι διαφημίσεις μας.',
  personalisedDescription:
    'Με βάση αυτά τα δεδομένα μπορεί να βλέπετε σε άλλους ιστότοπους διαφημίσεις που ταιριάζουν με την επίσκεψή σας.',
  viaTagManager: 'Φορτώνουμε τις υπηρεσίες που το κάνουν αυτό μέσω του Google Tag Manager.',
  otherDescription: 'Cookies για «{name}».',
  rights:
    'Έχετε δικαίωμα να δείτε τα δεδομένα σας, να ζητήσετε να διορθωθούν ή να διαγραφούν, να τα πάρετε μαζί σας και να ζητήσετε να περιοριστεί η χρήση τους. Μπορείτε να ανακαλέσετε τη συγκατάθεσή σας ανά πάσα στιγμή. Έχετε καταγγελία; Απευθυνθείτε στην εποπτική αρχή: {supervisor}.',
  responsible: 'Υπεύθυνος για τη χρήση των δεδομένων σας: {controller}.',
  questions: 'Έχετε ερωτήσεις; Στείλτε email: {contact}.',
};

export const cookies: CookieTexts = {
  googleDecides:
    'Η Google είναι η Google Ireland Limited. Η Google αποφασίζει ποια cookies τοποθετεί η ίδια. Η λίστα μπορεί να αλλάξει.',
  googleCookies: 'Τα cookies της Google',
  googlePrivacy: 'Πώς χρησιμοποιεί η Google τα δεδομένα',
  showCookies: 'Εμφάνιση των cookies ({count})',
  tableCaption: 'Cookies στην ομάδα «{category}»',
  columnName: 'Όνομα',
  columnProvider: 'Πάροχος',
  columnPurpose: 'Σκοπός',
  columnDuration: 'Διάρκεια',
  columnKind: 'Τύπος',
  columnReaders: 'Ποιος μπορεί να δει τα δεδομένα',
  kindCookie: 'cookie',
  kindLocalStorage: 'τοπική αποθήκευση',
  kindSessionStorage: 'αποθήκευση περιόδου σύνδεσης',
  untilCleared: 'μέχρι να το διαγράψετε',
  untilSent: 'μέχρι να διαβιβαστεί η επιλογή σας',
  purposeChoice: 'διατήρηση της επιλογής σας για τα cookies',
  purposeRecord: 'διατήρηση απόδειξης της επιλογής σας μέχρι να τη λάβει ο ιστότοπος',
  purposeVisitor: 'διάκριση μεταξύ των επισκεπτών',
  purposeVisit: 'καταγραφή όσων γίνονται σε μια επίσκεψη',
  purposeResult: 'μέτρηση της απόδοσης μιας διαφήμισης',
  purposeClick: 'καταγραφή της διαφήμισης από την οποία ήρθατε',
  purposeTest: 'έλεγχος αν λειτουργούν τα cookies',
  change: 'Αλλαγή της επιλογής σας',
  withdraw: 'Ανάκληση της συγκατάθεσής σας',
  copyCookies: 'Αντιγραφή των cookies μου',
  copied: 'Η αντιγραφή έγινε.',
  copyByHand: 'Αντιγράψτε το παρακάτω κείμενο.',
  copyWarning:
    'Θέλετε να δείτε τα δεδομένα σας; Επισυνάψτε στο αίτημά σας ένα αντίγραφο των cookies σας. Δώστε αυτό το αντίγραφο μόνο στον υπεύθυνο του ιστότοπου: {controller}.',
  download: 'Λήψη της επιλογής μου',
  notVisible:
    'Αυτή η σελίδα δεν βλέπει όλα τα cookies. Δεν βλέπει όσα διαβάζει μόνο ο διακομιστής ούτε όσα ανήκουν σε άλλους ιστότοπους, όπως η Google. Θα τα βρείτε στις ρυθμίσεις του browser σας.',
};

export const answers: AnswerWords = {
  accept: 'αποδέχομαι συμφωνώ επιτρέπω ναι',
  reject: 'απορρίπτω αρνούμαι όχι δεν',
  other: 'cookies',
};
