import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** `npm run bench [-- --cpu-prof] [-- --workers] [-- --save]`: builds the benchmark as the product is built, then runs it alone in a process of its own. */
const root = fileURLToPath(new URL('..', import.meta.url));
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  ssr: { external: ['simjs'] },
  build: { ssr: 'bench/index.ts', outDir: 'out/bench', target: 'node20.18', rolldownOptions: { optimization: { inlineConst: true }, output: { format: 'es', entryFileNames: 'index.mjs' } } },
});
/** Words of the bench itself; all others are for Node. */
const own = ['--save', '--workers'];
const words = process.argv.slice(2);
const { status } = spawnSync(process.execPath, ['--expose-gc', ...words.filter((word) => !own.includes(word)), `${root}out/bench/index.mjs`, ...words.filter((word) => own.includes(word))], { cwd: root, stdio: 'inherit' });
process.exit(status ?? 1);
