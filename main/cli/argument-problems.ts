import type { Bilingual, Problem } from '../../sim-core/index';

type Texts = Pick<Problem, 'expected' | 'found' | 'remedy'>;

const argumentProblem = (code: string, path: string, texts: Texts): Problem => ({ code: `arguments.${code}`, severity: 'error', path, ...texts });

const same = (text: string): Bilingual => ({ en: text, ja: text });
const nothing: Bilingual = { en: 'Nothing.', ja: '指定がありません。' };
const seeHelp: Bilingual = { en: 'See --help.', ja: '--help を参照してください。' };

const oneOf = (names: readonly string[]): Bilingual => ({ en: `One of ${names.join(', ')}.`, ja: `次のいずれか: ${names.join('、')}。` });

/** Single-letter edits that turn one word into the other (Levenshtein, 1966), row by row. */
function editDistance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const substitution = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min(substitution, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[right.length] ?? 0;
}

/** The name a person probably meant, or undefined when none is near. */
function nearest(word: string, names: readonly string[]): string | undefined {
  const [best] = names.map((name) => ({ name, distance: editDistance(word, name) })).sort((left, right) => left.distance - right.distance);
  return best !== undefined && best.distance <= Math.max(2, Math.floor(word.length / 3)) ? best.name : undefined;
}

function didYouMean(suggestion: string | undefined): Bilingual {
  return suggestion === undefined ? seeHelp : { en: `Did you mean ${suggestion}?`, ja: `${suggestion} のことでしょうか。` };
}

export function unknownOption(found: string, names: readonly string[]): Problem {
  const near = nearest(found.replace(/^-+/, ''), names);
  const all = names.map((name) => `--${name}`);
  return argumentProblem('unknown-option', found, { expected: oneOf(all), found: same(found), remedy: didYouMean(near === undefined ? undefined : `--${near}`) });
}

export const unknownCommand = (found: string, names: readonly string[]): Problem =>
  argumentProblem('unknown-command', found, { expected: oneOf(names), found: same(found), remedy: didYouMean(nearest(found, names)) });

export const missingValue = (option: string, value: string): Problem =>
  argumentProblem('missing-value', option, { expected: { en: `A value: ${option} ${value}`, ja: `値: ${option} ${value}` }, found: nothing, remedy: seeHelp });

export const needlessValue = (option: string): Problem =>
  argumentProblem('needless-value', option, {
    expected: { en: `${option} alone; it takes no value.`, ja: `${option} のみ。値は取りません。` },
    found: { en: 'A value.', ja: '値。' },
    remedy: { en: 'Remove the value.', ja: '値を取り除いてください。' },
  });

export const onlyOnce = (option: string, values: readonly string[]): Problem =>
  argumentProblem('only-once', option, {
    expected: { en: `${option} at most once.`, ja: `${option} は1回まで。` },
    found: same(values.join(', ')),
    remedy: { en: 'Keep one of them.', ja: '1つだけにしてください。' },
  });

export const missingOperand = (name: string): Problem =>
  argumentProblem('missing-operand', name, { expected: { en: `The word ${name}.`, ja: `${name} の指定。` }, found: nothing, remedy: seeHelp });

export const tooManyOperands = (found: string): Problem =>
  argumentProblem('too-many-operands', found, {
    expected: { en: 'No further word.', ja: 'これ以上の語はありません。' },
    found: same(found),
    remedy: { en: 'Remove it, or put quotes around a name with spaces.', ja: '取り除くか、空白を含む名前を引用符で囲んでください。' },
  });

export const notAnInteger = (option: string, found: string, range: { readonly minimum: number; readonly maximum: number }): Problem =>
  argumentProblem('not-an-integer', option, {
    expected: { en: `A whole number from ${range.minimum} to ${range.maximum}.`, ja: `${range.minimum} から ${range.maximum} までの整数。` },
    found: same(found),
    remedy: { en: 'Write digits only.', ja: '数字だけで指定してください。' },
  });

export const notAnAssignment = (found: string): Problem =>
  argumentProblem('not-an-assignment', '--set', {
    expected: { en: 'path=value, such as press.cycleTime=45 s', ja: 'パス=値。例: press.cycleTime=45 s' },
    found: same(found),
    remedy: {
      en: 'Put an equals sign between the path and the value; use quotes when the value has spaces.',
      ja: 'パスと値を等号で区切り、値に空白があるときは引用符で囲んでください。',
    },
  });

export const unknownLanguage = (found: string): Problem =>
  argumentProblem('unknown-language', '--language', {
    expected: { en: 'ja or en.', ja: 'ja または en。' },
    found: same(found),
    remedy: { en: 'Write --language ja or --language en.', ja: '--language ja または --language en と指定してください。' },
  });
