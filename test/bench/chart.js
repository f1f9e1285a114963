/** @typedef {{ title: string, unit: string, points: { count: number | string, time: number }[] }} Line */

const WIDTH = 860;
const HEIGHT = 420;
const FRAME = { left: 84, right: 20, top: 110, bottom: 50 };
const COLORS = ['#1f4d7a', '#b4541a', '#2c7a4b', '#7a3f8f'];

/**
 * Draws a line chart with logarithmic axes, on which linear growth is a straight line.
 * @param {Line[]} lines with numeric counts
 * @returns the SVG
 */
export function chart(lines) {
  const all = lines.flatMap(({ points }) => points);
  const highest = 10 ** Math.ceil(Math.log10(Math.max(...all.map(({ time }) => time))));
  const decades = (/** @type {number} */ max) => Array.from({ length: Math.log10(max) + 1 }, (_, at) => 10 ** at);
  const max = Math.max(...all.map(({ count }) => Number(count)));
  const x = (/** @type {number} */ count) =>
    FRAME.left + (Math.log10(count) / Math.log10(max)) * (WIDTH - FRAME.left - FRAME.right);
  const y = (/** @type {number} */ time) =>
    HEIGHT - FRAME.bottom - (Math.log10(Math.max(1, time)) / Math.log10(highest)) * (HEIGHT - FRAME.top - FRAME.bottom);
  const gridLines = [
    ...decades(highest).map(
      (time) =>
        `<path d="M${FRAME.left} ${y(time)}H${WIDTH - FRAME.right}"/><text x="${FRAME.left - 8}" y="${y(time) + 4}" text-anchor="end">${time.toLocaleString('en')} ms</text>`,
    ),
    ...decades(max).map(
      (count) =>
        `<path d="M${x(count)} ${FRAME.top}V${HEIGHT - FRAME.bottom}"/><text x="${x(count)}" y="${HEIGHT - FRAME.bottom + 20}" text-anchor="middle">${count.toLocaleString('en')}</text>`,
    ),
  ];
  const drawn = lines.map(({ title, points }, at) => {
    const coordinates = points.map(({ count, time }) => `${x(Number(count)).toFixed(1)},${y(time).toFixed(1)}`);
    const dots = coordinates.map((point) => `<circle cx="${point.split(',')[0]}" cy="${point.split(',')[1]}" r="4"/>`);
    const legend = `<g transform="translate(${FRAME.left} ${20 + 20 * at})"><path d="M0 0H24"/><text x="32" y="4" fill="#1d1f23" stroke="none">${title}</text></g>`;
    return `<g fill="${COLORS[at]}" stroke="${COLORS[at]}" stroke-width="2"><polyline fill="none" points="${coordinates.join(' ')}"/>${dots.join('')}${legend}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="13" role="img" aria-label="Main-thread time by number of elements">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
<g stroke="#e3e5e9" fill="#565b64">${gridLines.join('').replaceAll('<text', '<text stroke="none"')}</g>
${drawn.join('\n')}
</svg>
`;
}
