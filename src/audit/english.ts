import { DECLARATION_TEXTS } from '../settings/declaration.js';
import type { AuditTexts } from './audit-texts.js';

export const english: AuditTexts = {
  lang: 'en',
  rules: {
    'tracking-without-consent': {
      title: 'Tracking before a choice',
      meaning:
        'The page calls a party that follows visitors, before they have said yes. The request itself needs consent.',
      action:
        'Let the element wait for its category with data-category, or name the Google id on the script tag of cookiemelding.',
    },
    'tracking-after-refusal': {
      title: 'Tracking after a refusal',
      meaning: 'The visitor has said no, and the page calls a party that follows visitors all the same.',
      action: 'Let the element wait for its category with data-category.',
    },
    'tracking-after-withdrawal': {
      title: 'Tracking after a withdrawal',
      meaning: 'The visitor has withdrawn consent, and the page still calls a party that follows visitors.',
      action:
        'Let the script wait for its category with data-category: after a withdrawal cookiemelding reloads the page without it.',
    },
    'stored-without-consent': {
      title: 'Stored before a choice',
      meaning: 'Something that is not needed is stored in the browser before the visitor has said yes.',
      action: 'Let the script that stores it wait for its category with data-category.',
    },
    'stored-after-refusal': {
      title: 'Stored after a refusal',
      meaning: 'The visitor has said no, and something that is not needed is stored all the same.',
      action: 'Let the script that stores it wait for its category with data-category.',
    },
    'left-after-withdrawal': {
      title: 'Left after a withdrawal',
      meaning: 'The visitor has withdrawn consent, and what was stored with it is still there.',
      action:
        'Declare it under cookies in the JSON block: cookiemelding removes what is declared. What the server sets, the server has to remove.',
    },
    'embed-without-consent': {
      title: 'Content of others before a choice',
      meaning:
        'A video, map or post of another company loads before the visitor has said yes. That company sees the visitor.',
      action: 'Put data-category on the element, and data-src in place of src. A placeholder asks in its place.',
    },
    'fonts-of-others': {
      title: 'Fonts from another company',
      meaning: 'The page loads fonts from another company, which gets the address of every visitor.',
      action: 'Serve the fonts from the site itself.',
    },
    'prepared-without-consent': {
      title: 'A connection is prepared before a choice',
      meaning: 'A link element opens a connection to a party that follows visitors, before they have said yes.',
      action: 'Remove the link element.',
    },
    'tracking-without-script': {
      title: 'Tracking of visitors without JavaScript',
      meaning: 'A noscript element calls a party that follows visitors. Nobody can ask those visitors.',
      action: 'Remove it.',
    },
    undeclared: {
      title: 'Not declared',
      meaning: 'It is stored with consent, but the visitor is not told of it, and it stays after a withdrawal.',
      action: 'Declare it under cookies in the JSON block.',
    },
    'purpose-missing': {
      title: 'No purpose on the first layer (rule 1)',
      meaning: 'The first layer does not say what the data is for.',
      action: 'Name each purpose on the first layer. cookiemelding makes the text from its categories.',
    },
    'pre-ticked': {
      title: 'A switch is on in advance (rule 2)',
      meaning: 'Consent is something the visitor does. A box that is ticked in advance is no consent.',
      action: 'Start with every optional switch off, as cookiemelding does.',
    },
    'pressing-words': {
      title: 'Words that press or praise (rule 3)',
      meaning: 'The text does not say plainly what each answer does, or makes one of them look worse.',
      action: 'Say “Accept all” and “Reject all”, and leave praise out.',
    },
    'refusal-not-on-first-layer': {
      title: 'No refusal on the first layer (rule 4)',
      meaning: 'Accepting is on the first layer, refusing is not.',
      action: 'Put both answers on the first layer. cookiemelding has both.',
    },
    'refusal-hidden': {
      title: 'Refusing is less visible than accepting (rule 5)',
      meaning: 'The two answers do not look alike (left: refusal, right: acceptance).',
      action: 'Give both buttons one size and one look.',
    },
    'refusal-more-clicks': {
      title: 'Refusing takes more clicks (rule 6)',
      meaning: 'Refusing takes more clicks than accepting (refusal / acceptance).',
      action: 'Let one click refuse everything.',
    },
    'refusal-in-text': {
      title: 'The refusal is a link in the text (rule 7)',
      meaning: 'Refusing is an inconspicuous link, accepting is a button.',
      action: 'Make the refusal a button like the other one.',
    },
    'no-way-back': {
      title: 'No way to withdraw (rule 8)',
      meaning: 'After accepting, nothing was found on the page with which consent can be withdrawn.',
      action:
        'Put a button on every page: <button type="button" data-cookie-preferences>Cookie settings</button>. Where there is none, cookiemelding shows a small one.',
    },
    'withdrawal-harder': {
      title: 'Withdrawing is harder than accepting (rule 8)',
      meaning: 'Withdrawing takes many more clicks than accepting (withdrawal / acceptance).',
      action: 'Open the settings with one click, and let one click refuse everything there.',
    },
    'legitimate-interest': {
      title: '“Legitimate interest” in place of consent (rule 9)',
      meaning: 'Storing and reading on a device needs consent. Legitimate interest is no ground for it.',
      action: 'Ask for consent, and leave legitimate interest out.',
    },
    'cookie-wall': {
      title: 'A cookie wall',
      meaning: 'The notice covers the page, and has no refusal: who does not accept cannot read on.',
      action: 'Leave the page usable, and let visitors refuse.',
    },
    'asks-again': {
      title: 'The question comes again after an answer',
      meaning: 'The visitor has answered, and is asked again on the next visit.',
      action: 'Keep a refusal as long as an acceptance.',
    },
    'google-default-late': {
      title: 'Consent Mode: the default comes too late',
      meaning:
        'A command for Google stands before the consent default. What was sent by it was sent without a default.',
      action: 'Remove Google’s snippets: cookiemelding puts the default first, and loads the tags by their ids.',
    },
    'google-default-grants': {
      title: 'Consent Mode: the default grants',
      meaning: 'The default grants what nobody has accepted.',
      action: 'Remove that command: cookiemelding starts with everything denied.',
    },
    'google-granted-without-consent': {
      title: 'Consent Mode: granted without consent',
      meaning: 'An update tells Google that the visitor has consented, who has not.',
      action: 'Remove that command: cookiemelding sends the updates.',
    },
    'google-no-update': {
      title: 'Consent Mode: no update after an acceptance',
      meaning: 'The visitor has accepted, and Google is not told, or not on the next page. Measurements are lost.',
      action: 'Let cookiemelding send the updates: it does so on every page.',
    },
    'google-no-default': {
      title: 'Consent Mode is missing',
      meaning: 'Google’s tag runs without a consent default: it stores and sends everything.',
      action: 'Remove Google’s snippets, and name the ids on the script tag of cookiemelding.',
    },
    'google-not-arguments': {
      title: 'Commands that Google’s tag does not read',
      meaning:
        'The data layer has commands as arrays. Google’s tag takes only Arguments objects, and skips these silently.',
      action: 'Use function gtag() { dataLayer.push(arguments); }, without rest parameters.',
    },
    'cookie-not-secure': {
      title: 'A login cookie without Secure',
      meaning: 'The cookie that keeps a visitor logged in is sent over http too, where it can be read on the way.',
      action: 'Set Secure on it, at the server.',
    },
    'session-open-to-scripts': {
      title: 'A login cookie that scripts can read',
      meaning: 'Any script on the page, those of others too, can take over the visitor’s session.',
      action: 'Set HttpOnly on it, at the server.',
    },
    'gpc-asks': {
      title: 'Asks in spite of Global Privacy Control',
      meaning: 'The browser says that the visitor does not want to be followed, and the notice asks all the same.',
      action: 'Take the signal for a refusal, as cookiemelding does.',
    },
    'cannot-test': {
      title: 'Could not be tested',
      meaning: 'Something on the page kept a part of it from being seen, so that what happens there is not known.',
      action: 'Try it by hand, or install @duckduckgo/autoconsent, which knows many consent tools.',
    },
  },
  severities: { error: 'Error', warning: 'Warning', info: 'Note' },
  certainties: { certain: 'certain', likely: 'likely', possible: 'possible' },
  moments: {
    arrival: 'On arrival',
    'arrival-return': 'Again, without an answer',
    refusal: 'After a refusal',
    'refusal-return': 'Return after a refusal',
    acceptance: 'After an acceptance',
    'acceptance-return': 'Return after an acceptance',
    withdrawal: 'After a withdrawal',
    'withdrawal-return': 'Return after a withdrawal',
    gpc: 'With Global Privacy Control',
  },
  solutions: {
    paste: 'paste the change below',
    code: 'change the script that does it',
    server: 'change it at the server',
    notice: 'change the notice',
    'self-host': 'serve it yourself',
    none: '',
  },
  failures: {
    'no-address': 'is not the address of a web page',
    'no-host': 'the host does not exist',
    'no-connection': 'the server does not answer',
    certificate: 'the certificate is not valid',
    redirects: 'the page keeps redirecting',
    'no-answer': 'the page did not load in time',
    status: 'the server answers with an error',
    download: 'is a download, not a page',
    'no-html': 'is not an HTML page',
    crashed: 'the page crashed the browser',
    robots: 'robots.txt asks not to visit it',
    unknown: 'could not be looked at',
  },
  obstacles: {
    'no-playwright': 'This command needs Playwright: npm install --save-dev playwright',
    'no-browser': 'No Chromium, Chrome or Edge was found: npx playwright install chromium, or name one with --browser',
    'named-browser': 'There is no browser at',
    'browser-failed': 'The browser did not start:',
  },
  problems: {
    'never-loads': 'The page was still loading after eight seconds.',
    'never-rests': 'The page kept making requests.',
    'cannot-accept': 'The notice could not be accepted.',
    'cannot-reject': 'The notice could not be refused.',
    'cannot-read': 'The page could not be read: a script keeps it busy, or changes what the browser can do.',
    'cannot-withdraw': 'The settings opened, but nothing there could be refused.',
    'no-settings': 'No element was found that opens the settings.',
    'settings-lead-nowhere': 'What looks like the way to the settings opened none.',
  },
  pictures: { page: 'The page', 'first-layer': 'First layer', 'second-layer': 'Second layer', phone: 'On a phone' },
  remedy: DECLARATION_TEXTS.en,
  report: {
    title: 'Consent audit',
    pass: 'Nothing found',
    passLong: 'Nothing was found that needs a change.',
    findings: 'Findings',
    pages: 'Pages',
    page: 'Page',
    failed: 'Could not be looked at',
    evidence: 'Seen',
    cause: 'Caused by',
    action: 'What to do',
    element: 'Element',
    remedy: 'Put it right',
    remedyIntro: 'Paste this into the site, and run the audit again.',
    tagStep: 'At the top of <head>, below the JSON block:',
    blockStep: 'The JSON block, above the script tag:',
    changesStep: 'Change these elements:',
    remove: 'remove',
    line: 'line',
    layers: 'The notice',
    waterfall: 'Requests to others',
    waterfallIntro:
      'Each bar is a request, from left to right in the order of the visit. Filled bars track visitors without consent.',
    stored: 'Stored in the browser',
    name: 'Name',
    kind: 'Kind',
    host: 'Host',
    category: 'Category',
    seenAt: 'When',
    days: 'Kept',
    session: 'session',
    by: 'Set by',
    moments: 'Moments',
    moment: 'Moment',
    requests: 'Requests',
    thirdParties: 'Third parties',
    tracking: 'Tracking',
    items: 'Stored',
    notice: 'Notice',
    asks: 'asks',
    noNotice: 'does not ask',
    party: 'Party',
    at: 'at',
    tool: 'Consent tool',
    noTool: 'none found',
    made: 'Made',
    limits:
      'An audit sees what happens in a browser for a few seconds. It sees no contracts, no servers and no intentions, and is no legal advice.',
    unknown: 'unknown',
    before: 'Now',
    after: 'Instead',
    queue: 'Consent Mode, in order',
    yes: 'yes',
    no: 'no',
    others: 'other',
    none: 'none',
    ms: 'ms',
  },
  terminal: {
    looking: 'Looking at',
    done: 'Done',
    reportAt: 'Report:',
    resumed: 'Going on with',
    usage: `Usage: cookiemelding audit <url> [more urls] [options]

Visits pages with a real browser, as visitors who give no answer, refuse, accept, withdraw, and come again; says what
happens without consent, and what to paste to put it right.

  --crawl N          also visit up to N pages that the given ones link to
  --sitemap          also visit the pages in the site's sitemap
  --max N            visit at most N pages in all (1000)
  --out DIR          write report.html, report.json and report.sarif to DIR
  --json             print the JSON report, and nothing else
  --fail-on LEVEL    error, warning or never: what makes the exit code 1 (error)
  --concurrency N    pages at the same time (1)
  --delay MS         pause between pages of one host (1000)
  --wait MS          how long each moment is watched (4000)
  --timeout MS       how long a page may take to answer (20000)
  --state FILE       keep the progress in FILE, and go on from it
  --lang nl|en       language of the report and the visitor (nl)
  --browser PATH     the Chromium to use
  --browser-arg=ARG  an argument for the browser; may be repeated
  --insecure         accept certificates that nobody vouches for

Exit code: 0 nothing at or over --fail-on, 1 findings, 2 could not look.
`,
    wrongUse: 'cookiemelding audit --help says what it takes.',
    more: 'more',
    found: 'found',
  },
  count: (count, severity) =>
    `${count} ${{ error: count === 1 ? 'error' : 'errors', warning: count === 1 ? 'warning' : 'warnings', info: count === 1 ? 'note' : 'notes' }[severity]}`,
  pageCount: (count) => (count === 1 ? '1 page' : `${count} pages`),
};
