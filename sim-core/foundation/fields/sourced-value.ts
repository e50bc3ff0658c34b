import type { ProvenanceKind } from '../provenance';
import { kindFault, unknownNameFault } from './faults';
import type { Fault } from './field';

/** The long form of a number: `{value: 45 s, kind: assumption, range: [30 s, 60 s], source: line-study}`. */
export interface LongForm {
  readonly value: unknown;
  readonly kind?: unknown;
  readonly source?: unknown;
  readonly range?: unknown;
}

const LONG_FORM_KEYS = ['value', 'kind', 'source', 'range'];

export const provenanceKinds: readonly ProvenanceKind[] = [
  'measured-mlperf', 'measured-independent', 'vendor-measured', 'vendor-claim', 'derived', 'assumption', 'published-statistic',
];

export const isRecord = (raw: unknown): raw is Readonly<Record<string, unknown>> => typeof raw === 'object' && raw !== null && !Array.isArray(raw);

export const isLongForm = (raw: unknown): raw is LongForm => isRecord(raw) && Object.hasOwn(raw, 'value');

/** The value inside a long form, or the raw value itself. */
export const bareValue = (raw: unknown): unknown => (isLongForm(raw) ? raw.value : raw);

/** What is wrong with the provenance written in a long form; the value itself is judged by its field. */
export const longFormFaults = (raw: unknown): readonly Fault[] => {
  if (!isLongForm(raw)) return [];
  const unknown = Object.keys(raw).filter((key) => !LONG_FORM_KEYS.includes(key));
  const faults = unknown.map((key): Fault => ({ ...unknownNameFault('scenario.unknown-key', { en: 'a key of a sourced value', ja: '出典付きの値の項目' }, key, LONG_FORM_KEYS), path: [key] }));
  if (raw.kind !== undefined && !(provenanceKinds as readonly unknown[]).includes(raw.kind)) {
    faults.push({ ...unknownNameFault('scenario.unknown-kind', { en: 'a kind of provenance', ja: '根拠の種別' }, raw.kind, provenanceKinds), path: ['kind'] });
  }
  if (raw.source !== undefined && typeof raw.source !== 'string') faults.push({ ...kindFault({ en: 'the id of a source', ja: '出典のID' }, raw.source), path: ['source'] });
  return faults;
};

/** JSON Schema of the long form around the published form of a bare value. */
export const longFormOf = (bare: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({
  type: 'object',
  properties: { value: bare, kind: { enum: provenanceKinds }, source: { type: 'string' }, range: { type: 'array', items: bare, minItems: 2, maxItems: 2 } },
  required: ['value'],
  additionalProperties: false,
});
