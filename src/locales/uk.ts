// Ukrainian.
import type { AnswerWords, CookieTexts, SettingsTexts, Texts } from './texts.js';

export const texts: Texts = {
  lang: 'uk',
  and: ' та ',
  preferencesTitle: 'Налаштування cookie',
  functional: 'Функціональні',
  analytics: 'Аналітичні',
  advertising: 'Рекламні',
  bannerTitle: 'Файли cookie на сайті {site}',
  bannerTitleHere: 'Файли cookie на цьому сайті',
  functionalUse: '{controller} використовує функціональні файли cookie, щоб сайт працював.',
  askGoogle: 'Ми також хочемо використовувати файли cookie Google {purposes}.',
  ask: 'Ми також хочемо використовувати інші файли cookie {purposes}.',
  analyticsPurpose: 'для аналізу користування сайтом (аналітичні)',
  advertisingPurpose: 'для вимірювання результатів нашої реклами (рекламні)',
  personalisedPurpose:
    'для вимірювання результатів нашої реклами та показу реклами на інших сайтах на основі даних про ваше відвідування (рекламні)',
  otherPurpose: 'для «{name}»',
  receivesOne: '{party} тоді отримає дані про ваше відвідування.',
  receivesSome: '{parties} тоді отримають дані про ваше відвідування.',
  receivesMany:
    'Кількість компаній, які тоді отримають дані про ваше відвідування: {count}. Перелік компаній є в розділі «{settings}».',
  personalisedTitle: 'Персоналізована реклама',
  onlyIfYouAgree: 'Ми зробимо це лише за вашої згоди.',
  later: 'Ви можете будь-коли відкликати згоду в розділі «Налаштування cookie».',
  readPolicy: 'Наша політика приватності та файлів cookie',
  accept: 'Прийняти всі',
  reject: 'Відхилити всі',
  settings: 'Налаштування',
  changedPolicy: 'Ми змінили політику файлів cookie. Тому знову питаємо про ваш вибір.',
  changedPolicyOn: '{date} ми змінили політику файлів cookie. Тому знову питаємо про ваш вибір.',
  expired: 'Після вашого вибору минуло понад {duration}. Тому знову питаємо про ваш вибір.',
  newPurposes: 'Тепер питаємо й про використання файлів cookie {purposes}. Тому знову питаємо про ваш вибір.',
  gpc: 'Ваш браузер просить не стежити за вами. Тому вимкнено все, крім потрібного. Це можна змінити тут.',
  saved: 'Ваш вибір збережено: {choices}.',
  savedRefused: 'Ваш вибір збережено. Ми використовуємо лише функціональні файли cookie.',
  notKept:
    'Ваш браузер не зберігає вибір. Вибір діє лише на цій сторінці. Тому на наступній сторінці ми запитаємо знову.',
  withdrawn: 'Вашу згоду відкликано ({categories}).',
  removedOne: 'Видалено 1 файл cookie цього сайту.',
  removed: 'Видалено файлів cookie цього сайту: {count}.',
  left: 'Сайт не може сам видалити ці файли cookie, якщо вони є: {names}. Їх можна видалити в налаштуваннях браузера.',
  leftByGoogle: 'Чи зберіг сам Google файли cookie на doubleclick.net або google.com? Їх цей сайт видалити не може.',
  unsentInput: 'Сторінка не завантажилася знову, бо ви щось ввели. Це станеться, щойно ви перейдете на іншу сторінку.',
  reloadNow: 'Завантажити зараз',
  reloadLater: 'Пізніше',
  embedTitle: 'Тут {what} (постачальник: {provider})',
  embedSomeone: 'інша компанія',
  embedVideo: 'відео',
  embedMap: 'карта',
  embedAudio: 'аудіо',
  embedPost: 'допис',
  embedOther: 'вміст',
  embedBody: 'Якщо це завантажити, {provider} отримає дані про ваше відвідування та зможе зберігати файли cookie.',
  embedThey: 'ця компанія',
  embedOnce: 'Завантажити раз',
  embedAlways: 'Завжди дозволяти сервіс {provider}',
  embedOpen: 'Відкрити на сайті {provider}',
  framed: 'Ця сторінка показана всередині сторінки іншого сайту. Тому тут нічого не можна дозволити.',
  framedOpen: 'Відкрити цю сторінку в новій вкладці',
};

