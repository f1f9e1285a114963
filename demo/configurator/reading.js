import { askedCategories } from './asked.js';
import { byId } from './by-id.js';
import { categoryTitle } from './categories.js';
import { element } from './element.js';
import { labelOf } from './known-settings.js';
import { texts } from './language.js';
import { mergeSettings } from './merge-settings.js';
import { readMarkup } from './read-markup.js';
import { readReport } from './read-report.js';
import { showMessage } from './show-message.js';
import { usableSettings, valueOfJson } from './usable-settings.js';

/** @typedef {import('./control-kind.js').Form} Form */
/** @typedef {import('./usable-settings.js').Settings} Settings */
/** @typedef {import('./read-report.js').Proposal} Proposal */

/** A report of a thousand pages is smaller. */
const MAX_FILE_BYTES = 100e6;

/** More names make a summary that nobody reads. */
const MAX_NAMES = 6;

/** @param {string[]} names */
function listOf(names) {
  const shown = names.slice(0, MAX_NAMES).join(', ');
  const rest = names.length - MAX_NAMES;
  return rest > 0 ? texts().messages.andMore(shown, rest) : shown;
}

/** @param {unknown} value @param {'name' | 'title'} field */
const namesIn = (value, field) =>
  (Array.isArray(value) ? value : []).map((/** @type {Record<string, string>} */ item) => item[field] ?? '');

/**
 * Describes what was taken from a report.
 * @param {ReturnType<typeof mergeSettings>} merged
 * @param {Proposal} proposal
 */
function summaryOf({ settings, added, kept }, { problems, changes }) {
  const say = texts().messages;
  const { services, cookies, googleAnalytics, googleAds, googleTagManager, categories: _categories, ...others } = added;
  const ids = [googleAnalytics, googleAds, googleTagManager].filter(Boolean).join(' ').split(' ').filter(Boolean);
  const [serviceNames, cookieNames] = [namesIn(services, 'title'), namesIn(cookies, 'name')];
  const otherNames = Object.keys(others).map(labelOf);
  return [
    ...(ids[0] ? [say.reportIds(listOf(ids))] : []),
    ...(serviceNames[0] ? [say.reportServices(serviceNames.length, listOf(serviceNames))] : []),
    ...(cookieNames[0] ? [say.reportCookies(cookieNames.length, listOf(cookieNames))] : []),
    ...(otherNames[0] ? [say.reportOther(listOf(otherNames))] : []),
    say.reportCategories(listOf(askedCategories(settings).map(categoryTitle))),
    ...(kept[0] ? [say.reportKept(listOf(kept.map(labelOf)))] : []),
    ...(changes ? [say.reportChanges(changes)] : []),
    ...(cookieNames[0] ? [say.reportCheck] : []),
    ...problems.map(say.reportSkipped),
  ];
}

/**
 * Lets one read in the settings that a site has, or those that an audit proposes.
 * @param {Form} schema
 * @param {{ current: () => Settings, fill: (settings: Settings) => void }} form
 * @returns {() => void} forgets what was said about the last reading
 */
export function offerReading(schema, { current, fill }) {
  const markup = /** @type {HTMLTextAreaElement} */ (byId('markup'));
  const file = /** @type {HTMLInputElement} */ (byId('file'));
  const place = byId('read-told');

  /** @param {string} text @param {() => void} task */
  function action(text, task) {
    const button = element('button', { type: 'button', class: 'quiet' }, text);
    button.addEventListener('click', () => {
      task();
      // The button is gone.
      byId('read').focus();
    });
    return button;
  }

  /** @param {Settings} previous */
  const undo = (previous) =>
    action(texts().messages.undo, () => {
      fill(previous);
      showMessage(place, texts().messages.undone);
    });

  /** @param {ReturnType<typeof usableSettings>} found */
  function take({ settings, problems }) {
    const previous = current();
    fill(settings);
    const title = texts().messages.read(Object.keys(settings).length);
    showMessage(place, problems[0] ? texts().messages.readWithProblems(title) : title, problems, [undo(previous)]);
  }

  /** @param {Proposal[]} proposals @param {Proposal | undefined} chosen @param {Settings} previous */
  function propose(proposals, chosen, previous) {
    const usable = proposals.filter(({ settings }) => Object.keys(settings).length > 0);
    const proposal = chosen ?? usable[0];
    if (!proposal) {
      const problems = proposals.flatMap((one) => one.problems).map(texts().messages.reportSkipped);
      return showMessage(place, texts().messages.emptyReport, problems);
    }
    const merged = mergeSettings(previous, proposal.settings, schema);
    fill(merged.settings);
    const others = usable
      .filter((one) => one !== proposal)
      .map((one) => action(texts().messages.otherSite(one.site), () => propose(proposals, one, previous)));
    const title = texts().messages.fromReport(proposal.site);
    showMessage(place, title, summaryOf(merged, proposal), [undo(previous), ...others]);
  }

  /** @param {string} text */
  function read(text) {
    const isJson = /^\s*[[{]/.test(text);
    if (!isJson) {
      const found = readMarkup(text, schema);
      return found ? take(found) : showMessage(place, texts().messages.nothingFound);
    }
    const value = valueOfJson(text);
    if (value === undefined) return showMessage(place, texts().messages.brokenJson);
    const proposals = readReport(value, schema);
    if (proposals) return propose(proposals, undefined, current());
    const isObject = typeof value === 'object' && value && !Array.isArray(value);
    const entries = isObject ? Object.entries(value).filter(([name]) => name !== '$schema') : [];
    const found = usableSettings(entries, schema);
    return Object.keys(found.settings).length > 0 ? take(found) : showMessage(place, texts().messages.foreignJson);
  }

  byId('read').addEventListener('click', () => read(markup.value));
  byId('choose-file').addEventListener('click', () => file.click());
  file.addEventListener('change', async () => {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    if (chosen.size > MAX_FILE_BYTES) showMessage(place, texts().messages.fileTooLarge);
    else
      try {
        read(await chosen.text());
      } catch {
        showMessage(place, texts().messages.fileUnreadable);
      }
    // The same file can be chosen again.
    file.value = '';
  });
  return () => showMessage(place, '');
}
