/** Style of the HTML report. One accent colour; red and amber only on what they mean. */
export const REPORT_STYLE = `
:root {
  color-scheme: light dark;
  --page: light-dark(#f6f7f6, #121614);
  --card: light-dark(#fff, #1a201d);
  --ink: light-dark(#1b2420, #e5ebe7);
  --soft: light-dark(#56625b, #9daba3);
  --line: light-dark(#dde3df, #2d3631);
  --accent: light-dark(#0b5d3b, #6fcf9f);
  --error: light-dark(#b3261e, #ff8a80);
  --error-back: light-dark(#fdeceb, #3a1d1b);
  --warning: light-dark(#8a5a00, #f0c060);
  --warning-back: light-dark(#fdf3dd, #35290f);
  --info-back: light-dark(#edf1ef, #242c28);
  --code: light-dark(#f1f4f2, #131815);
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.55 system-ui, sans-serif; }
main, header, footer { max-width: 68rem; margin-inline: auto; padding-inline: clamp(1rem, 4vw, 2.5rem); }
header { padding-block: clamp(1.5rem, 5vw, 3.5rem) 1rem; }
h1 { font-size: clamp(1.6rem, 5vw, 2.4rem); line-height: 1.15; letter-spacing: -0.02em; margin: 0 0 .4rem; text-wrap: balance; }
h2 { font-size: 1.3rem; line-height: 1.25; margin: 2.5rem 0 .75rem; letter-spacing: -0.01em; overflow-wrap: anywhere; }
h3 { font-size: 1.05rem; line-height: 1.35; margin: 0; }
p { margin: .35rem 0; max-width: 46rem; }
a { color: var(--accent); }
.soft { color: var(--soft); }
.small { font-size: .875rem; }
.address { overflow-wrap: anywhere; }
.counts { display: flex; flex-wrap: wrap; gap: .5rem; margin: 1.25rem 0 0; padding: 0; list-style: none; }
.tag { display: inline-block; border-radius: 99px; padding: .1rem .65rem; font-size: .8125rem; font-weight: 600; line-height: 1.5; white-space: nowrap; background: var(--info-back); }
.tag.error { background: var(--error-back); color: var(--error); }
.tag.warning { background: var(--warning-back); color: var(--warning); }
.tag.pass { color: var(--accent); }
td .counts { margin: 0; }
.counts .tag { font-size: .9375rem; padding: .25rem .85rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 1rem 1.15rem; margin: .75rem 0; }
.finding > header { all: unset; display: flex; flex-wrap: wrap; gap: .35rem .65rem; align-items: baseline; }
.finding .subject { font-weight: 400; color: var(--soft); overflow-wrap: anywhere; }
.finding.error { border-inline-start: 3px solid var(--error); }
.finding.warning { border-inline-start: 3px solid var(--warning); }
dl { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: .35rem 1rem; margin: .75rem 0 0; }
dt { color: var(--soft); font-size: .875rem; padding-top: .1rem; }
dd { margin: 0; min-width: 0; }
ul.plain { list-style: none; margin: 0; padding: 0; }
code, pre { font: .8125rem/1.55 ui-monospace, monospace; }
code { overflow-wrap: anywhere; }
pre { background: var(--code); border: 1px solid var(--line); border-radius: 8px; padding: .75rem .9rem; margin: .4rem 0 .9rem; overflow-x: auto; max-height: 24rem; white-space: pre-wrap; overflow-wrap: anywhere; tab-size: 2; }
pre.old { opacity: .75; }
details { margin: .75rem 0; }
summary { cursor: pointer; font-weight: 600; padding: .35rem 0; }
summary::marker { color: var(--accent); }
.scroll { overflow-x: auto; }
table.index td:last-child { width: 40%; }
table.index .tag { white-space: normal; font-size: .8125rem; padding: .1rem .65rem; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; }
caption { text-align: start; color: var(--soft); padding: .25rem 0 .5rem; }
th, td { text-align: start; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th { color: var(--soft); font-weight: 600; white-space: nowrap; }
td.number, th.number { text-align: end; font-variant-numeric: tabular-nums; }
td.bad { color: var(--error); font-weight: 600; }
.pictures { display: flex; flex-wrap: wrap; gap: 1rem; margin: .75rem 0; }
figure { margin: 0; flex: 1 1 18rem; min-width: 0; max-width: 32rem; }
figure.phone { flex: 0 1 11rem; }
figure img { display: block; width: 100%; height: auto; border: 1px solid var(--line); border-radius: 8px; }
figcaption { font-size: .875rem; color: var(--soft); margin-top: .35rem; }
.waterfall td:first-child { width: 32%; }
.waterfall svg { display: block; width: 100%; height: 1rem; }
.waterfall .track { fill: var(--info-back); }
.waterfall .bar { fill: none; stroke: var(--soft); stroke-width: 1; vector-effect: non-scaling-stroke; }
.waterfall .bar.bad { fill: var(--error); stroke: none; }
.waterfall .bar.allowed { fill: var(--accent); stroke: none; }
.waterfall th[scope=rowgroup] { padding-top: 1rem; color: var(--ink); }
footer { padding-block: 2rem 3rem; color: var(--soft); font-size: .875rem; }
@media (max-width: 34rem) {
  dl { grid-template-columns: 1fr; gap: .1rem; }
  dd { margin-bottom: .5rem; }
  .card { padding: .85rem .9rem; }
  table.stack, .stack tbody, .stack tr, .stack td { display: block; width: 100%; }
  .stack thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .stack tr { border-bottom: 1px solid var(--line); padding: .5rem 0; }
  .stack td, .stack td.number { border: 0; padding: .1rem 0; text-align: start; display: grid; grid-template-columns: 7.5rem 1fr; gap: .5rem; }
  .stack td::before { content: attr(data-label); color: var(--soft); }
  .stack td:empty { display: none; }
}
@media print { body { background: none; } details { break-inside: avoid; } }
`;
