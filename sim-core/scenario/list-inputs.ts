import type { Bilingual } from '../foundation/problems';
import type { ProvenanceKind } from '../foundation/provenance';
import type { ScenarioDocument, ScenarioRecord } from './document';
import { fieldsOf } from './document-schema';
import { labelsAlong, leafLabel, nameOf, sourceTitle, textOf } from './describe-document';
import { leavesOf, type Leaf } from './judge/leaves';
import { provenanceOf, writeRange } from './judge/provenance-of';

/** A number of the file with its provenance, ready for a table. */
export interface ListedInput {
  readonly path: string;
  readonly label: Bilingual;
  readonly value: string;
  readonly range?: string;
  readonly kind: ProvenanceKind;
  readonly source: string;
  readonly sourceTitle: Bilingual;
}

const locationOf = (source: string, document: ScenarioDocument): string => {
  const location = document.records[source]?.fields['location'];
  return typeof location === 'string' ? location : source;
};

const listed = (leaf: Leaf, record: ScenarioRecord, document: ScenarioDocument): readonly ListedInput[] => {
  if (!leaf.field.isSourced || leaf.raw === undefined) return [];
  const { kind, source, range } = provenanceOf(leaf.field, leaf.raw, record.fields);
  if (kind === undefined || source === undefined) return [];
  return [{
    path: [record.id, ...leaf.path].join('.'),
    label: leafLabel([nameOf(record), ...labelsAlong(document, record, leaf.path)]),
    value: textOf(leaf.raw),
    ...(range === undefined ? {} : { range: writeRange(leaf.field, leaf.raw, range) }),
    kind,
    source: locationOf(source, document),
    sourceTitle: sourceTitle(source, document) ?? { en: source, ja: source },
  }];
};

/** Every sourced number of a document with kind, source and range, in the order of the file. */
export const listInputs = (document: ScenarioDocument): readonly ListedInput[] =>
  Object.values(document.records).flatMap((record) =>
    leavesOf(fieldsOf(document.sector, record) ?? {}, record.fields).flatMap((leaf) => listed(leaf, record, document)));
