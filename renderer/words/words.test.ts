import { describe, expect, it } from 'vitest';
import { words } from './index';

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => String(match[1])).sort();

describe('the texts of the workbench', () => {
  it('exist in both languages under every key', () => {
    const empty = Object.entries(words).filter(([, text]) => text.en.trim() === '' || text.ja.trim() === '');
    expect(empty.map(([key]) => key)).toEqual([]);
  });

  it('use the same placeholders in both languages', () => {
    const different = Object.entries(words).filter(([, text]) => placeholders(text.en).join() !== placeholders(text.ja).join());
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('shout, apologise and hurry nobody', () => {
    const loud = Object.entries(words).filter(([, text]) => /[!！]|sorry|申し訳|please|oops/i.test(text.en + text.ja));
    expect(loud.map(([key]) => key)).toEqual([]);
  });
});
