import { z } from 'zod';
import { gridCo2Schema, levySchema, priceScenariosSchema, type GridCo2, type Levy, type PriceScenarios } from '../energy/reference-paths';
import { spotPricesSchema, type SpotPrices } from '../energy/spot-price';
import { tariffSchema, type Tariff } from '../energy/tariff';
import { observedHistorySchema, type ObservedHistory } from '../foundation/observed-history';
import { stableHash } from '../foundation/hash';
import { fail, succeed, type Outcome, type Problem } from '../foundation/problems';
import { bilingualSchema, describeSource, sourceTableSchema, sourcedNumberSchema } from '../foundation/provenance-schema';
import { deviceProfileSchema, withAliases, type DeviceProfile } from '../nodes/device-profile';
import { employmentRatesSchema, populationSchema, populationTotalsSchema, type EmploymentRates, type Population, type PopulationTotals } from '../people/labour-supply';
import { prefecturesSchema, type Prefectures } from '../people/prefectures';
import { workingTimeRulesSchema, type WorkingTimeRules } from '../people/rules/rule-table';
import { placeInTable } from './table-place';
import { workloadSchema, type Workload } from './workload';

const factsSchema = z
  .object({
    facts: z.record(z.string().min(1), z.object({ name: bilingualSchema, value: sourcedNumberSchema }).strict()),
    sources: sourceTableSchema,
  })
  .strict();

export type Facts = z.infer<typeof factsSchema>['facts'];

/** The reference files as they lie in `assets/`, not yet checked. Keys are file names without ending. */
export interface CatalogueData {
  readonly devices: Readonly<Record<string, unknown>>;
  readonly tariffs: Readonly<Record<string, unknown>>;
  readonly workloads: Readonly<Record<string, unknown>>;
  readonly japan: Readonly<Record<string, unknown>>;
  readonly rules: Readonly<Record<string, unknown>>;
}

/** Checked reference data. Equal hashes mean equal data; every `source` text is ready to be shown. */
export interface Catalogue {
  readonly hash: string;
  readonly devices: Readonly<Record<string, DeviceProfile>>;
  readonly tariffs: Readonly<Record<string, Tariff>>;
  readonly workloads: Readonly<Record<string, Workload>>;
  readonly population: Population;
  readonly employmentRates: EmploymentRates;
  readonly populationTotals: PopulationTotals;
  readonly prefectures: Prefectures;
  readonly prices: PriceScenarios;
  readonly spot: SpotPrices;
  readonly co2: GridCo2;
  readonly levy: Levy;
  readonly facts: Facts;
  readonly workingTime: WorkingTimeRules;
  readonly history: ObservedHistory;
}

/**
 * Checks the reference files against their schemas and puts readable sources in place of source keys.
 * Refuses, with file and path, every value that breaks its schema and every number whose source is not in its file's table.
 */
export function openCatalogue(data: CatalogueData): Outcome<Catalogue> {
  const problems: Problem[] = [];
  const open = <Value>(file: string, schema: z.ZodType<Value>, content: unknown): Value => openFile(file, schema, content, problems);
  const openAll = <Value extends { readonly id: string }>(folder: string, schema: z.ZodType<Value>, files: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.keys(files).sort().map((id) => [id, checkId(id, open(`${folder}/${id}.json`, schema, files[id]), folder, problems)]));
  const catalogue: Catalogue = {
    hash: stableHash(JSON.stringify(inKeyOrder(data))),
    devices: openAll('devices', deviceProfileSchema, data.devices),
    tariffs: openAll('tariffs', tariffSchema, data.tariffs),
    workloads: openAll('workloads', workloadSchema, data.workloads),
    population: open('japan/population.json', populationSchema, data.japan['population']),
    employmentRates: open('japan/employment-rates.json', employmentRatesSchema, data.japan['employment-rates']),
    populationTotals: open('japan/population-totals.json', populationTotalsSchema, data.japan['population-totals']),
    prefectures: open('japan/prefectures.json', prefecturesSchema, data.japan['prefectures']),
    prices: open('japan/price-scenarios.json', priceScenariosSchema, data.japan['price-scenarios']),
    spot: open('japan/spot-price.json', spotPricesSchema, data.japan['spot-price']),
    co2: open('japan/grid-co2.json', gridCo2Schema, data.japan['grid-co2']),
    levy: open('japan/levy.json', levySchema, data.japan['levy']),
    workingTime: open('rules/working-time.json', workingTimeRulesSchema, data.rules['working-time']),
    facts: open('japan/facts.json', factsSchema, data.japan['facts'])?.facts,
    history: open('japan/observed-history.json', observedHistorySchema, data.japan['observed-history']),
  };
  if (problems.length > 0) return fail(...problems);
  return succeed({ ...catalogue, devices: Object.fromEntries(Object.entries(catalogue.devices).map(([id, profile]) => [id, withAliases(profile)])) });
}

