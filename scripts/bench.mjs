import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** `npm run bench [-- --cpu-prof]`: builds the benchmark as the product is built, then runs it alone in a process of its own. */
const root = fileURLToPath(new URL('..', import.meta.url));
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  ssr: { external: ['simjs'] },
  build: { ssr: 'bench/index.ts', outDir: 'out/bench', target: 'node20.18', rolldownOptions: { optimization: { inlineConst: true }, output: { format: 'es', entryFileNames: 'index.mjs' } } },
});
const { status } = spawnSync(process.execPath, ['--expose-gc', ...process.argv.slice(2), `${root}out/bench/index.mjs`], { cwd: root, stdio: 'inherit' });
process.exit(status ?? 1);
