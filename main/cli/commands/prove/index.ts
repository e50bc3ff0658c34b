import { fail, proveCases, succeed, verificationCases, type CaseResult, type Outcome, type Problem, type VerificationCase } from '../../../../sim-core/index';
import type { Command, Surroundings } from '../../command';
import { exitCodes, type ExitCode } from '../../exit-code';
import { listOf } from '../../read-values';
import { reportProblems } from '../../report-problems';
import { textTable } from '../../text-table';
import type { ParsedWords } from '../../words';

/** `shoryoku prove`: runs models whose answer is known and says how far off they are. A case that fails is our bug. */
export const proveCommand: Command = {
  name: 'prove',
  operands: [],
  summary: { en: 'Run the cases whose answer is known, and compare.', ja: '答えが分かっている検証ケースを実行して比較します。' },
  options: [
    { name: 'case', value: 'ID', isRepeatable: true, description: { en: 'Run only these cases, such as 8.3 or 8 for all of 8.', ja: '指定したケースのみ実行します。例: 8.3、または 8 の全体は 8。' } },
    { name: 'json', description: { en: 'Print one JSON object: cases with id, expected, found, tolerance, pass.', ja: 'JSONオブジェクト（id、expected、found、tolerance、pass）を出力します。' } },
  ],
  examples: ['shoryoku prove', 'shoryoku prove --case 8 --json'],
  run: prove,
};

async function prove(words: ParsedWords, surroundings: Surroundings): Promise<ExitCode> {
  const asJson = words.switches.has('json');
  const chosen = chosenCases(listOf(words, 'case'));
  const catalogue = await surroundings.openCatalogue();
  if (!chosen.ok) return reportProblems(chosen.problems, surroundings, asJson);
  if (!catalogue.ok) return reportProblems(catalogue.problems, surroundings, asJson);
  const cases = proveCases(chosen.value, catalogue.value, surroundings.readShippedScenario);
  surroundings.print(asJson ? `${JSON.stringify({ cases })}\n` : resultText(cases));
  return cases.every((result) => result.pass) ? exitCodes.done : exitCodes.bug;
}

/** A case by its id, or every case below a number: 8 means 8.1 to 8.8. */
function chosenCases(ids: readonly string[] | undefined): Outcome<readonly VerificationCase[]> {
  if (ids === undefined) return succeed(verificationCases);
  const belongs = (id: string, wanted: string): boolean => id === wanted || id.startsWith(`${wanted}.`) || id.startsWith(`${wanted}-`);
  const unknown = ids.filter((wanted) => !verificationCases.some(({ id }) => belongs(id, wanted)));
  if (unknown.length > 0) return fail(...unknown.map(unknownCase));
  return succeed(verificationCases.filter(({ id }) => ids.some((wanted) => belongs(id, wanted))));
}

function unknownCase(found: string): Problem {
  const ids = verificationCases.map(({ id }) => id).join(', ');
  return {
    code: 'prove.unknown-case',
    severity: 'error',
    path: '--case',
    expected: { en: ids, ja: ids },
    found: { en: found, ja: found },
    remedy: { en: 'Choose one of the listed cases, or none for all.', ja: '一覧から選ぶか、すべて実行する場合は指定しないでください。' },
  };
}

function resultText(cases: readonly CaseResult[]): string {
  const rows = cases.map(({ id, expected, found, pass }) => [id, expected.toPrecision(7), found.toPrecision(7), pass ? 'ok' : 'FAILED']);
  const failed = cases.filter((result) => !result.pass).length;
  return `${textTable(rows)}${String(cases.length - failed)} passed, ${String(failed)} failed\n`;
}
