import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../child-process.mjs';
import { appIcon, iconSizes, monochromeIcon } from './icon-drawing.mjs';

const read = (name: string): Buffer => readFileSync(join(root, 'assets/icons', name));

it('gives the committed drawings', () => {
  expect(read('icon.svg').toString()).toBe(appIcon(512));
  expect(read('icon-monochrome.svg').toString()).toBe(monochromeIcon());
});

it.each(iconSizes)('has a picture of %i pixels, as its header says', (size) => {
  const picture = read(`${String(size)}x${String(size)}.png`);
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([size, size]);
});

it('drops the lower half of the echo where it would blur', () => {
  expect(appIcon(16)).not.toBe(appIcon(24));
});
