import type { Choice, Field } from '../foundation/fields/field';
import { bareValue, isRecord } from '../foundation/fields/sourced-value';
import { NO_REFERENCE } from '../foundation/fields/word-fields';
import type { Bilingual } from '../foundation/problems';
import { unitFactor } from '../foundation/units/quantity';
import { catalogueChoices } from '../sectors/catalogue-tables';
import type { SiteCatalogue } from '../sectors/site-catalogue';
import { sectorOf } from '../sectors/sectors';
import type { FieldView, RecordView, ScenarioDocument, ScenarioRecord, VariantChange, VariantView } from './document';
import { collectionOf, fieldsOf } from './document-schema';
import { builtInSources, RUN_RECORD, SCENARIO_RECORD, VARIANTS_COLLECTION } from './header-fields';
import { fieldAt, leavesOf, type Leaf } from './judge/leaves';
import { baseNumber, provenanceOf, writtenUnit } from './judge/provenance-of';
import { applyVariant, variantsOf } from './variants';

/** A raw value as the file would write it. */
export const textOf = (raw: unknown): string => {
  const bare = bareValue(raw);
  if (bare === undefined || bare === null) return '';
  if (Array.isArray(bare)) return bare.join(', ');
  if (isRecord(bare) && typeof bare['distribution'] === 'string') {
    const parameters = Object.entries(bare).filter(([key]) => key !== 'distribution').map(([key, value]) => `${key} ${textOf(value)}`);
    return `${bare['distribution']} (${parameters.join(', ')})`;
  }
  if (isRecord(bare)) return Object.values(bare).map(textOf).join(' / ');
  return typeof bare === 'string' ? bare : JSON.stringify(bare);
};

export const nameOf = (record: ScenarioRecord): Bilingual => {
  const name = record.fields['name'] ?? record.fields['title'];
  const isBilingual = isRecord(name) && typeof name['en'] === 'string' && typeof name['ja'] === 'string';
  return isBilingual ? (name as Bilingual) : { en: record.id, ja: record.id };
};

const recordChoices = (field: Field, document: ScenarioDocument): readonly Choice[] => {
  const own = Object.values(document.records).filter((record) => field.refersTo?.includes(record.collection) === true);
  const none = field.refersTo?.includes(NO_REFERENCE) === true ? [{ value: NO_REFERENCE, label: { en: 'None', ja: 'なし' } }] : [];
  return [...none, ...own.map((record) => ({ value: record.id, label: nameOf(record) }))];
};

const choicesOf = (field: Field, document: ScenarioDocument, catalogue: SiteCatalogue): readonly Choice[] | undefined => {
  if (field.choices !== undefined) return field.choices;
  if (field.refersTo === undefined || field.control !== 'reference') return undefined;
  return [...recordChoices(field, document), ...(catalogueChoices(field.refersTo, catalogue) ?? [])];
};

const TIDY_DIGITS = 12;
const tidy = (value: number): number => Number(value.toPrecision(TIDY_DIGITS));

/** A step of about a hundredth of the value, from 1, 2, 5 times a power of ten. */
const stepOf = (value: number, isInteger: boolean): number => {
  if (isInteger || value === 0) return 1;
  let power = 1;
  const target = Math.abs(value) / 100;
  while (power > target) power /= 10;
  while (power * 10 <= target) power *= 10;
  const isSmall = target < 2 * power;
  return tidy(isSmall ? power : target < 5 * power ? 2 * power : 5 * power);
};

const numberView = (leaf: Leaf, record: ScenarioRecord): Partial<FieldView> => {
  const { field } = leaf;
  const raw = leaf.raw ?? field.defaultRaw;
  const value = baseNumber(field, raw);
  if (value === undefined) return {};
  const unit = field.dimension === undefined ? '' : writtenUnit(raw);
  const factor = field.dimension === undefined ? 1 : unitFactor(field.dimension, unit);
  const { range } = provenanceOf(field, raw, record.fields);
  return {
    number: tidy(value / factor),
    ...(unit === '' ? {} : { unit }),
    ...(field.minimum === undefined ? {} : { minimum: tidy(field.minimum / factor) }),
    ...(field.maximum === undefined ? {} : { maximum: tidy(field.maximum / factor) }),
    step: stepOf(value / factor, field.control === 'integer'),
    ...(range === undefined ? {} : { plausible: [tidy(range[0] / factor), tidy(range[1] / factor)] as const }),
  };
};

/** Readable title of a source id. */
export const sourceTitle = (source: string, document: ScenarioDocument): Bilingual | undefined => {
  if (Object.hasOwn(builtInSources, source)) return builtInSources[source as keyof typeof builtInSources];
  const record = Object.hasOwn(document.records, source) ? document.records[source] : undefined;
  return record?.fields['title'] as Bilingual | undefined;
};

const provenanceView = (leaf: Leaf, record: ScenarioRecord, document: ScenarioDocument): Partial<FieldView> => {
  if (!leaf.field.isSourced || leaf.raw === undefined) return {};
  const { kind, source } = provenanceOf(leaf.field, leaf.raw, record.fields);
  const title = source === undefined ? undefined : sourceTitle(source, document);
  return { ...(kind === undefined ? {} : { kind }), ...(source === undefined ? {} : { source }), ...(title === undefined ? {} : { sourceTitle: title }) };
};

