// Polish.
import type { AnswerWords, CookieTexts, SettingsTexts, Texts } from './texts.js';

export const texts: Texts = {
  lang: 'pl',
  and: ' i ',
  preferencesTitle: 'Ustawienia plików cookie',
  functional: 'Funkcjonalne',
  analytics: 'Analityczne',
  advertising: 'Reklamowe',
  bannerTitle: 'Pliki cookie w witrynie {site}',
  bannerTitleHere: 'Pliki cookie w tej witrynie',
  functionalUse: '{controller} używa funkcjonalnych plików cookie, aby witryna działała.',
  askGoogle: 'Chcemy też używać plików cookie Google {purposes}.',
  ask: 'Chcemy też używać innych plików cookie {purposes}.',
  analyticsPurpose: 'do mierzenia sposobu korzystania z witryny przez odwiedzających (analityczne)',
  advertisingPurpose: 'do mierzenia efektów naszych reklam (reklamowe)',
  personalisedPurpose:
    'do mierzenia efektów naszych reklam oraz do wyświetlania w innych witrynach reklam dopasowanych do Państwa wizyty (reklamowe)',
  otherPurpose: 'na potrzeby „{name}”',
  receivesOne: '{party} otrzyma wtedy dane o Państwa wizycie.',
  receivesSome: '{parties} otrzymają wtedy dane o Państwa wizycie.',
  receivesMany:
    'Liczba firm, które otrzymają wtedy dane o Państwa wizycie: {count}. Nazwy firm są w sekcji „{settings}”.',
  personalisedTitle: 'Reklamy w innych witrynach',
  onlyIfYouAgree: 'Zrobimy to tylko za Państwa zgodą.',
  later: 'Mogą Państwo w każdej chwili wycofać zgodę w sekcji „Ustawienia plików cookie”.',
  readPolicy: 'Nasza polityka prywatności i plików cookie',
  accept: 'Zaakceptuj wszystkie',
  reject: 'Odrzuć wszystkie',
  settings: 'Ustawienia',
  changedPolicy: 'Zmieniliśmy naszą politykę plików cookie. Dlatego ponownie pytamy o Państwa wybór.',
  changedPolicyOn: 'Zmieniliśmy naszą politykę plików cookie {date} r. Dlatego ponownie pytamy o Państwa wybór.',
  expired: 'Od Państwa wyboru minęło więcej niż {duration}. Dlatego pytamy ponownie.',
  newPurposes:
    'Teraz pytamy także o zgodę na używanie plików cookie {purposes}. Dlatego ponownie pytamy o Państwa wybór.',
  gpc: 'Państwa przeglądarka prosi nas, aby Państwa nie śledzić. Dlatego wyłączyliśmy wszystko, co nie jest potrzebne. Można to zmienić tutaj.',
  saved: 'Państwa wybór został zapisany: {choices}.',
  savedRefused: 'Państwa wybór został zapisany. Używamy tylko funkcjonalnych plików cookie.',
  notKept:
    'Przeglądarka nie zapamiętuje Państwa wyboru. Wybór dotyczy tylko tej strony. Dlatego na następnej stronie zapytamy ponownie.',
  withdrawn: 'Państwa zgoda została wycofana w zakresie: {categories}.',
  removedOne: 'Usunęliśmy 1 plik cookie tej witryny.',
  removed: 'Liczba usuniętych plików cookie tej witryny: {count}.',
  left: 'Witryna nie może sama usunąć tych plików cookie, jeśli istnieją: {names}. Można je usunąć w ustawieniach przeglądarki.',
  leftByGoogle:
    'Czy firma Google sama zapisała pliki cookie w domenie doubleclick.net lub google.com? Ta witryna nie może ich usunąć.',
  unsentInput:
    'Strona nie załadowała się ponownie, ponieważ coś na niej wpisano. Stanie się to po przejściu na inną stronę.',
  reloadNow: 'Załaduj ponownie teraz',
  reloadLater: 'Później',
  embedTitle: 'Tutaj jest {what} (dostawca: {provider})',
  embedSomeone: 'inna firma',
  embedVideo: 'film',
  embedMap: 'mapa',
  embedAudio: 'nagranie dźwiękowe',
  embedPost: 'wpis',
  embedOther: 'treść',
  embedBody: 'Po załadowaniu tych treści {provider} otrzyma dane o Państwa wizycie i może zapisywać pliki cookie.',
  embedThey: 'ta firma',
  embedOnce: 'Załaduj raz',
  embedAlways: 'Zawsze zezwalaj: {provider}',
  embedOpen: 'Otwórz w serwisie {provider}',
  framed: 'Ta strona jest wyświetlana na stronie innej witryny. Dlatego tutaj nie można na nic zezwolić.',
  framedOpen: 'Otwórz tę stronę w nowej karcie',
};

