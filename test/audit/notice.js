// A consent notice such as sites write themselves, with the faults that a test asks for. It runs in the page.

import { loadScript, RANDOM_ID } from './page-code.js';

/**
 * @typedef {object} NoticeOptions
 * @property {'button' | 'none' | 'link' | 'small' | 'faint' | 'confirm' | 'second-layer'} [reject]
 * @property {boolean} [hasWayBack]
 * @property {boolean} [isBackHard] whether withdrawing takes many clicks
 * @property {boolean} [isTicked] whether a switch of the second layer is on in advance
 * @property {string} [text]
 * @property {string} [acceptLabel]
 * @property {string} [rejectLabel]
 * @property {string} [interest] a switch of the second layer for "legitimate interest"
 * @property {boolean} [isWall]
 * @property {boolean} [asksAgain] whether a refusal is forgotten
 * @property {string} [onStart] code for every page
 * @property {string} [onAccept] code for a page with consent
 * @property {string} [onReject] code for a page without consent, after an answer
 * @property {string} [onWithdraw] code for the withdrawal
 * @property {boolean} [reloads] whether the page loads again after a withdrawal
 * @property {boolean} [isInShadow]
 */

const CSS = `
  .notice { position: fixed; inset: auto 0 0 0; padding: 16px; background: #fff; border-top: 1px solid #999; z-index: 9 }
  .notice.wall { inset: 0; display: grid; place-content: center }
  .notice button { font: 16px sans-serif; padding: 10px 20px; background: #eee; border: 1px solid #555; color: #111; min-width: 180px }
  .notice button.small { font-size: 10px; min-width: 0; padding: 1px 3px }
  .notice button.faint { color: #ddd; background: #fff; border-color: #eee }
`;

/** The notice as markup for the end of the body. @param {NoticeOptions} options */
export function notice(options = {}) {
  const {
    reject = 'button',
    hasWayBack = true,
    isBackHard = false,
    isTicked = false,
    text = 'Wij gebruiken cookies om het bezoek te meten en advertenties te tonen. Je kunt je keuze later wijzigen via Cookie-instellingen.',
    acceptLabel = 'Alles accepteren',
    rejectLabel = 'Alles weigeren',
    interest = '',
    isWall = false,
    asksAgain = false,
    onStart = '',
    onAccept = '',
    onReject = '',
    onWithdraw = '',
    reloads = true,
    isInShadow = false,
  } = options;
  const rejects = {
    button: `<button data-answer="no">${rejectLabel}</button>`,
    none: '',
    link: `<p>Liever niet? Dan kun je ook <a href="#" data-answer="no">weigeren</a>, maar dan werkt niet alles even goed.</p>`,
    small: `<button class="small" data-answer="no">${rejectLabel}</button>`,
    faint: `<button class="faint" data-answer="no">${rejectLabel}</button>`,
    confirm: `<button data-answer="confirm">${rejectLabel}</button>`,
    'second-layer': '',
  };
  const first = `<p>${text}</p><button data-answer="yes">${acceptLabel}</button> ${rejects[reject]} <button data-answer="more">Instellingen</button>`;
  const confirmLayer = `<p>Weet je het zeker? Zonder cookies meten wij je bezoek niet.</p><button data-answer="no">Alles weigeren</button> <button data-answer="yes">Alles accepteren</button>`;
  const second = `<p>Cookie-instellingen: kies waarvoor wij cookies gebruiken. Meten en advertenties.</p>
    <label><input type="checkbox" checked disabled> Functioneel</label>
    <label><input type="checkbox" ${isTicked ? 'checked' : ''}> Statistieken</label>
    ${interest ? `<label><input type="checkbox" checked> ${interest}</label>` : ''}
    <button data-answer="no">Alles weigeren</button> <button data-answer="save">Keuze opslaan</button>`;
  const steps = isBackHard
    ? [
        'Cookie-instellingen: lees eerst wat cookies zijn.',
        'Cookie-instellingen: kies een onderwerp over cookies.',
        'Cookie-instellingen: bijna klaar met cookies.',
        'Cookie-instellingen: nog één stap over cookies.',
      ].map(
        (line, at) =>
          `<p>${line}</p><button data-answer="step-${at + 1}">Cookies aanpassen</button> <button data-answer="yes">Alles accepteren</button>`,
      )
    : [];
  return `
    <footer>${hasWayBack ? '<button type="button" id="back">Cookie-instellingen</button>' : ''} <a href="/over">Over ons</a></footer>
    <style>${isInShadow ? '' : CSS}</style>
    <script>
    (() => {
      const layers = ${JSON.stringify({ first, second, confirmLayer, steps })};
      const read = () => /(?:^|; )site-consent=(\\w+)/.exec(document.cookie)?.[1];
      const store = (value) => (document.cookie = 'site-consent=' + value + '; Path=/; SameSite=Lax; Max-Age=15552000');
      const load = (src) => ${loadScript('src')};
      const forget = (...names) => names.forEach((name) => (document.cookie = name + '=; Path=/; Max-Age=0'));
      const random = () => ${RANDOM_ID};
      let box;
      const show = (html) => {
        box?.remove();
        box = document.createElement('div');
        box.className = 'notice${isWall ? ' wall' : ''}';
        if (${isInShadow}) {
          box.attachShadow({ mode: 'open' }).innerHTML = '<style>${CSS.replaceAll('\n', ' ')}</style><div class="notice">' + html + '</div>';
          box.shadowRoot.addEventListener('click', onClick);
        } else { box.innerHTML = html; box.addEventListener('click', onClick); }
        document.body.append(box);
      };
      const accept = () => { ${onAccept} };
      const reject = () => { ${onReject} };
      const withdraw = () => { ${onWithdraw} };
      const answer = (value) => {
        const before = read();
        if (!(value === 'no' && ${asksAgain})) store(value);
        box?.remove();
        if (value === 'yes') accept();
        else if (before === 'yes') { withdraw(); if (${reloads}) setTimeout(() => location.reload(), 50); }
        else reject();
      };
      const onClick = (event) => {
        const wanted = event.target.dataset?.answer;
        if (!wanted) return;
        event.preventDefault();
        if (wanted === 'more') show(layers.second);
        else if (wanted === 'confirm') show(layers.confirmLayer);
        else if (wanted.startsWith('step-')) show(layers.steps[Number(wanted.slice(5))] ?? layers.second);
        else answer(wanted === 'yes' ? 'yes' : wanted === 'save' && [...box.querySelectorAll('input:not(:disabled)')].some((at) => at.checked) ? 'yes' : 'no');
      };
      document.getElementById('back')?.addEventListener('click', () => show(layers.steps[0] ?? layers.second));
      ${onStart}
      const given = read();
      if (given === 'yes') accept();
      else if (given === 'no') reject();
      else show(layers.first);
    })();
    </script>`;
}