function openFile<Value>(file: string, schema: z.ZodType<Value>, content: unknown, problems: Problem[]): Value {
  const parsed = schema.safeParse(content);
  if (!parsed.success) {
    problems.push(...parsed.error.issues.map((issue) => schemaProblem(file, issue.path.join('.'), `${issue.message}${placeText(content, issue.path)}`)));
    return undefined as Value;
  }
  return withReadableSources(file, parsed.data, problems);
}

/** Row and column in words, where the value stands in a table. */
function placeText(content: unknown, path: readonly PropertyKey[]): string {
  const place = placeInTable(content, path);
  return place === undefined ? '' : ` (row ${place.row}; column ${place.column})`;
}

function checkId<Value extends { readonly id: string }>(id: string, value: Value, folder: string, problems: Problem[]): Value {
  if ((value as Value | undefined) !== undefined && value.id !== id) problems.push(schemaProblem(`${folder}/${id}.json`, 'id', `the id ${value.id} differs from the file name`));
  return value;
}

/** Replaces every `source` key by the text of the file's source table; a key that is not there is a problem. */
function withReadableSources<Value>(file: string, value: Value, problems: Problem[]): Value {
  const table = sourceTableSchema.parse((value as { readonly sources: unknown }).sources);
  const visit = (node: unknown, path: string): unknown => {
    if (Array.isArray(node)) return isPlainNumbers(node) ? node : node.map((item, index) => visit(item, `${path}.${String(index)}`));
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([key, item]) => [key, visitEntry(key, item, path)]));
  };
  const visitEntry = (key: string, item: unknown, path: string): unknown => {
    if (key === 'sources') return item;
    if (key !== 'source' || typeof item !== 'string') return visit(item, `${path}.${key}`);
    const entry = table[item];
    if (entry === undefined) problems.push(unknownSource(file, path.slice(1), item));
    return entry === undefined ? item : describeSource(entry);
  };
  return visit(value, '') as Value;
}

const isPlainNumbers = (items: readonly unknown[]): boolean => typeof items[0] === 'number';

/** Object keys in fixed order at every level, so that the hash does not depend on the order of imports. */
function inKeyOrder(node: unknown): unknown {
  if (Array.isArray(node)) return isPlainNumbers(node) ? node : node.map(inKeyOrder);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.keys(node).sort().map((key) => [key, inKeyOrder((node as Readonly<Record<string, unknown>>)[key])]));
}

function schemaProblem(file: string, path: string, message: string): Problem {
  return {
    code: 'catalogue.schema',
    severity: 'error',
    file: `assets/${file}`,
    path,
    expected: { en: 'a reference file that keeps its schema', ja: 'スキーマに合う参照データ' },
    found: { en: message, ja: message },
    remedy: { en: 'Mend the file, or make it again with `npm run assets`.', ja: 'ファイルを修正するか、`npm run assets` で作り直してください。' },
  };
}

function unknownSource(file: string, path: string, key: string): Problem {
  return {
    code: 'catalogue.source-unknown',
    severity: 'error',
    file: `assets/${file}`,
    path,
    expected: { en: 'a source that the file lists under `sources`', ja: 'ファイルの `sources` にある出典' },
    found: { en: key, ja: key },
    remedy: { en: 'Add the source to the file: a number without provenance does not load.', ja: '出典をファイルに加えてください。出典のない数値は読み込めません。' },
  };
}
