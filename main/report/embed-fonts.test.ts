import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { embedFonts } from './embed-fonts';

const SHEET = `
@font-face { font-family: "A"; font-style: normal; src: url(./latin.woff2) format('woff2-variations'); unicode-range: U+0000-00FF; }
@font-face { font-family: "A"; font-style: italic; src: url(./italic.woff2) format('woff2'); unicode-range: U+0000-00FF; }
@font-face{font-family:"B";src:url(./kana.woff2)format("woff2");unicode-range:U+3040-309f,U+30??}
@font-face { font-family: "B"; font-style: normal; src: url(/assets/kanji.woff2) format('woff2'); unicode-range: U+4e00-9fff }
@font-face { font-family: "B"; src: url(data:font/woff2;base64,AAAA) format('woff2'); unicode-range: U+2190-21ff }`;

describe('fonts inside the report', () => {
  const place = { folder: '', sheet: '' };
  beforeAll(async () => {
    place.folder = await mkdtemp(join(tmpdir(), 'fonts-'));
    place.sheet = join(place.folder, 'index.css');
    await writeFile(place.sheet, SHEET);
    for (const name of ['latin', 'italic', 'kana', 'kanji']) await writeFile(join(place.folder, `${name}.woff2`), name);
  });
  afterAll(() => rm(place.folder, { recursive: true }));

  const data = (name: string): string => `url(data:font/woff2;base64,${Buffer.from(name).toString('base64')})`;

  test('only slices that hold a character of the text are embedded', async () => {
    const css = await embedFonts('<p>Watts ワット</p>', [place.sheet]);
    expect(css).toContain(data('latin'));
    expect(css).toContain(data('kana'));
    expect(css).not.toContain(data('kanji'));
  });

  test('a font that the bundler has put inside stays as it is', async () => {
    expect(await embedFonts('a → b', [place.sheet])).toContain('base64,AAAA');
    expect(await embedFonts('a to b', [place.sheet])).not.toContain('base64,AAAA');
  });

  test('italics are left out and nothing points to a file any more', async () => {
    const css = await embedFonts('Watts 電力', [place.sheet]);
    expect(css).toContain(data('kanji'));
    expect(css).not.toContain(data('italic'));
    expect(css).not.toContain('.woff2');
  });
});
