import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The workbench for a plain browser. The desktop build is made by electron-vite from the same entry page. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  build: { outDir: '../out/browser', emptyOutDir: true, target: 'chrome130', chunkSizeWarningLimit: 3000 },
  worker: { format: 'es' },
});