const leversOf = (document: ScenarioDocument): readonly string[] => {
  const levers = document.records[SCENARIO_RECORD]?.fields['levers'];
  return Array.isArray(levers) ? (levers as readonly string[]) : [];
};

/** Labels of a leaf with those of the groups above it: "Cycle time: Mean". */
export const leafLabel = (fieldsLabel: readonly Bilingual[]): Bilingual =>
  ({ en: fieldsLabel.map((label) => label.en).join(': '), ja: fieldsLabel.map((label) => label.ja).join('：') });

/** Labels from the record's field down to the leaf. */
export const labelsAlong = (document: ScenarioDocument, record: ScenarioRecord, path: readonly string[]): readonly Bilingual[] =>
  path.flatMap((_, index) => fieldAt(fieldsOf(document.sector, record) ?? {}, record.fields, path.slice(0, index + 1))?.label ?? []);

const fieldView = (leaf: Leaf, record: ScenarioRecord, document: ScenarioDocument, catalogue: SiteCatalogue): FieldView => {
  const path = [record.id, ...leaf.path].join('.');
  const choices = choicesOf(leaf.field, document, catalogue);
  return {
    path,
    label: leafLabel(labelsAlong(document, record, leaf.path)),
    description: leaf.field.description,
    control: leaf.field.control,
    text: textOf(leaf.raw ?? leaf.field.defaultRaw),
    ...numberView(leaf, record),
    ...(leaf.field.defaultRaw === undefined ? {} : { defaultText: textOf(leaf.field.defaultRaw) }),
    ...(choices === undefined ? {} : { choices }),
    ...provenanceView(leaf, record, document),
    isLever: leversOf(document).includes(path),
  };
};

const headerLabels: Readonly<Record<string, Bilingual>> = {
  [SCENARIO_RECORD]: { en: 'Scenario', ja: 'シナリオ' },
  [RUN_RECORD]: { en: 'Run', ja: '実行' },
};

const recordView = (record: ScenarioRecord, document: ScenarioDocument, catalogue: SiteCatalogue): RecordView => ({
  id: record.id,
  collection: record.collection,
  collectionLabel: collectionOf(document.sector, record)?.label ?? headerLabels[record.id] ?? sectorOf(document.sector).label,
  title: record.id === RUN_RECORD ? (headerLabels[RUN_RECORD] as Bilingual) : nameOf(record),
  fields: leavesOf(fieldsOf(document.sector, record) ?? {}, record.fields)
    .filter((leaf) => leaf.path[0] !== 'levers')
    .map((leaf) => fieldView(leaf, record, document, catalogue)),
});

/** Every record with its fields, ready for the inspector. Variants are described by `describeVariants`. */
export const describeDocument = (document: ScenarioDocument, catalogue: SiteCatalogue): readonly RecordView[] =>
  Object.values(document.records)
    .filter((record) => record.collection !== VARIANTS_COLLECTION)
    .map((record) => recordView(record, document, catalogue));

const rawAt = (document: ScenarioDocument, path: string): { readonly record: ScenarioRecord; readonly inner: readonly string[]; readonly raw: unknown } | undefined => {
  const [id = '', ...inner] = path.split('.');
  const record = document.records[id];
  if (record === undefined) return undefined;
  return { record, inner, raw: inner.reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), record.fields) };
};

interface ShownValue {
  readonly text: string;
  /** What the text names, if it names something. */
  readonly words?: Bilingual;
}

const valueAt = (document: ScenarioDocument, path: string): ShownValue => {
  const found = rawAt(document, path);
  const field = found === undefined ? undefined : fieldAt(fieldsOf(document.sector, found.record) ?? {}, found.record.fields, found.inner);
  if (found === undefined || field === undefined) return { text: '' };
  const text = textOf(found.raw ?? field.defaultRaw);
  const words = [...(field.choices ?? []), ...recordChoices(field, document)].find((choice) => choice.value === text)?.label;
  return words === undefined ? { text } : { text, words };
};

const labelAt = (document: ScenarioDocument, path: string): Bilingual => {
  const found = rawAt(document, path);
  if (found === undefined) return { en: path, ja: path };
  return leafLabel([nameOf(found.record), ...labelsAlong(document, found.record, found.inner)]);
};

const changeAt = (before: ScenarioDocument, after: ScenarioDocument, path: string): VariantChange => {
  const [from, to] = [valueAt(before, path), valueAt(after, path)];
  return {
    path, label: labelAt(after, path), from: from.text, to: to.text,
    ...(from.words === undefined ? {} : { fromLabel: from.words }),
    ...(to.words === undefined ? {} : { toLabel: to.words }),
  };
};

/** Every variant with what it changes against the file. */
export const describeVariants = (document: ScenarioDocument): readonly VariantView[] =>
  variantsOf(document).map((variant) => {
    const applied = applyVariant(document, variant.id);
    const changed = applied.ok ? applied.value : document;
    return {
      id: variant.id,
      name: variant.name,
      changes: Object.keys(variant.changes).map((path) => changeAt(document, changed, path)),
    };
  });
