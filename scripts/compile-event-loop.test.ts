import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileEventLoop } from './compile-event-loop.mjs';

describe('the compiled fast loop in the repository', () => {
  it('is what its sources compile to (else: npm run fast-loop)', async () => {
    expect(readFileSync('sim-core/kernel/fast/event-loop.generated.ts', 'utf8')).toBe(await compileEventLoop());
  });
});
