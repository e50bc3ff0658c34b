import { sectors, type Bilingual, type ResultBundle } from '../../../sim-core/index';

type SectorDefinition = (typeof sectors)[number];

/** The sector whose output these key figures keep count of; undefined for a model that keeps none. */
export const sectorOfKpis = (kpiIds: Iterable<string>): SectorDefinition | undefined => {
  const present = new Set(kpiIds);
  return sectors.find(({ keptOf }) => keptOf !== undefined && present.has(keptOf));
};

/** The same for a bundle, by the figures of its baseline. */
export const sectorOfBundle = (bundle: ResultBundle): SectorDefinition | undefined =>
  sectorOfKpis(Object.values(bundle.report.variants[bundle.baseline] ?? {}).flatMap((kpis) => Object.keys(kpis)));

const OUTPUT: Bilingual = { en: 'output', ja: '生産' };

/** What the site keeps up, inside a sentence: output, care. */
export const outputWord = (bundle: ResultBundle): Bilingual => sectorOfBundle(bundle)?.outputWord ?? OUTPUT;