export const settings: SettingsTexts = {
  version: 'pl-2',
  save: 'Zapisz',
  close: 'Zamknij bez zapisywania',
  preferencesIntro:
    'Dla każdego rodzaju plików cookie można wybrać, czy na nie zezwolić. Gdy przełącznik jest wyłączony, nie zapisujemy tych plików.',
  noChoiceYet: 'Nie dokonali Państwo jeszcze wyboru.',
  choiceOf: 'Państwa wybór z {date} r.: {choices}.',
  onlyFunctional: 'tylko funkcjonalne',
  policy: 'Polityka prywatności i plików cookie',
  policyVersion: 'wersja {version}',
  alwaysOn: 'Zawsze włączone',
  functionalDescription:
    'Te pliki cookie są potrzebne, aby witryna działała. Na przykład do zapamiętania Państwa wyboru plików cookie. Nie musimy pytać o zgodę na ich używanie.',
  analyticsGoogle:
    'Za pomocą Google Analytics mierzymy, jak odwiedzający korzystają z witryny. Na przykład jakie strony oglądają. Google zapisuje w tym celu pliki cookie i otrzymuje dane o Państwa wizycie. Google otrzymuje także Państwa adres IP. Według Google usługa Google Analytics go nie przechowuje. Pozostałe dane są tam przechowywane przez 2 lub 14 miesięcy. Google może wykorzystywać Państwa dane także poza Europą, na przykład w Stanach Zjednoczonych.',
  analyticsDescription:
    'Za ich pomocą mierzymy, jak odwiedzający korzystają z witryny. Na przykład jakie strony oglądają.',
  advertisingGoogle:
    'Za pomocą Google Ads (dawniej AdWords) mierzymy, czy nasze reklamy działają. Google zapisuje w tym celu pliki cookie i może zobaczyć, że trafili Państwo do nas przez reklamę. Google otrzymuje także Państwa adres IP. Google może wykorzystywać Państwa dane także poza Europą, na przykład w Stanach Zjednoczonych.',
  advertisingDescription: 'Za ich pomocą mierzymy, czy nasze reklamy działają.',
  personalisedDescription:
    'Na podstawie tych danych mogą się Państwu wyświetlać w innych witrynach reklamy dopasowane do Państwa wizyty.',
  viaTagManager: 'Usługi, które to robią, ładujemy przez Google Tag Manager.',
  otherDescription: 'Pliki cookie z kategorii „{name}”.',
  rights:
    'Mają Państwo prawo do dostępu do swoich danych, ich sprostowania, usunięcia i przeniesienia oraz do ograniczenia ich przetwarzania. Zgodę mogą Państwo wycofać w każdej chwili. Chcą Państwo złożyć skargę? Organ nadzorczy: {supervisor}.',
  responsible: 'Administratorem Państwa danych jest {controller}.',
  questions: 'Mają Państwo pytania? Nasz adres e-mail: {contact}.',
};

export const cookies: CookieTexts = {
  googleDecides:
    'Google to Google Ireland Limited. O tym, jakie pliki cookie zapisuje Google, decyduje Google. Lista może się zmienić.',
  googleCookies: 'Pliki cookie Google',
  googlePrivacy: 'Jak Google wykorzystuje dane',
  showCookies: 'Pokaż pliki cookie ({count})',
  tableCaption: 'Pliki cookie w grupie „{category}”',
  columnName: 'Nazwa',
  columnProvider: 'Dostawca',
  columnPurpose: 'Cel',
  columnDuration: 'Czas trwania',
  columnKind: 'Rodzaj',
  columnReaders: 'Kto może zobaczyć dane',
  kindCookie: 'plik cookie',
  kindLocalStorage: 'pamięć lokalna',
  kindSessionStorage: 'pamięć sesji',
  untilCleared: 'do usunięcia przez użytkownika',
  untilSent: 'do przekazania wyboru',
  purposeChoice: 'zapamiętanie wyboru plików cookie',
  purposeRecord: 'przechowanie dowodu wyboru, aż witryna go otrzyma',
  purposeVisitor: 'odróżnianie odwiedzających',
  purposeVisit: 'rejestrowanie przebiegu wizyty',
  purposeResult: 'mierzenie efektów reklamy',
  purposeClick: 'zapamiętanie, przez którą reklamę trafili Państwo do witryny',
  purposeTest: 'sprawdzenie, czy pliki cookie działają',
  change: 'Zmień wybór',
  withdraw: 'Wycofaj zgodę',
  copyCookies: 'Skopiuj moje pliki cookie',
  copied: 'Skopiowano.',
  copyByHand: 'Poniższy tekst można skopiować ręcznie.',
  copyWarning:
    'Chcą Państwo zobaczyć swoje dane? Do wniosku należy dołączyć kopię swoich plików cookie. Tę kopię należy przekazać tylko administratorowi danych: {controller}.',
  download: 'Pobierz mój wybór',
  notVisible:
    'Ta strona nie widzi wszystkich plików cookie. Nie widzi tych, które odczytuje tylko serwer, ani plików cookie innych witryn, takich jak Google. Można je znaleźć w ustawieniach przeglądarki.',
};

export const answers: AnswerWords = {
  accept: 'akceptuj akceptuję zezwól zgadzam tak',
  reject: 'odrzucam odmawiam nie',
  other: 'się cookie pliki',
};
