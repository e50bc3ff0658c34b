import { unknownNameFault } from '../foundation/fields/faults';
import type { Fault } from '../foundation/fields/field';
import { readWith } from '../foundation/fields/object-schema';
import { isRecord } from '../foundation/fields/sourced-value';
import { fail, succeed, type Outcome, type Problem } from '../foundation/problems';
import { findSector, sectors } from '../sectors/sectors';
import type { DocumentOrigin, ScenarioDocument, ScenarioRecord } from './document';
import { collectionsOf, faultsOfRecord, formFaultsOf } from './document-schema';
import { fileSchema } from './file-schema';
import { CURRENT_VERSION, RUN_RECORD, SCENARIO_RECORD, VARIANTS_COLLECTION } from './header-fields';
import { placeProblem, problemOf } from './judge/problem-of';
import { migrate, type PlainScenario } from './migrations/migrate';
import { judgeVariants } from './variants';
import { checkFileSize, checkNesting } from './yaml/file-guards';
import { readYaml, type Positions } from './yaml/read-yaml';

export { checkFileSize, MAXIMUM_FILE_BYTES } from './yaml/file-guards';

export interface OpenOptions {
  /** Name shown in problems. */
  readonly file?: string;
}

const RESERVED_IDS = [SCENARIO_RECORD, RUN_RECORD, 'constructor', 'user', 'variant', 'none', 'basis', 'sources', 'variants'];
const SCENARIO_KEYS = ['title', 'question', 'levers'];

const asRecord = (value: unknown): Readonly<Record<string, unknown>> => (isRecord(value) ? value : {});

