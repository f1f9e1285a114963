// Each example starts over: without a choice, or with a refusal, before the library looks for one.
{
  const { cookie, answer } = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
  const refused = {
    v: 1,
    id: crypto.randomUUID?.() ?? '00000000-0000-4000-8000-000000000000',
    time: new Date().toISOString(),
    policy: '2026-10-01',
    lang: document.documentElement.lang,
    method: 'reject-all',
    choices: { analytics: false, advertising: false },
  };
  document.cookie = answer
    ? `${cookie}=${encodeURIComponent(JSON.stringify(refused))}; Path=/; SameSite=Lax`
    : `${cookie}=; Max-Age=0; Path=/`;

  // The themes of the example: a site writes these properties in its style sheet.
  /** @type {Record<string, Record<string, string>>} */
  const themes = {
    site: {},
    night: {
      accent: '#f2c14e',
      'on-accent': '#241a02',
      surface: '#1c2333',
      text: '#eef1f8',
      muted: '#b3bdd3',
      line: '#36415a',
      edge: '#8391b0',
      soft: '#242d41',
    },
    square: {
      accent: '#b3261e',
      'on-accent': '#fff',
      radius: '0px',
      'button-radius': '0px',
      shadow: '0 0 0 2px currentcolor',
      font: 'Georgia, serif',
    },
    round: { accent: '#5b3fb5', 'on-accent': '#fff', radius: '28px', 'button-radius': '99px', soft: '#f3effc' },
  };
  const names = [...new Set(Object.values(themes).flatMap(Object.keys))];
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== 'theme') return;
    const { style } = document.documentElement;
    for (const name of names) style.setProperty(`--cookiemelding-${name}`, themes[target.value]?.[name] ?? '');
  });
}
