// How busy the machine is with other things.

/** A fixed piece of work. @returns milliseconds */
function work() {
  const start = performance.now();
  let sum = 0;
  for (let at = 0; at < 4e6; at++) sum = (sum * 31 + at) | 0;
  return sum === 0.5 ? 0 : performance.now() - start;
}

let best = Infinity;

/** How many times slower the machine is than at its best so far: 1 when it is as fast. */
export function pace() {
  const time = Math.min(work(), work(), work());
  best = Math.min(best, time);
  return time / best;
}
