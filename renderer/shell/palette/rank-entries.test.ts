import { describe, expect, it } from 'vitest';
import { foldText, matchScore } from './match';
import { rankEntries, type PaletteEntry } from './rank-entries';

const entry = (id: string, group: PaletteEntry['group'], [en, ja]: readonly [string, string], alsoKnownAs = ''): PaletteEntry => ({ id, group, name: { en, ja }, alsoKnownAs, run: () => undefined });
const entries = [
  entry('camera', 'record', ['Line camera', 'ラインカメラ'], 'camera nodes'),
  entry('undo', 'command', ['Undo', '元に戻す']),
  entry('report', 'command', ['Export the report as PDF', '報告書をPDFで書き出す']),
  entry('futures', 'view', ['Futures', '将来']),
];
const ids = (query: string) => rankEntries(entries, query).map((found) => found.id);

describe('the palette', () => {
  it('shows everything for an empty query, commands first', () => expect(ids('')).toEqual(['undo', 'report', 'camera', 'futures']));
  it('matches both languages whichever is on screen', () => {
    expect(ids('報告')).toEqual(['report']);
    expect(ids('undo')).toEqual(['undo']);
  });
  it('treats hiragana, katakana and half-width kana alike', () => {
    expect([ids('かめら'), ids('カメラ'), ids('ｶﾒﾗ')]).toEqual([['camera'], ['camera'], ['camera']]);
  });
  it('finds a record by its id and collection', () => expect(ids('nodes')).toEqual(['camera']));
  it('finds letters in order when nothing else fits', () => expect(ids('expdf')).toEqual(['report']));
  it('finds nothing for what is not there', () => expect(ids('zzz')).toEqual([]));
});

describe('matching', () => {
  it('prefers the beginning of the text, then of a word', () => {
    expect([matchScore('line', 'line camera'), matchScore('camera', 'line camera'), matchScore('amer', 'line camera'), matchScore('lca', 'line camera')]).toEqual([3, 2, 1, 0.5]);
  });
  it('folds full-width letters', () => expect(foldText('ＰＤＦ')).toBe('pdf'));
});
