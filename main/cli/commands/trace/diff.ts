import { fail, firstDifference, succeed, type Bilingual, type Outcome, type Problem, type TraceDifference, type TracedEvent } from '../../../../sim-core/index';
import { readTextFile } from '../../../store/read-file';
import type { Command, Surroundings } from '../../command';
import { exitCodes, type ExitCode } from '../../exit-code';
import { reportProblems } from '../../report-problems';
import { textTable } from '../../text-table';
import type { ParsedWords } from '../../words';
import { readTrace, type TraceFile } from './trace-file';

/** `shoryoku diff FIRST SECOND`: the first event in which two recorded runs differ. */
export const diffCommand: Command = {
  name: 'diff',
  operands: ['FIRST', 'SECOND'],
  summary: { en: 'Name the first event in which two traces differ.', ja: '2つの軌跡で最初に異なるイベントを示します。' },
  options: [
    { name: 'without-nodes', description: { en: 'Leave out events of nodes: an AI that answers as people do changes nothing else.', ja: 'ノードのイベントを除きます（人と同じ答えを返すAIなら他は変わりません）。' } },
    { name: 'json', description: { en: 'Print one JSON object: difference is null or has index, first and second.', ja: 'JSONオブジェクト（difference は null または index、first、second）を出力します。' } },
  ],
  examples: ['shoryoku diff baseline.trace edge.trace', 'shoryoku diff baseline.trace edge.trace --without-nodes --json'],
  run: diff,
};

async function diff(words: ParsedWords, surroundings: Surroundings): Promise<ExitCode> {
  const asJson = words.switches.has('json');
  const [first = '', second = ''] = words.operands;
  const [one, other] = [await open(first), await open(second)];
  if (!one.ok || !other.ok) return reportProblems([one, other].flatMap((outcome) => (outcome.ok ? [] : outcome.problems)), surroundings, asJson);
  const mixed = differentRuns(one.value, other.value);
  if (mixed !== undefined) reportProblems([mixed], surroundings, asJson);
  const isShown = words.switches.has('without-nodes') ? isOfSite : () => true;
  const found = firstDifference(numbered(one.value.events, isShown), numbered(other.value.events, isShown));
  surroundings.print(asJson ? `${JSON.stringify({ difference: found ?? null })}\n` : differenceText(found, surroundings));
  return exitCodes.done;
}

async function open(path: string): Promise<Outcome<TraceFile>> {
  const read = await readTextFile(path);
  if (!read.ok) return fail(...read.problems);
  const trace = readTrace(path, read.value);
  return trace.ok ? succeed(trace.value) : trace;
}

const isOfSite = ({ kind }: TracedEvent): boolean => !kind.startsWith('node-') && kind !== 'answer' && kind !== 'deadline';

/** The events that are shown, numbered among themselves. */
function* numbered(events: Iterable<TracedEvent>, isShown: (event: TracedEvent) => boolean): Generator<TracedEvent> {
  let index = 0;
  for (const event of events) if (isShown(event)) yield { ...event, index: index++ };
}

function differentRuns({ header: one }: TraceFile, { header: other }: TraceFile): Problem | undefined {
  if (one.seed === other.seed && one.replication === other.replication && one.week === other.week) return undefined;
  const where = ({ seed, replication, week }: typeof one): string => `${String(seed)}/${String(replication)}/${week}`;
  return {
    code: 'trace.other-luck',
    severity: 'warning',
    expected: { en: 'traces of the same seed, replication and week', ja: '同じシード・反復・週の軌跡' },
    found: { en: `${where(one)} and ${where(other)}`, ja: `${where(one)} と ${where(other)}` },
    remedy: { en: 'Record both with the same --seed, --replication and --week; else they differ by chance.', ja: '--seed、--replication、--week をそろえて記録してください。そうでなければ偶然の差が出ます。' },
  };
}

const words = {
  same: { en: 'The traces are equal.', ja: '2つの軌跡は同じです。' },
  none: { en: 'has ended', ja: '終了' },
} satisfies Record<string, Bilingual>;

const SECONDS_US = 1e6;

function differenceText(found: TraceDifference | undefined, { language }: Surroundings): string {
  if (found === undefined) return `${words.same[language]}\n`;
  const row = (name: string, event: TracedEvent | undefined): readonly string[] =>
    event === undefined ? [name, words.none[language], '', '', ''] : [name, `${(event.atUs / SECONDS_US).toFixed(6)} s`, event.kind, event.record, String(event.detail)];
  const heading = language === 'ja' ? [`イベント ${String(found.index)}`, '時刻', '種類', 'レコード', '番号'] : [`Event ${String(found.index)}`, 'time', 'kind', 'record', 'detail'];
  return textTable([heading, row(language === 'ja' ? '1番目' : 'first', found.first), row(language === 'ja' ? '2番目' : 'second', found.second)]);
}
