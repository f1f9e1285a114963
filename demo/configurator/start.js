// The page /samenstellen: a form with every setting, a preview of the notice, and the code to copy.
import { byId } from './by-id.js';
import { createCode } from './code.js';
import { createForm } from './form.js';
import { fromHash, toHash } from './hash.js';
import { createPreview } from './preview.js';
import { offerReading } from './reading.js';
import { showMessage } from './show-message.js';

/** @typedef {import('./control-kind.js').Form} Form */
/** @typedef {import('./usable-settings.js').Settings} Settings */

/** How long typing has to pause before the page is updated; milliseconds. */
const TYPING_PAUSE_MS = 350;

/** The first example of the README. */
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
    const response = await fetch('/schema.json');
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

/** The fragment of the address holds the settings, so links within the page must not replace it. */
function offerJumps() {
  for (const link of document.querySelectorAll('.configurator a[href^="#"]'))
    link.addEventListener('click', (event) => {
      event.preventDefault();
      byId(link.getAttribute('href')?.slice(1) ?? '').focus();
    });
}

const isTyped = (/** @type {EventTarget | null} */ target) =>
  target instanceof HTMLElement && target.matches('input[type=text], input[type=number], textarea');

/** @param {Form} schema */
function start(schema) {
  const settingsForm = /** @type {HTMLFormElement} */ (byId('settings'));
  const example = /** @type {HTMLTemplateElement} */ (byId('example-page'));
  const form = createForm(settingsForm, schema);
  const preview = createPreview(byId('stage'), example.innerHTML, schema);
  const showCodes = createCode(schema, form.show);
  /** The task to run when typing pauses. @type {{ timer: ReturnType<typeof setTimeout>, task: () => void } | undefined} */
  let pending;
  /** The field whose edits share one entry of the history. @type {EventTarget | null} */
  let edited = null;

  /** @param {Settings} settings @param {EventTarget | null} field */
  function remember(settings, field) {
    const hash = toHash(settings, schema);
    if (hash === location.hash) return;
    const address = hash || location.pathname + location.search;
    if (field && field === edited) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    edited = field;
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
    showCodes(reading);
    preview.update(reading.settings);
  }

  /** @param {Settings} settings */
  function fill(settings) {
    form.write(settings);
    update(null);
  }

  function restore() {
    stop();
    const { settings, problems } = fromHash(location.hash, schema);
    edited = null;
    form.write(settings);
    showCodes(form.read());
    preview.update(settings);
    showMessage(byId('read-told'), '');
    showMessage(
      byId('told'),
      problems[0] ? 'In de link stond iets wat niet klopt. Dat is overgeslagen:' : '',
      problems,
    );
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
  byId('example').addEventListener('click', () => fill({ ...EXAMPLE, ...form.read().settings }));
  byId('reset').addEventListener('click', () => fill({}));
  byId('ask').addEventListener('click', preview.ask);
  byId('show-preferences').addEventListener('click', preview.showPreferences);
  offerSizes(preview);
  offerJumps();
  offerReading(schema, fill);
  restore();
}

document.title = 'Samenstellen: demo van cookiemelding';
const schema = await loadSchema();
if (schema) start(schema);
else showMessage(byId('told'), 'De lijst van instellingen is niet gekomen. Laad de pagina opnieuw.');
