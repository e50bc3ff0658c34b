import { join } from 'node:path';
import { nationalResponses, succeed, type NationalResult, type Outcome, type YearlyTable } from '../../../../sim-core/index';
import { writeFileAtomically } from '../../../store/atomic-write';

/** Everything that a projection gives: every year of every site, and the nation. */
export interface Projection {
  readonly programVersion: string;
  readonly catalogueHash: string;
  readonly sites: readonly { readonly scenario: string; readonly hash: string; readonly seed: number; readonly replications: number; readonly years: YearlyTable }[];
  readonly national: NationalResult;
}

const csv = (rows: readonly (readonly (string | number | boolean)[])[]): string => `${rows.map((row) => row.map(String).join(',')).join('\n')}\n`;

const yearsCsv = ({ sites }: Projection): string => csv([
  ['scenario', 'variant', 'kpi', 'unit', 'year', 'value', 'half_width_95', 'simulated'],
  ...sites.flatMap(({ scenario, years }) => Object.entries(years).flatMap(([variant, kpis]) => Object.entries(kpis).flatMap(([kpi, { unit, years: figures }]) =>
    figures.map(({ year, value, halfWidth, isSimulated }) => [scenario, variant, kpi, unit, year, value, halfWidth, isSimulated])))),
]);

const nationalCsv = ({ national }: Projection): string => csv([
  ['archetype', 'sector', 'adoption', 'year', 'output_kept_percent', ...nationalResponses, ...nationalResponses.map((response) => `${response}_half_width_95`)],
  ...national.archetypes.flatMap(({ id, sector, nation, adopted }) => [['everywhere', nation] as const, ...(adopted === undefined ? [] : [['as-bought', adopted] as const])].flatMap(([adoption, years]) =>
    years.map(({ year, outputKeptPercent, values, halfWidths }) => [id, sector, adoption, year, outputKeptPercent, ...nationalResponses.map((response) => values[response]), ...nationalResponses.map((response) => halfWidths[response])]))),
]);

const prefecturesCsv = ({ national }: Projection): string => csv([
  ['archetype', 'sector', 'prefecture', 'year', 'basis', 'labour_index', 'output_kept_percent', ...nationalResponses],
  ...national.archetypes.flatMap(({ id, sector, places }) => places.map(({ prefecture, year, basis, labourIndex, outputKeptPercent, values }) =>
    [id, sector, prefecture, year, basis, labourIndex, outputKeptPercent, ...nationalResponses.map((response) => values[response])])),
]);

/** A file beside the tables: its name and its text. */
export type FurtherFile = readonly [name: string, text: string];

/** Writes the projection as JSON and as three tables, and what else is given; each file is whole or absent. Gives their paths. */
export async function writeProjection(projection: Projection, folder: string, further: readonly FurtherFile[]): Promise<Outcome<readonly string[]>> {
  const contents = [
    ['projection.json', `${JSON.stringify(projection)}\n`], ['years.csv', yearsCsv(projection)], ['national.csv', nationalCsv(projection)], ['prefectures.csv', prefecturesCsv(projection)], ...further,
  ] as const;
  const paths: string[] = [];
  for (const [name, content] of contents) {
    const written = await writeFileAtomically(join(folder, name), content);
    if (!written.ok) return written;
    paths.push(written.value);
  }
  return succeed(paths);
}
