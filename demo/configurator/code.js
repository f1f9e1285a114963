import { byId } from './by-id.js';
import { offerCopy } from './copy.js';
import { element } from './element.js';
import { jsonBlock, npmCall, scriptTag } from './output.js';
import { policyFor } from './policy.js';
import { codeIn, showCode } from './show-code.js';
import { showMessage } from './show-message.js';

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
    const said = /** @type {HTMLElement} */ (copy.nextElementSibling);
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
  return ({ settings, faulty }) => {
    const block = jsonBlock(settings, schema);
    showCode(byId('tag'), `${block}${block && '\n'}${scriptTag(settings, schema)}`);
    showCode(byId('policy'), policyFor(settings));
    showCode(byId('npm'), npmCall(settings, schema));
    byId('container-note').hidden = !settings.googleTagManager;
    const links = faulty.map(({ name, id }) => {
      const link = element('a', { href: `#${id}` }, name);
      link.addEventListener('click', (event) => {
        event.preventDefault();
        goTo(id);
      });
      return link;
    });
    showMessage(
      byId('left-out'),
      links[0] ? 'Dit staat er niet in, of niet helemaal, omdat er iets niet klopt:' : '',
      links,
    );
  };
}
