import { z } from 'zod';
import { fail, succeed, type Outcome, type Problem, type TracedEvent } from '../../../../sim-core/index';

const header = z.strictObject({
  format: z.literal('shoryoku-trace'),
  version: z.literal(1),
  scenario: z.string(),
  variant: z.string(),
  year: z.number(),
  week: z.string(),
  seed: z.number(),
  replication: z.number(),
  eventHash: z.string(),
  /** Events of the run in all; the file may hold fewer. */
  seen: z.number(),
});

/** First line of a trace file. */
export type TraceHeader = z.infer<typeof header>;

export interface TraceFile {
  readonly header: TraceHeader;
  readonly events: Iterable<TracedEvent>;
}

/** A header line of JSON, then one line for each event: number, time in µs, kind, record and detail, separated by tabs. */
export function* traceLines(head: TraceHeader, events: Iterable<TracedEvent>): Generator<string> {
  yield `${JSON.stringify(head)}\n`;
  for (const { index, atUs, kind, record, detail } of events) yield `${String(index)}\t${String(atUs)}\t${kind}\t${record}\t${String(detail)}\n`;
}

/** Reads what `traceLines` wrote. The events are read as they are asked for. */
export function readTrace(file: string, text: string): Outcome<TraceFile> {
  const end = text.indexOf('\n');
  const head = header.safeParse(jsonOf(text.slice(0, Math.max(0, end))));
  return head.success ? succeed({ header: head.data, events: { [Symbol.iterator]: () => eventsOf(text, end + 1) } }) : fail(notATrace(file));
}

function* eventsOf(text: string, from: number): Generator<TracedEvent> {
  for (let start = from, end = text.indexOf('\n', start); end >= 0; start = end + 1, end = text.indexOf('\n', start)) {
    const [index = '', atUs = '', kind = '', record = '', detail = ''] = text.slice(start, end).split('\t');
    yield { index: Number(index), atUs: Number(atUs), kind, record, detail: Number(detail) };
  }
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const notATrace = (file: string): Problem => ({
  code: 'trace.not-a-trace',
  severity: 'error',
  file,
  expected: { en: 'a file that "shoryoku trace" wrote', ja: 'shoryoku trace が書き出したファイル' },
  found: { en: 'another file, or one of a newer program', ja: '別のファイル、または新しいプログラムのファイル' },
  remedy: { en: 'Record the trace again.', ja: '軌跡をもう一度記録してください。' },
});
