import { describe, expect, test } from 'vitest';
import type { Problem } from '../../sim-core/index';
import type { Command } from './command';
import { runCommandLine } from './command-line';
import { exitCodeOf } from './exit-code';
import { commands } from './registry';
import { reportProblems } from './report-problems';
import { systemLanguage } from './system-language';
import { fakeSurroundings } from './testing/fake-surroundings';

const text = { en: 'text', ja: '文' };
const greet: Command = {
  name: 'greet',
  operands: [],
  summary: { en: 'Say hello.', ja: 'あいさつします。' },
  options: [],
  examples: ['shoryoku greet'],
  run: (_, { language, print }) => {
    print(language === 'ja' ? 'こんにちは' : 'hello');
    return Promise.resolve(0);
  },
};
const crash: Command = { ...greet, name: 'crash', run: () => Promise.reject(new Error('planted bug')) };

async function run(line: string, given: Parameters<typeof fakeSurroundings>[0] = {}) {
  const surroundings = fakeSurroundings(given);
  const code = await runCommandLine(line.split(' ').filter((word) => word !== ''), [greet, crash], surroundings);
  return { code, out: surroundings.printed.join(''), err: surroundings.printedErrors.join('') };
}

describe('a command line', () => {
  test('runs the named command in the system’s language', async () => {
    expect(await run('greet', { language: 'ja' })).toEqual({ code: 0, out: 'こんにちは', err: '' });
  });

  test('--language wins over the system, before or after the command', async () => {
    expect((await run('greet --language ja')).out).toBe('こんにちは');
    expect((await run('--language=en greet', { language: 'ja' })).out).toBe('hello');
    expect(await run('greet --language fr')).toMatchObject({ code: 2, out: '' });
  });

  test('help is a result when asked for, and an error when nothing was asked', async () => {
    expect(await run('--help')).toMatchObject({ code: 0, err: '' });
    expect((await run('help --language ja')).out).toContain('あいさつします。');
    expect(await run('')).toMatchObject({ code: 2, out: '' });
    expect((await run('greet --help')).out).toContain('Say hello.');
  });

  test('an unknown command is the user’s input, and names the near one', async () => {
    const { code, out, err } = await run('gret');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Did you mean greet?');
  });

  test('a throw is our bug: exit 1 with the stack', async () => {
    const { code, out, err } = await run('crash');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('planted bug');
  });
});

describe('exit codes', () => {
  const problem = (code: string, severity: Problem['severity'] = 'error'): Problem => ({ code, severity, expected: text, found: text, remedy: text });

  test.each([
    [[], 0],
    [[problem('scenario.old', 'warning')], 0],
    [[problem('scenario.unit-missing')], 2],
    [[problem('scenario.unit-missing'), problem('machine.disk-full')], 3],
    [[problem('internal.bug'), problem('machine.disk-full')], 1],
  ])('case %#', (problems, code) => expect(exitCodeOf(problems)).toBe(code));

  test('a problem says line, path, expected, found and remedy; as JSON it keeps both languages', () => {
    const full: Problem = { ...problem('scenario.negative-time'), file: 'a.yaml', line: 12, column: 3, record: 'press', path: 'press.cycleTime', found: { en: '-5 s', ja: '-5 秒' } };
    const surroundings = fakeSurroundings({ language: 'ja' });
    expect(reportProblems([full], surroundings, false)).toBe(2);
    expect(surroundings.printedErrors.join('')).toBe('エラー (scenario.negative-time)\n  a.yaml, 行 12, 列 3\n  レコード: press\n  パス: press.cycleTime\n  期待: 文\n  実際: -5 秒\n  対処: 文\n');
    reportProblems([full], surroundings, true);
    expect(JSON.parse(surroundings.printedErrors[1] ?? '')).toEqual({ kind: 'problem', ...full });
  });
});

test.each([
  [{ LANG: 'ja_JP.UTF-8' }, 'en-US', 'ja'],
  [{ LC_ALL: 'C', LANG: 'ja_JP.UTF-8' }, 'ja-JP', 'en'],
  [{ LC_ALL: '', LC_MESSAGES: 'ja_JP', LANG: 'en_US' }, 'en-US', 'ja'],
  [{}, 'ja-JP', 'ja'],
  [{}, 'de-DE', 'en'],
] as const)('the language of %j and %s is %s', (environment, locale, language) => expect(systemLanguage(environment, locale)).toBe(language));

test('every command has its help in both languages', async () => {
  for (const command of commands) {
    const help = await Promise.all((['en', 'ja'] as const).map(async (language) => {
      const surroundings = fakeSurroundings({ language });
      expect(await runCommandLine([command.name, '--help'], commands, surroundings)).toBe(0);
      return surroundings.printed.join('');
    }));
    for (const option of command.options) for (const shown of help) expect(shown).toContain(`--${option.name}`);
    expect(help[1]).toMatch(/[ぁ-ん]/);
    expect(help[0]).not.toMatch(/[ぁ-ん]/);
  }
});
