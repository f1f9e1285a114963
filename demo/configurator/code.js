import { blockedExamples, statementBlock, statementShortcodes } from './blocked.js';
import { byId } from './by-id.js';
import { offerCopy } from './copy.js';
import { element } from './element.js';
import { labelOf } from './known-settings.js';
import { texts } from './language.js';
import { jsonBlock, npmCall, scriptTag } from './output.js';
import { policyFor } from './policy.js';
import { codeIn, showCode } from './show-code.js';
import { showMessage } from './show-message.js';
import { createTabs } from './tabs.js';
import { wordpressSettings } from './wordpress.js';

/** @typedef {import('./control-kind.js').Form} Form */

/** Makes the buttons copy their piece of code, or the address of the page. */
function offerCopies() {
  const [button, status] = [byId('copy-link'), byId('copied-link')];
  offerCopy(/** @type {HTMLButtonElement} */ (button), status, () => location.href);
  for (const copy of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll('[data-copy]'))) {
    const code = byId(copy.dataset.copy ?? '');
    const text = () => codeIn(code);
    // The policy is the value of a header, which has one line.
    const line = () => text().replaceAll(/\s+/g, ' ');
    const said = /** @type {HTMLElement} */ (copy.parentElement?.querySelector('[role=status]'));
    offerCopy(copy, said, code.id === 'policy' ? line : text, code);
  }
}

/**
 * Shows the code to copy, and which settings are left out of it.
 * @param {Form} schema
 * @param {(id: string) => void} goTo scrolls to a control
 * @returns {(reading: import('./form.js').Reading) => void}
 */
export function createCode(schema, goTo) {
  offerCopies();
  createTabs(byId('outputs'));
  return ({ settings, faulty }) => {
    const block = jsonBlock(settings, schema);
    showCode(byId('tag'), `${block}${block && '\n'}${scriptTag(settings, schema)}`);
    const blocked = blockedExamples(settings);
    for (const [id, place] of [
      ['blocked', 'blocked-part'],
      ['blocked-npm', 'blocked-npm-part'],
    ]) {
      showCode(byId(`${id}`), blocked);
      byId(`${place}`).hidden = !blocked;
    }
    showCode(byId('npm'), npmCall(settings, schema));
    showCode(byId('wordpress'), wordpressSettings(settings, schema));
    showCode(byId('shortcodes'), statementShortcodes());
    const policy = policyFor(settings);
    showCode(byId('policy'), policy);
    showCode(byId('statement'), statementBlock());
    byId('container-note').hidden = !settings.googleTagManager;
    byId('vendor-note').hidden = !policy.includes('//NAME.');
    const links = faulty.map(({ name, id }) => {
      const link = element('a', { href: `#${id}` }, labelOf(name));
      link.addEventListener('click', (event) => {
        event.preventDefault();
        goTo(id);
      });
      return link;
    });
    showMessage(byId('left-out'), links[0] ? texts().messages.leftOut : '', links);
  };
}