const pick = (file: PlainScenario, keys: readonly string[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(keys.filter((key) => Object.hasOwn(file, key)).map((key) => [key, file[key]]));

const recordsOf = (file: PlainScenario, collection: string): readonly ScenarioRecord[] =>
  Object.entries(asRecord(file[collection])).map(([id, fields]) => ({ id, collection, fields: asRecord(fields) }));

const variantRecords = (file: PlainScenario): readonly ScenarioRecord[] =>
  (Array.isArray(file['variants']) ? file['variants'] : []).map((entry: unknown): ScenarioRecord => {
    const { id, ...fields } = asRecord(entry);
    return { id: String(id), collection: VARIANTS_COLLECTION, fields };
  });

/** Every record of a file in writing order. Ids may still repeat. */
const allRecords = (file: PlainScenario, sector: string): readonly ScenarioRecord[] => [
  { id: SCENARIO_RECORD, collection: SCENARIO_RECORD, fields: pick(file, SCENARIO_KEYS) },
  { id: RUN_RECORD, collection: RUN_RECORD, fields: asRecord(file['run']) },
  ...collectionsOf(sector).flatMap((collection) => recordsOf(file, collection.id)),
  ...variantRecords(file),
];

/** Id of the variant at a place of the list; the place itself when it has none. */
const variantIdAt = (file: PlainScenario, index: string): string => {
  const list: unknown = file['variants'];
  const id = Array.isArray(list) ? asRecord(list[Number(index)])['id'] : undefined;
  return typeof id === 'string' ? id : index;
};

/** Path in the file -> path in the document: `stations.press.cycleTime` -> `press.cycleTime`. */
const documentPath = (filePath: readonly string[], file: PlainScenario, collections: readonly string[]): readonly string[] => {
  const [first = '', second, ...rest] = filePath;
  if (SCENARIO_KEYS.includes(first)) return [SCENARIO_RECORD, ...filePath];
  if (collections.includes(first) && second !== undefined) return [second, ...rest];
  if (first === 'variants' && second !== undefined) return [variantIdAt(file, second), ...rest];
  return filePath;
};

const documentPositions = (positions: Positions, file: PlainScenario, sector: string): Positions => {
  const collections = collectionsOf(sector).map((collection) => collection.id);
  return Object.fromEntries(Object.entries(positions).map(([path, place]) => [documentPath(path.split('.'), file, collections).join('.'), place]));
};

const repeatedIds = (records: readonly ScenarioRecord[], origin: DocumentOrigin): readonly Problem[] => {
  const repeated = records.filter((record, index) => records.findIndex((other) => other.id === record.id) !== index);
  const reserved = records.filter((record) => record.collection !== record.id && RESERVED_IDS.includes(record.id));
  return [...new Set([...repeated, ...reserved])].map((record) => {
    const isVariant = record.collection === VARIANTS_COLLECTION;
    const fault: Fault = {
      code: isVariant ? 'scenario.duplicate-variant' : 'scenario.duplicate-id', path: [],
      expected: { en: 'an id that no other record has', ja: 'ほかのレコードと重ならないID' },
      found: { en: `${record.id} (${record.collection})`, ja: `${record.id}（${record.collection}）` },
      remedy: { en: 'Choose another id; ids are unique across the whole file.', ja: '別のIDにしてください。IDはファイル全体で1つだけです。' },
    };
    return problemOf(fault, record.id, origin);
  });
};

/** Faults of form of the whole file, so that unknown collections and missing ones are found too. */
const formProblems = (file: PlainScenario, sector: string, origin: DocumentOrigin): readonly Problem[] => {
  const reading = readWith(fileSchema(sector), file);
  if (reading.ok) return [];
  const collections = collectionsOf(sector).map((collection) => collection.id);
  return reading.faults.map((fault) => {
    const [record = '', ...path] = documentPath(fault.path, file, collections);
    return problemOf({ ...fault, path }, record, origin);
  });
};

const sectorProblem = (file: PlainScenario): Problem => {
  const fault = unknownNameFault('scenario.unknown-sector', { en: 'a sector', ja: '分野' }, file['sector'], sectors.map((sector) => sector.id));
  return { ...fault, severity: 'error', path: 'sector' };
};

const toDocument = (file: PlainScenario, sector: string, origin: DocumentOrigin): Outcome<ScenarioDocument> => {
  const records = allRecords(file, sector);
  const form = [...formProblems(file, sector, origin), ...repeatedIds(records, origin)];
  const document: ScenarioDocument = {
    schemaVersion: CURRENT_VERSION, id: String(file['id']), sector, origin,
    records: Object.fromEntries(records.map((record) => [record.id, record])),
  };
  const readable = records.filter((record) => formFaultsOf(sector, record).length === 0);
  const judged = readable.flatMap((record) => faultsOfRecord(document, record).map((fault) => problemOf(fault, record.id, origin)));
  const problems = [...form, ...judged];
  const all = problems.length > 0 ? problems : judgeVariants(document);
  return all.length > 0 ? fail(...all) : succeed(document);
};

const notAScenario = (): Problem => ({
  code: 'scenario.not-a-scenario', severity: 'error', line: 1, column: 1,
  expected: { en: 'a scenario: keys such as shoryoku, id, sector', ja: 'シナリオ（shoryoku、id、sector などの項目）' },
  found: { en: 'no keys at all', ja: '項目がありません' },
  remedy: { en: 'Start from one of the shipped files in scenarios/.', ja: 'scenarios/ にある見本から始めてください。' },
});

const openPlain = (plain: unknown, positions: Positions, file: string | undefined): Outcome<ScenarioDocument> => {
  const named = file === undefined ? {} : { file };
  if (!isRecord(plain)) return fail({ ...notAScenario(), ...named });
  const migrated = migrate(plain);
  if (!migrated.ok) return fail(...migrated.problems.map((problem) => placeProblem(problem, { ...named, positions })));
  const sector = findSector(String(migrated.value['sector']));
  if (sector === undefined) return fail(placeProblem(sectorProblem(migrated.value), { ...named, positions }));
  return toDocument(migrated.value, sector.id, { ...named, positions: documentPositions(positions, migrated.value, sector.id) });
};

const withFile = (problems: readonly Problem[], file: string | undefined): readonly Problem[] =>
  file === undefined ? problems : problems.map((problem) => ({ ...problem, file }));

const inFileOrder = (problems: readonly Problem[]): readonly Problem[] =>
  [...problems].sort((first, second) => (first.line ?? Infinity) - (second.line ?? Infinity) || (first.column ?? 0) - (second.column ?? 0));

/**
 * Opens a scenario file (YAML, any known version). Returns every problem in file order with line, column, expected, found
 * and remedy, or the document. Refuses by size and nesting before parsing; anchors may not expand without end.
 */
export const openScenario = (text: string, options: OpenOptions = {}): Outcome<ScenarioDocument> => {
  const refused = checkFileSize(text.length) ?? checkNesting(text);
  if (refused !== undefined) return fail(...withFile([refused], options.file));
  const yaml = readYaml(text);
  if (!yaml.ok) return fail(...withFile(yaml.problems, options.file));
  const opened = openPlain(yaml.value.plain, yaml.value.positions, options.file);
  return opened.ok ? opened : fail(...inFileOrder(opened.problems));
};
