import { isRecord } from '../foundation/fields/sourced-value';
import { fail, succeed, type Bilingual, type Outcome, type Problem } from '../foundation/problems';
import { showRaw, unknownNameFault } from '../foundation/fields/faults';
import type { ScenarioDocument, ScenarioRecord } from './document';
import { VARIANT_SOURCE, VARIANTS_COLLECTION } from './header-fields';
import { locate, problemOf } from './judge/problem-of';
import { rawFromText, setRaw } from './set-raw';

export interface Variant {
  readonly id: string;
  readonly name: Bilingual;
  /** Path -> value in raw form, in the order of the file. */
  readonly changes: Readonly<Record<string, unknown>>;
}

/** A document without variants is its own baseline. */
const asDescribed: Variant = { id: 'baseline', name: { en: 'As described', ja: '記述どおり' }, changes: {} };

const variantOf = (record: ScenarioRecord): Variant => ({
  id: record.id,
  name: record.fields['name'] as Bilingual,
  changes: isRecord(record.fields['changes']) ? record.fields['changes'] : {},
});

/** Variants in the order of the file; the first is the baseline. */
export const variantsOf = (document: ScenarioDocument): readonly Variant[] => {
  const own = Object.values(document.records).filter((record) => record.collection === VARIANTS_COLLECTION).map(variantOf);
  return own.length === 0 ? [asDescribed] : own;
};

const inVariant = (problem: Problem, document: ScenarioDocument, variant: string, path: string): Problem => ({
  ...problem,
  ...(document.origin?.file === undefined ? {} : { file: document.origin.file }),
  ...(document.origin === undefined ? {} : locate(document.origin, [variant, 'changes', ...path.split('.')])),
  record: variant,
  path: problem.path ?? path,
});

/** Rewrites a change as the raw form of its field: text is read as a person would type it. */
const rawOf = (document: ScenarioDocument, path: string, value: unknown): unknown =>
  typeof value === 'string' ? rawFromText(document, path, value) : value;

/** The document as one variant has it. Every change goes through the same judgement as an edit. */
export const applyVariant = (document: ScenarioDocument, id: string): Outcome<ScenarioDocument> => {
  const variants = variantsOf(document);
  const variant = variants.find((candidate) => candidate.id === id);
  if (variant === undefined) return fail(problemOf(unknownNameFault('scenario.unknown-variant', { en: 'a variant', ja: '比較案' }, id, variants.map((known) => known.id)), id, undefined));
  let current = document;
  const problems: Problem[] = [];
  for (const [path, value] of Object.entries(variant.changes)) {
    const place = document.origin?.positions[`${id}.changes.${path}`] ?? null;
    const next = setRaw(current, path, rawOf(current, path, value), { source: VARIANT_SOURCE, place });
    if (next.ok) current = next.value;
    else problems.push(...next.problems.map((problem) => inVariant(problem, document, id, path)));
  }
  return problems.length > 0 ? fail(...problems) : succeed(current);
};

const duplicate = (document: ScenarioDocument, found: string, record: string): Problem => ({
  code: 'scenario.duplicate-variant', severity: 'error', record, path: `${record}.name`,
  ...(document.origin?.file === undefined ? {} : { file: document.origin.file }),
  ...(document.origin === undefined ? {} : locate(document.origin, [record])),
  expected: { en: 'variants with different names', ja: '名前の異なる比較案' }, found: showRaw(found),
  remedy: { en: 'Rename one of the two variants.', ja: '一方の比較案の名前を変えてください。' },
});

/** Variants that share a name, and changes that do not fit the document. */
export const judgeVariants = (document: ScenarioDocument): readonly Problem[] => {
  const variants = variantsOf(document);
  const doubles = variants.filter((variant, index) => variants.findIndex((other) => other.name.en === variant.name.en || other.name.ja === variant.name.ja) !== index);
  const applied = variants.map((variant) => applyVariant(document, variant.id));
  return [...doubles.map((variant) => duplicate(document, variant.name.en, variant.id)), ...applied.flatMap((outcome) => (outcome.ok ? [] : outcome.problems))];
};
