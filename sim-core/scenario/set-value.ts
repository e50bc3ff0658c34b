import { bilingualField } from '../foundation/fields/word-fields';
import { fail, succeed, type Outcome, type Problem } from '../foundation/problems';
import type { ScenarioDocument, ScenarioRecord } from './document';
import { USER_SOURCE, VARIANTS_COLLECTION } from './header-fields';
import { pathsOf as recordPaths, rawFromText, replaceAt, setRaw, unknownPath } from './set-raw';
import { judgeVariants, variantsOf } from './variants';

const languages = ['en', 'ja'];
const nameField = bilingualField({ label: { en: 'Name', ja: '名前' }, description: { en: 'Name of the variant.', ja: '比較案の名前。' } });

/** Every path that can be set: values of records, then names and changes of variants. */
export const pathsOf = (document: ScenarioDocument): readonly string[] => {
  const variants = Object.values(document.records).some((record) => record.collection === VARIANTS_COLLECTION) ? variantsOf(document) : [];
  const ofVariants = variants.flatMap(({ id, changes }) => [...languages.map((language) => `${id}.name.${language}`), ...Object.keys(changes).map((path) => `${id}.changes.${path}`)]);
  return [...recordPaths(document), ...ofVariants];
};

const variantRecord = (document: ScenarioDocument, id: string): ScenarioRecord | undefined => {
  const record = Object.hasOwn(document.records, id) ? document.records[id] : undefined;
  return record?.collection === VARIANTS_COLLECTION ? record : undefined;
};

const withFields = (document: ScenarioDocument, record: ScenarioRecord, path: readonly string[], value: unknown): ScenarioDocument =>
  ({ ...document, records: { ...document.records, [record.id]: { ...record, fields: replaceAt(record.fields, path, value) } } });

/** Where in the variant the text goes: a change keeps its dotted path as one key. */
const variantPath = (inner: readonly string[]): readonly string[] | undefined => {
  const [first, ...rest] = inner;
  if (first === 'changes' && rest.length > 1) return ['changes', rest.join('.')];
  if (first === 'name' && rest.length === 0) return ['name'];
  return first === 'name' && rest.length === 1 && languages.includes(rest[0] ?? '') ? ['name', ...rest] : undefined;
};

const setInVariant = (document: ScenarioDocument, record: ScenarioRecord, path: string, text: string): Outcome<ScenarioDocument> => {
  const inner = variantPath(path.split('.').slice(1));
  if (inner === undefined) return fail(unknownPath(document, path));
  const next = withFields(document, record, inner, inner.length === 1 ? nameField.parseText(text) : text);
  const problems = judgeVariants(next).filter((problem) => problem.record === record.id).map((problem): Problem => ({ ...problem, path }));
  return problems.length === 0 ? succeed(next) : fail(...problems);
};

/**
 * Sets one value, as the file would write it (`45 s`, `orin-nx`, `3`). `edge.changes.inspector.posts` sets what a variant
 * changes. An unknown path is an error that names near ones.
 */
export const setValue = (document: ScenarioDocument, path: string, text: string): Outcome<ScenarioDocument> => {
  const variant = variantRecord(document, path.split('.')[0] ?? '');
  if (variant !== undefined) return setInVariant(document, variant, path, text);
  return setRaw(document, path, rawFromText(document, path, text), { source: USER_SOURCE, place: null });
};
