// The chat of another company. It puts itself where its script stands or, with `data-floating`, behind a round button.
{
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const isFloating = 'floating' in script.dataset;
  const answers = {
    'Wanneer is mijn fiets klaar?': 'Breng je hem voor negen uur, dan is hij om vijf uur klaar. 🙂',
    'Hebben jullie een leenfiets?': 'Ja hoor, gratis zolang de reparatie duurt.',
    'Kan ik langskomen?': 'Graag! We zijn vandaag open tot zes uur.',
  };
  document.cookie = 'chat_gesprek=1042; Path=/; SameSite=Lax; Max-Age=2592000';

  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = `
    <style>
      :host { display: block; color-scheme: light dark; --blue: #3451d1; }
      :host(.floating) { position: fixed; inset: auto 1.25rem 1.25rem auto; z-index: 5; }
      * { box-sizing: border-box; margin: 0; font: inherit; }
      section {
        display: flex; flex-direction: column; overflow: hidden; max-width: 400px; aspect-ratio: 400 / 480;
        border: 1px solid light-dark(#dfe3f2, #343a55); border-radius: 14px;
        background: light-dark(#fff, #191c29); color: light-dark(#1d2233, #e8eaf4);
        font: 15px/1.45 'Segoe UI', system-ui, sans-serif; box-shadow: 0 10px 30px rgb(20 30 80 / 0.12);
      }
      :host(.floating) section { width: min(340px, 100vw - 2.5rem); margin-bottom: 0.75rem; }
      [hidden] { display: none; }
      header { display: flex; gap: 0.75rem; align-items: center; padding: 0.85rem 1rem; background: var(--blue); color: #fff; }
      header span { display: grid; flex: none; place-items: center; width: 2.5rem; height: 2.5rem; border-radius: 50%;
        background: #fff; color: var(--blue); font-weight: 700; }
      b { display: block; font-weight: 650; line-height: 1.2; }
      small { font-size: 13px; }
      small::before { content: '●'; margin-inline-end: 0.35em; color: #7dedab; }
      .talk { display: flex; flex: 1; flex-direction: column; gap: 0.5rem; overflow-y: auto; padding: 1rem; }
      .talk p { max-width: 85%; padding: 0.5rem 0.8rem; border-radius: 14px 14px 14px 4px; background: light-dark(#eef0f8, #282d40); }
      .talk .mine { align-self: end; border-radius: 14px 14px 4px; background: var(--blue); color: #fff; }
      .questions { display: flex; flex-wrap: wrap; gap: 0.4rem; padding: 0 1rem 1rem; }
      button { cursor: pointer; }
      .questions button { padding: 0.35rem 0.75rem; border: 1px solid light-dark(#aab5e8, #56629f); border-radius: 99px;
        background: none; color: light-dark(#2b45bd, #b9c4ff); font-size: 14px; text-align: start; }
      .questions button:hover { background: light-dark(#eef0f8, #282d40); }
      .round { display: grid; place-items: center; width: 60px; height: 60px; margin-inline-start: auto; border: 0;
        border-radius: 50%; background: var(--blue); color: #fff; box-shadow: 0 6px 20px rgb(20 30 80 / 0.35); }
    </style>
    <section aria-label="Chat" ${isFloating ? 'hidden' : ''}>
      <header><span aria-hidden="true">N</span><div><b>Noor, werkplaats</b><small>nu aanwezig</small></div></header>
      <div class="talk" role="log" tabindex="0"><p>Hoi! Ik ben Noor. Waarmee kan ik je helpen?</p></div>
      <div class="questions"></div>
    </section>
    ${isFloating ? '<button class="round" aria-label="Chat met ons" aria-expanded="false"><svg width="28" height="28" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round"><path d="M4 5h16v11H10l-5 4v-4H4z"/></svg></button>' : ''}
  `;
  /** @param {string} selector */
  const find = (selector) => /** @type {HTMLElement} */ (root.querySelector(selector));

  /** @param {string} text @param {string} [who] */
  const say = (text, who = '') => {
    const bubble = Object.assign(document.createElement('p'), { className: who, textContent: text });
    find('.talk').append(bubble);
    find('.talk').scrollTop = 1e6;
  };
  for (const [question, answer] of Object.entries(answers)) {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: question });
    button.onclick = () => {
      button.remove();
      say(question, 'mine');
      setTimeout(() => say(answer), 700);
    };
    find('.questions').append(button);
  }
  if (isFloating) {
    host.className = 'floating';
    find('.round').onclick = () => {
      const isClosed = find('section').toggleAttribute('hidden');
      find('.round').setAttribute('aria-expanded', String(!isClosed));
    };
    document.body.append(host);
  } else script.after(host);
}
