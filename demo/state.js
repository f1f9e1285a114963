// Demo only: puts the visitor of /?bezoek=... in a state, before the library looks.
(() => {
  const url = new URL(location.href);
  const visit = url.searchParams.get('bezoek');
  if (!visit) return;
  url.searchParams.delete('bezoek');
  history.replaceState(null, '', url);
  for (const pair of document.cookie.split('; ')) document.cookie = `${pair.split('=')[0]}=; Max-Age=0; Path=/`;
  const granted = {
    terug: [true, true],
    geweigerd: [false, false],
    analytisch: [true, false],
    verklaring: [true, true],
  };
  const [analytics, advertising] = granted[/** @type {keyof typeof granted} */ (visit)] ?? [];
  if (analytics === undefined) return;
  const record = {
    v: 1,
    id: crypto.randomUUID(),
    time: new Date(Date.now() - 864e5 * 12).toISOString(),
    policy: visit === 'verklaring' ? '2026-01-16' : '2026-10-01',
    lang: 'nl',
    method: 'save',
    choices: { analytics, advertising },
  };
  const value = encodeURIComponent(JSON.stringify(record));
  document.cookie = `cookiemelding=${value}; Path=/; SameSite=Lax; Max-Age=15724800`;
})();
