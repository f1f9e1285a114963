// The page /samenstellen: a form for every setting of the library, what the notice looks like with them, and the code.
import { byId } from './by-id.js';
import { createCode } from './code.js';
import { createForm } from './form.js';
import { fromHash, toHash } from './hash.js';
import { createPreview } from './preview.js';
import { offerReading } from './reading.js';
import { tell } from './tell.js';

/** @typedef {import('./control-kind.js').Form} Form */
/** @typedef {import('./sound-settings.js').Settings} Settings */

/** Quiet time after a key before anything is done with it; milliseconds. */
const PAUSE = 350;

/** What the README begins with. */
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
    // On a phone, what a phone shows.
    if (radio.value === 'phone' && matchMedia('(max-width: 45rem)').matches) radio.checked = true;
    radio.addEventListener('change', () => preview.resize(radio.value));
  }
  preview.resize(sizes.find(({ checked }) => checked)?.value);
}

/** The address is the settings, so that a link does not lead to a place in the page by it. */
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
  /** What is to be done after a while. @type {{ timer: ReturnType<typeof setTimeout>, task: () => void } | undefined} */
  let pending;
  /** The field whose changes go together in one step back. @type {EventTarget | null} */
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
    pending = { task, timer: setTimeout(task, PAUSE) };
  }

  /** @param {EventTarget | null} target what has changed @param {boolean} [isTyping] */
  function update(target, isTyping) {
    stop();
    const reading = form.read(isTyping);
    tell(byId('told'), '');
    remember(reading.settings, isTyped(target) ? target : null);
    showCodes(reading);
    preview.update(reading.settings);
  }

  /** @param {Settings} settings */
  function fill(settings) {
    form.write(settings);
    update(null);
  }

  function recall() {
    stop();
    const { settings, told } = fromHash(location.hash, schema);
    edited = null;
    form.write(settings);
    showCodes(form.read());
    preview.update(settings);
    tell(byId('read-told'), '');
    tell(byId('told'), told[0] ? 'In de link stond iets wat niet klopt. Dat is overgeslagen:' : '', told);
  }

  settingsForm.addEventListener('input', ({ target }) => {
    if (isTyped(target)) later(() => update(target, true));
  });
  settingsForm.addEventListener('change', ({ target }) => {
    if (!isTyped(target)) update(target);
    // A field that is left by a press on something else: a message that comes or goes would move it from under the pointer.
    else later(() => update(target));
  });
  // Whatever a press does, it is with what has been typed. A box that is ticked has changed already, and tells so itself.
  addEventListener('click', ({ target }) => target instanceof HTMLInputElement || pending?.task(), true);
  settingsForm.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('hashchange', recall);
  byId('example').addEventListener('click', () => fill({ ...EXAMPLE, ...form.read().settings }));
  byId('reset').addEventListener('click', () => fill({}));
  byId('ask').addEventListener('click', preview.ask);
  byId('show-preferences').addEventListener('click', preview.showPreferences);
  offerSizes(preview);
  offerJumps();
  offerReading(schema, fill);
  recall();
}

document.title = 'Samenstellen: demo van cookiemelding';
const schema = await loadSchema();
if (schema) start(schema);
else tell(byId('told'), 'De lijst van instellingen is niet gekomen. Laad de pagina opnieuw.');
