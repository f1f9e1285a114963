// The counter of another company: counts this visitor's views in a cookie of the page.
{
  const { meting, note } = /** @type {any} */ (window);
  const [, before = 0] = /(?:^|; )meten_bezoek=(\d+)/.exec(document.cookie) ?? [];
  meting.bezoek = Number(before) + 1;
  document.cookie = `meten_bezoek=${meting.bezoek}; Path=/; SameSite=Lax; Max-Age=31536000`;
  note('teller.js van meten.localhost');
}
