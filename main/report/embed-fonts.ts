import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** One `@font-face` rule of a style sheet: its text, its font file, and the characters it serves. */
interface FontFace {
  readonly rule: string;
  /** Absent when the bundler has put a small font into the rule already. */
  readonly file?: string;
  readonly ranges: readonly (readonly [first: number, last: number])[];
}

/**
 * `@font-face` rules with the fonts inside, for the characters of `html` alone. The style sheets cut their fonts into
 * slices by `unicode-range`; only slices that hold a character of the text are read, so that a Japanese report carries a
 * megabyte or two instead of the whole family. Give the result to `renderReportHtml` as `fontCss`.
 */
export async function embedFonts(html: string, styleSheetPaths: readonly string[]): Promise<string> {
  const used = usedCodePoints(html);
  const rules = await Promise.all(styleSheetPaths.map(async (path) => {
    const faces = facesOf(await readFile(path, 'utf8'), dirname(path)).filter((face) => face.ranges.some((range) => holdsAny(range, used)));
    return Promise.all(faces.map(withFontInside));
  }));
  return rules.flat().join('\n');
}

function usedCodePoints(text: string): readonly number[] {
  return [...new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0))].sort((a, b) => a - b);
}

const holdsAny = ([first, last]: readonly [number, number], sortedCodePoints: readonly number[]): boolean => sortedCodePoints.some((code) => code >= first && code <= last);

/** Upright faces of a style sheet; italics are never used in the product. */
function facesOf(css: string, folder: string): readonly FontFace[] {
  return [...css.matchAll(/@font-face\s*\{[^}]*\}/g)].flatMap(([rule]) => {
    if (/font-style:\s*(italic|oblique)/.test(rule)) return [];
    if (/url\(['"]?data:/.test(rule)) return [{ rule, ranges: rangesOf(rule) }];
    const url = /url\((['"]?)([^'")]+\.woff2)(?:\?[^'")]*)?\1\)/.exec(rule)?.[2];
    return url === undefined ? [] : [{ rule, file: fontPath(url, folder), ranges: rangesOf(rule) }];
  });
}

/** A built style sheet may point from the root of its site; its fonts lie beside it all the same. */
const fontPath = (url: string, folder: string): string => (url.startsWith('/') ? join(folder, basename(url)) : resolve(folder, url));

/** Ranges such as `U+20-7e, U+3???`; a rule without any serves every character. */
function rangesOf(rule: string): FontFace['ranges'] {
  const list = /unicode-range:\s*([^;}]+)/.exec(rule)?.[1];
  if (list === undefined) return [[0, 0x10ffff]];
  return list.split(',').flatMap((text) => {
    const [first, last] = text.trim().replace(/^U\+/i, '').split('-');
    if (first === undefined || first === '') return [];
    return [[Number.parseInt(first.replaceAll('?', '0'), 16), Number.parseInt((last ?? first).replaceAll('?', 'f'), 16)] as const];
  });
}

async function withFontInside(face: FontFace): Promise<string> {
  if (face.file === undefined) return face.rule;
  const font = await readFile(face.file);
  return face.rule.replace(/src:[^;}]+/, `src: url(data:font/woff2;base64,${font.toString('base64')}) format("woff2")`);
}
