import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stableHash } from './hash';

it('gives the published digest of "abc" (FIPS 180-4 example)', () => {
  expect(stableHash('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

it('agrees with the SHA-256 of the host for any text, Japanese and emoji included', () => {
  const agree = (text: string): void => {
    expect(stableHash(text)).toBe(createHash('sha256').update(text.toWellFormed(), 'utf8').digest('hex'));
  };
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), agree));
  agree('省力 🏭'.repeat(50));
});
