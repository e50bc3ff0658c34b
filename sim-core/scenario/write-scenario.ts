import { Document, isMap, isSeq, visit } from 'yaml';
import { CURRENT_VERSION, RUN_RECORD, SCENARIO_RECORD, VARIANTS_COLLECTION } from './header-fields';
import type { ScenarioDocument, ScenarioRecord } from './document';
import { collectionsOf } from './document-schema';

type Plain = Readonly<Record<string, unknown>>;

const recordsIn = (document: ScenarioDocument, collection: string): readonly ScenarioRecord[] =>
  Object.values(document.records).filter((record) => record.collection === collection);

const collectionEntries = (document: ScenarioDocument): readonly (readonly [string, Plain])[] =>
  collectionsOf(document.sector)
    .map((collection) => [collection.id, Object.fromEntries(recordsIn(document, collection.id).map((record) => [record.id, record.fields]))] as const)
    .filter(([id, records]) => id === 'sources' || Object.keys(records).length > 0);

/** The file as plain data, keys in writing order: header, sources, run, collections of the sector, variants. */
export const plainScenario = (document: ScenarioDocument): Plain => {
  const [sources, ...collections] = collectionEntries(document);
  const variants = recordsIn(document, VARIANTS_COLLECTION).map((record) => ({ id: record.id, ...record.fields }));
  return {
    shoryoku: CURRENT_VERSION,
    id: document.id,
    sector: document.sector,
    ...document.records[SCENARIO_RECORD]?.fields,
    ...(sources === undefined ? {} : { [sources[0]]: sources[1] }),
    run: document.records[RUN_RECORD]?.fields,
    ...Object.fromEntries(collections),
    ...(variants.length === 0 ? {} : { variants }),
  };
};

const FLOW_DEPTH = 3;

/** Values of a record that have parts are written on one line, as a person would. */
const inlineParts = (yaml: Document): void => {
  visit(yaml, {
    Collection(_key, node, path) {
      const depth = path.filter((ancestor) => isMap(ancestor) || isSeq(ancestor)).length;
      if (depth >= FLOW_DEPTH) node.flow = true;
    },
  });
};

/** Writes a document as a scenario file, keys in their order; `openScenario` of it gives the same records. */
export const writeScenario = (document: ScenarioDocument): string => {
  const yaml = new Document(plainScenario(document), { version: '1.2', aliasDuplicateObjects: false });
  inlineParts(yaml);
  return yaml.toString({ lineWidth: 0, flowCollectionPadding: false });
};
