import { defineConfig } from 'vitest/config';
import { inlineConstants } from './scripts/inline-constants.mjs';

export default defineConfig({
  plugins: [inlineConstants()],
  test: { include: ['{sim-core,main,renderer,contract,assets,bench,scripts}/**/*.test.{ts,tsx}'], testTimeout: 60_000 },
});
