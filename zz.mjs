import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'vite';
const variants = JSON.parse(readFileSync('/tmp/variants.json', 'utf8'));
const cfg = readFileSync('vite.config.ts', 'utf8');
for (const [name, reps] of Object.entries(variants)) {
  const missed = new Set(reps.map((r) => r[1]));
  const out = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'v',
        enforce: 'pre',
        transform(code, id) {
          for (const [f, a, b] of reps)
            if (id.endsWith(f)) {
              if (code.includes(a)) missed.delete(a);
              code = code.replaceAll(a, b);
            }
          return code;
        },
      },
    ],
    build: {
      write: false,
      target: ['chrome130', 'edge130', 'firefox132', 'safari18'],
      minify: 'terser',
      terserOptions: {
        ecma: 2020,
        toplevel: true,
        compress: {
          passes: 3,
          inline: 1,
          hoist_funs: true,
          reduce_funcs: false,
          pure_getters: true,
          unsafe: true,
          unsafe_comps: true,
          unsafe_arrows: true,
        },
      },
      lib: { entry: 'src/embed.ts', formats: ['iife'], name: '_', fileName: () => 'x.js' },
    },
  });
  const code = out[0].output[0].code.replace(/\n\s*/g, ' ').trim();
  console.log(
    name,
    brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
    missed.size ? 'MISSED ' + [...missed] : '',
  );
}
