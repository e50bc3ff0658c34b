import { describe, expect, test } from 'vitest';
import { parseWords } from './parse-words';
import { assignmentsOf, integerOf, integersOf, listOf } from './read-values';
import type { ParsedWords } from './words';

const text = { en: 'x', ja: 'x' };
const command = {
  operands: ['FILE'],
  options: [
    { name: 'set', value: 'PATH=VALUE', isRepeatable: true, description: text },
    { name: 'seed', value: 'N', description: text },
    { name: 'years', value: 'YEAR', description: text },
    { name: 'json', description: text },
  ],
};

const parse = (line: string) => parseWords(command, line.split(' ').filter((word) => word !== ''));
const codesOf = (line: string): readonly string[] => {
  const parsed = parse(line);
  return parsed.ok ? ['ok'] : parsed.problems.map(({ code, path }) => `${code} ${path ?? ''}`);
};
const wordsOf = (line: string): ParsedWords => {
  const parsed = parse(line);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
};

describe('sorting the words of a command line', () => {
  test('operands, values and switches may stand in any order', () => {
    const words = wordsOf('--seed 7 a.yaml --json --set a=1 --set=b=2');
    expect(words).toMatchObject({ operands: ['a.yaml'], values: { seed: ['7'], set: ['a=1', 'b=2'] } });
    expect([...words.switches]).toEqual(['json']);
  });

  test.each([
    ['a.yaml --sed 7', ['arguments.unknown-option --sed', 'arguments.too-many-operands 7']],
    ['a.yaml -x', ['arguments.unknown-option -x']],
    ['', ['arguments.missing-operand FILE']],
    ['a.yaml b.yaml', ['arguments.too-many-operands b.yaml']],
    ['a.yaml --seed', ['arguments.missing-value --seed']],
    ['a.yaml --seed --json', ['arguments.missing-value --seed']],
    ['a.yaml --json=yes', ['arguments.needless-value --json']],
    ['a.yaml --seed 1 --seed 2', ['arguments.only-once --seed']],
    ['--help', ['ok']],
    ['a.yaml --seed=--json', ['ok']],
  ])('%j gives %j', (line, codes) => expect(codesOf(line)).toEqual(codes));

  test('an unknown option names the one that was probably meant, in both languages', () => {
    const parsed = parse('a.yaml --jsno');
    expect(parsed).toMatchObject({ ok: false, problems: [{ remedy: { en: 'Did you mean --json?', ja: '--json のことでしょうか。' } }] });
  });
});

describe('reading values', () => {
  test('a whole number inside its range, or a problem with the range', () => {
    const range = { minimum: 1, maximum: 10 };
    expect(integerOf(wordsOf('f --seed 10'), 'seed', range)).toMatchObject({ ok: true, value: 10 });
    expect(integerOf(wordsOf('f'), 'seed', range)).toMatchObject({ ok: true, value: undefined });
    for (const bad of ['0', '11', '1.5', '1e3', 'ten', '0x5']) {
      expect(integerOf(wordsOf(`f --seed ${bad}`), 'seed', range)).toMatchObject({ ok: false, problems: [{ code: 'arguments.not-an-integer', path: '--seed', found: { en: bad } }] });
    }
  });

  test('years are separated by commas; each wrong one is named', () => {
    const range = { minimum: 1900, maximum: 2200 };
    expect(integersOf(wordsOf('f --years 2025,2050'), 'years', range)).toMatchObject({ ok: true, value: [2025, 2050] });
    expect(integersOf(wordsOf('f --years 2025,abc,99'), 'years', range)).toMatchObject({ ok: false, problems: [{ found: { en: 'abc' } }, { found: { en: '99' } }] });
    expect(integersOf(wordsOf('f --years=,'), 'years', range)).toMatchObject({ ok: false });
  });

  test('an assignment keeps equals signs and spaces of its value', () => {
    const parsed = parseWords(command, ['f', '--set', 'a.b = 45 s', '--set', 'c=x=y', '--set', 'd=']);
    expect(parsed.ok && assignmentsOf(parsed.value, 'set')).toMatchObject({ ok: true, value: [{ path: 'a.b', value: '45 s' }, { path: 'c', value: 'x=y' }, { path: 'd', value: '' }] });
    expect(assignmentsOf(wordsOf('f --set novalue --set =3'), 'set')).toMatchObject({ ok: false, problems: [{ found: { en: 'novalue' } }, { found: { en: '=3' } }] });
  });

  test('lists take commas and repetition', () => {
    expect(listOf(wordsOf('f --set a,b --set c'), 'set')).toEqual(['a', 'b', 'c']);
    expect(listOf(wordsOf('f'), 'set')).toBeUndefined();
  });
});
