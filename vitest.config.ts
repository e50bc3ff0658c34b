import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['{sim-core,main,renderer,contract,assets,bench,scripts}/**/*.test.{ts,tsx}'], testTimeout: 60_000 },
});
