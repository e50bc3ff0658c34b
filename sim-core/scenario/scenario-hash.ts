import { stableHash } from '../foundation/hash';
import type { SiteCatalogue } from '../sectors/site-catalogue';
import type { ScenarioDocument } from './document';
import { RUN_RECORD } from './header-fields';
import { plainScenario } from './write-scenario';

const RUN_SETTINGS = ['seed', 'replications', 'milestoneYears', 'stopRule'];

/** Name of what is modelled: the document and the reference data. Seed, replications, stop rule and years are reported beside it. */
export const scenarioHash = (document: ScenarioDocument, catalogue: SiteCatalogue): string => {
  const plain = plainScenario(document);
  const run = Object.fromEntries(Object.entries(document.records[RUN_RECORD]?.fields ?? {}).filter(([key]) => !RUN_SETTINGS.includes(key)));
  return stableHash(`${JSON.stringify({ ...plain, run })}\n${catalogue.hash}`);
};
