// The page /samenstellen: a form with every setting, a preview of the notice, and the code to copy.
import { askedCategories, impliedCategories } from './asked.js';
import { byId } from './by-id.js';
import { categoryTitle } from './categories.js';
import { createCode } from './code.js';
import { createForm } from './form.js';
import { fromHash, languageOf, toHash } from './hash.js';
import { currentLanguage, setLanguage, texts, writePageTexts } from './language.js';
import { translateHeader } from './page-header.js';
import { createPreview } from './preview.js';
import { offerReading } from './reading.js';
import { createSheet } from './sheet.js';
import { showMessage } from './show-message.js';

/** @typedef {import('./control-kind.js').Form} Form */
/** @typedef {import('./usable-settings.js').Settings} Settings */

/** How long typing has to pause before the page is updated; milliseconds. */
const TYPING_PAUSE_MS = 350;

/** The first example of the manual. */
const EXAMPLE = {
  controller: 'Symbis',
  contact: 'contact@symbis.nl',
  policyUrl: '/privacy-en-cookieverklaring',
  policyVersion: '2023-01-16',
  googleAnalytics: 'G-ABC1234567',
  googleAds: 'AW-123456789',
};

/** @returns {Promise<Form | undefined>} */
async function loadSchema() {
  try {
    const response = await fetch(new URL('../schema.json', import.meta.url));
    return response.ok ? await response.json() : undefined;
  } catch {
    return;
  }
}

/** @param {ReturnType<typeof createPreview>} preview */
function offerSizes(preview) {
  const sizes = /** @type {HTMLInputElement[]} */ ([...document.getElementsByName('size')]);
  for (const radio of sizes) {
    // A phone previews a phone.
    if (radio.value === 'phone' && matchMedia('(max-width: 45rem)').matches) radio.checked = true;
    radio.addEventListener('change', () => preview.resize(radio.value));
  }
  preview.resize(sizes.find(({ checked }) => checked)?.value);
}

/** The fragment of the address holds the settings, so links within the page must not replace it. @param {() => void} before */
function offerJumps(before) {
  for (const link of document.querySelectorAll('.configurator a[href^="#"]'))
    link.addEventListener('click', (event) => {
      event.preventDefault();
      before();
      byId(link.getAttribute('href')?.slice(1) ?? '').focus();
    });
}

const isTyped = (/** @type {EventTarget | null} */ target) =>
  target instanceof HTMLElement && target.matches('input[type=text], input[type=number], textarea');

/** The choice of the page's own language. */
const languageRadios = () => /** @type {HTMLInputElement[]} */ ([...document.getElementsByName('ui')]);

/** Writes the page in a language. @param {string} language */
function writePage(language) {
  setLanguage(language);
  writePageTexts(byId('configurator'));
  translateHeader();
  for (const radio of languageRadios()) radio.checked = radio.value === currentLanguage();
}

/** @param {Form} schema */
function start(schema) {
  const settingsForm = /** @type {HTMLFormElement} */ (byId('settings'));
  let form = createForm(settingsForm, schema);
  const preview = createPreview(byId('stage'), schema);
  const showCodes = createCode(schema, (id) => form.show(id));
  const sheet = createSheet(byId('preview'), byId('open-preview'), byId('close-preview'));
  /** The task to run when typing pauses. @type {{ timer: ReturnType<typeof setTimeout>, task: () => void } | undefined} */
  let pending;
  /** The field whose edits share one entry of the history. @type {EventTarget | null} */
  let edited = null;

  /** @param {Settings} settings @param {EventTarget | null} field */
  function remember(settings, field) {
    const hash = toHash(settings, schema, currentLanguage());
    if (hash === location.hash) return;
    const address = hash || location.pathname + location.search;
    if (field && field === edited) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    edited = field;
  }

  /** @param {import('./form.js').Reading} reading */
  function show(reading) {
    const { asks, asksNothing, categoryHelp } = texts().messages;
    const asked = askedCategories(reading.settings).map(categoryTitle);
    const implied = impliedCategories(reading.settings).map(categoryTitle);
    const summary = asked[0] ? asks(asked.join(', ')) : asksNothing;
    // A region that is written again is read out again.
    if (byId('asks').textContent !== summary) byId('asks').textContent = summary;
    const hint = document.getElementById('setting-categories-hint');
    const { help } = texts().settings.categories;
    if (hint) hint.textContent = implied[0] ? `${help} ${categoryHelp(implied.join(', '))}` : help;
    showCodes(reading);
    preview.update(reading.settings);
  }

  function stop() {
    clearTimeout(pending?.timer);
    pending = undefined;
  }

  /** @param {() => void} task */
  function later(task) {
    stop();
    pending = { task, timer: setTimeout(task, TYPING_PAUSE_MS) };
  }

  /** @param {EventTarget | null} target the field that has changed @param {boolean} [isTyping] */
  function update(target, isTyping) {
    stop();
    const reading = form.read(isTyping);
    showMessage(byId('told'), '');
    remember(reading.settings, isTyped(target) ? target : null);
    show(reading);
  }

  /** @param {Settings} settings */
  function fill(settings) {
    form.write(settings);
    update(null);
  }

  /** Writes everything in another language, with the form as it is. @param {string} language */
  function translate(language) {
    const open = form.openSections();
    writePage(language);
    form = createForm(settingsForm, schema);
    form.open(open);
  }

  const forgetReading = offerReading(schema, { current: () => form.read().settings, fill });

  function restore() {
    stop();
    const language = languageOf(location.hash);
    if (language !== currentLanguage()) translate(language);
    const { settings, problems } = fromHash(location.hash, schema);
    edited = null;
    form.write(settings);
    show(form.read());
    forgetReading();
    showMessage(byId('told'), problems[0] ? texts().messages.inLink : '', problems);
  }

  settingsForm.addEventListener('input', ({ target }) => {
    if (isTyped(target)) later(() => update(target, true));
  });
  settingsForm.addEventListener('change', ({ target }) => {
    if (!isTyped(target)) update(target);
    // A field that loses the focus by a press: a message that appears now would move the target from under the pointer.
    else later(() => update(target));
  });
  // A press acts on everything typed before it. A checkbox fires `change` itself.
  addEventListener('click', ({ target }) => target instanceof HTMLInputElement || pending?.task(), true);
  settingsForm.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('hashchange', restore);
  for (const radio of languageRadios())
    radio.addEventListener('change', () => {
      pending?.task();
      const { settings } = form.read();
      translate(radio.value);
      forgetReading();
      fill(settings);
    });
  byId('example').addEventListener('click', () => {
    fill({ ...EXAMPLE, ...form.read().settings });
    byId('ask').focus();
  });
  byId('reset').addEventListener('click', () => fill({}));
  byId('ask').addEventListener('click', preview.ask);
  byId('show-preferences').addEventListener('click', preview.showPreferences);
  offerSizes(preview);
  offerJumps(sheet.close);
  restore();
}

writePage(languageOf(location.hash));
const schema = await loadSchema();
if (schema) start(schema);
else showMessage(byId('told'), texts().messages.noSchema);