export const settings: SettingsTexts = {
  version: 'uk-2',
  save: 'Зберегти',
  close: 'Закрити без збереження',
  preferencesIntro:
    'Для кожного виду виберіть, чи дозволяєте ви файли cookie. Якщо перемикач вимкнено, ми не зберігаємо ці файли.',
  noChoiceYet: 'Ви ще не зробили вибору.',
  choiceOf: 'Ваш вибір від {date}: {choices}.',
  onlyFunctional: 'лише функціональні',
  policy: 'Політика приватності та файлів cookie',
  policyVersion: 'версія {version}',
  alwaysOn: 'Завжди ввімкнено',
  functionalDescription:
    'Ці файли cookie потрібні, щоб сайт працював. Наприклад, щоб зберегти ваш вибір файлів cookie. Для них ми не мусимо просити згоди.',
  analyticsGoogle:
    'За допомогою Google Analytics ми вимірюємо, як відвідувачі користуються сайтом. Наприклад, які сторінки вони переглядають. Google зберігає для цього файли cookie та отримує дані про ваше відвідування. Google також отримує вашу IP-адресу. За словами Google, Google Analytics її не зберігає. Інші дані зберігаються там 2 або 14 місяців. Google може використовувати ваші дані й за межами Європи, наприклад у Сполучених Штатах.',
  analyticsDescription:
    'За допомогою цих файлів ми вимірюємо, як відвідувачі користуються сайтом. Наприклад, які сторінки вони переглядають.',
  advertisingGoogle:
    'За допомогою Google Ads (раніше AdWords) ми вимірюємо, чи діє наша реклама. Google зберігає для цього файли cookie та може бачити, що ви прийшли до нас через рекламу. Google також отримує вашу IP-адресу. Google може використовувати ваші дані й за межами Європи, наприклад у Сполучених Штатах.',
  advertisingDescription: 'За допомогою цих файлів ми вимірюємо, чи діє наша реклама.',
  personalisedDescription:
    'На основі цих даних вам можуть показувати на інших сайтах рекламу, яка відповідає вашому відвідуванню.',
  viaTagManager: 'Сервіси, які це роблять, ми завантажуємо через Google Tag Manager.',
  otherDescription: 'Файли cookie для категорії «{name}».',
  rights:
    'Ви маєте право переглянути, виправити, видалити та перенести свої дані, а також вимагати обмежити їх використання. Ви можете будь-коли відкликати згоду. Маєте скаргу? Зверніться до наглядового органу: {supervisor}.',
  responsible: 'За використання ваших даних відповідає {controller}.',
  questions: 'Маєте запитання? Пишіть на {contact}.',
};

export const cookies: CookieTexts = {
  googleDecides:
    'Google — це Google Ireland Limited. Google сам вирішує, які файли cookie зберігати. Список може змінюватися.',
  googleCookies: 'Файли cookie Google',
  googlePrivacy: 'Як Google використовує дані',
  showCookies: 'Показати файли cookie ({count})',
  tableCaption: 'Файли cookie в групі «{category}»',
  columnName: 'Назва',
  columnProvider: 'Від кого',
  columnPurpose: 'Мета',
  columnDuration: 'Строк',
  columnKind: 'Вид',
  columnReaders: 'Хто може бачити дані',
  kindCookie: 'файл cookie',
  kindLocalStorage: 'локальне сховище',
  kindSessionStorage: 'сховище сеансу',
  untilCleared: 'доки ви не видалите дані',
  untilSent: 'доки ваш вибір не буде передано',
  purposeChoice: 'запам’ятати ваш вибір файлів cookie',
  purposeRecord: 'зберігати доказ вашого вибору, доки сайт його не отримає',
  purposeVisitor: 'розрізняти відвідувачів',
  purposeVisit: 'фіксувати, що відбувається під час відвідування',
  purposeResult: 'вимірювати результати реклами',
  purposeClick: 'запам’ятати, через яку рекламу ви прийшли',
  purposeTest: 'перевірити, чи працюють файли cookie',
  change: 'Змінити вибір',
  withdraw: 'Відкликати згоду',
  copyCookies: 'Копіювати мої файли cookie',
  copied: 'Скопійовано.',
  copyByHand: 'Скопіюйте текст нижче.',
  copyWarning:
    'Хочете переглянути свої дані? Додайте до запиту копію своїх файлів cookie. Передавайте цю копію лише цьому отримувачу: {controller}.',
  download: 'Завантажити мій вибір',
  notVisible:
    'Ця сторінка бачить не всі файли cookie. Вона не бачить тих, які читає лише сервер, і тих, що належать іншим сайтам, зокрема Google. Їх можна знайти в налаштуваннях браузера.',
};

export const answers: AnswerWords = {
  accept: 'приймаю погоджуюсь дозволити так',
  reject: 'відхиляю ні',
  other: 'файли cookie',
};
