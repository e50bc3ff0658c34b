import type { ResultBundle } from '../../../sim-core/index';

const MAIN = ['output.kept', 'output.goodPartsPerHour', 'output.patientsPerDay'];
const SMALL = ['people.available', 'cost.billJpy', 'carbon.kgco2'];
const SMALL_CHARTS = 3;

/** Ids of the key figures that a run has, from its baseline. */
function kpiIds(bundle: ResultBundle): readonly string[] {
  const years = bundle.report.variants[bundle.baseline] ?? {};
  return Object.keys(Object.values(years)[0] ?? {});
}

/** The figure of the large chart: output kept at a site, the first figure of a custom model. */
export function mainKpi(bundle: ResultBundle): string | undefined {
  const ids = kpiIds(bundle);
  return MAIN.find((id) => ids.includes(id)) ?? ids[0];
}

/** The figures below it: people, bill and emissions of a site, the next ones of a custom model. */
export function smallKpis(bundle: ResultBundle): readonly string[] {
  const ids = kpiIds(bundle);
  const site = SMALL.filter((id) => ids.includes(id));
  return site.length > 0 ? site : ids.filter((id) => id !== mainKpi(bundle)).slice(0, SMALL_CHARTS);
}
