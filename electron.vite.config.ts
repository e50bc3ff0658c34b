import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'electron-vite';
import react from '@vitejs/plugin-react';

/** electron-vite would take the targets from the installed Electron 45; development and CI run Electron 33. */
const nodeTarget = 'node20.18';
const chromeTarget = 'chrome130';

/** Everything is bundled: one file to read at the start instead of hundreds, and nothing to install beside the program. */
const externalizeDeps = false;

/** The kernel names the places of its tables by constants; written into the code they cost nothing. */
const optimization = { inlineConst: true };

/** Puts the solver's WebAssembly beside the program: it is read when a model needs it. */
const solverBesideProgram = {
  name: 'solver-beside-program',
  generateBundle(this: { emitFile: (file: { type: 'asset'; fileName: string; source: Uint8Array }) => string }): void {
    this.emitFile({ type: 'asset', fileName: 'highs.wasm', source: readFileSync(resolve('node_modules/highs/build/highs.wasm')) });
  },
};

export default defineConfig({
  main: {
    plugins: [solverBesideProgram],
    build: {
      target: nodeTarget,
      externalizeDeps,
      rolldownOptions: {
        // Entries find each other as neighbours of one folder; `?modulePath` cannot be nested.
        input: {
          index: resolve('main/desktop/index.ts'),
          cli: resolve('main/cli/index.ts'),
          'run-service': resolve('main/run-service/service-process.ts'),
          'replication-worker': resolve('main/run-service/replication-worker.ts'),
        },
        optimization,
        output: { format: 'es' },
      },
    },
  },
  preload: {
    build: {
      target: nodeTarget,
      externalizeDeps,
      rolldownOptions: {
        input: { index: resolve('main/preload/index.ts') },
        // A sandboxed preload can only be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    worker: { format: 'es', rolldownOptions: { optimization, checks: { bundlerTimings: false } } },
    build: {
      target: chromeTarget,
      // electron-vite leaves the window's code as it is; a third of the size is parsed faster at every start.
      minify: true,
      cssMinify: true,
      chunkSizeWarningLimit: 4096,
      outDir: resolve('out/renderer'),
      rolldownOptions: { optimization, checks: { bundlerTimings: false }, input: { index: resolve('renderer/index.html') } },
    },
  },
});
