import type { YearSeries } from '../../energy/year-series';
import type { Tariff } from '../../energy/tariff';
import type { Bilingual } from '../../foundation/problems';
import type { DeviceProfile } from '../../nodes/device-profile';
import { referenceNumber, type ReferenceInput } from '../reference-input';
import type { SiteCatalogue } from '../site-catalogue';

/** What of the reference data a site uses. */
export interface UsedReference {
  readonly devices: readonly { readonly device: string; readonly benchmarks: readonly string[] }[];
  readonly tariff: string;
  readonly prices: string;
  readonly co2: string;
  readonly population: string;
  readonly prefecture: string;
}

const label = (first: Bilingual, en: string, ja: string): Bilingual => ({ en: `${first.en}: ${en}`, ja: `${first.ja}：${ja}` });

const benchmarkInputs = (profile: DeviceProfile, benchmark: string): readonly ReferenceInput[] =>
  (profile.benchmarks[benchmark]?.points ?? []).flatMap((point) => {
    const at = `catalogue.devices.${profile.id}.${benchmark}.${point.scenario}`;
    const rate = referenceNumber(`${at}.throughputPerS`, label(profile.name, `${benchmark} ${point.scenario}, rate`, `${benchmark} ${point.scenario} の速さ`), point.throughputPerS);
    return point.powerW === undefined ? [rate] : [rate, referenceNumber(`${at}.powerW`, label(profile.name, `${benchmark} ${point.scenario}, power`, `${benchmark} ${point.scenario} の電力`), point.powerW)];
  });

const deviceInputs = (profile: DeviceProfile, benchmarks: readonly string[]): readonly ReferenceInput[] => [
  ...(profile.idlePowerW === undefined ? [] : [referenceNumber(`catalogue.devices.${profile.id}.idlePowerW`, label(profile.name, 'idle power', '待機電力'), profile.idlePowerW)]),
  ...benchmarks.flatMap((benchmark) => benchmarkInputs(profile, benchmark)),
];

const tariffInputs = (tariff: Tariff): readonly ReferenceInput[] => {
  const at = `catalogue.tariffs.${tariff.id}`;
  const bandName = (band: string): Bilingual => tariff.bands.find((candidate) => candidate.id === band)?.name ?? { en: band, ja: band };
  const rates = (part: string, name: Bilingual, table: Tariff['energy']['rates']): readonly ReferenceInput[] =>
    Object.entries(table).map(([band, rate]) => referenceNumber(`${at}.${part}.${band}`, label(tariff.name, `${name.en}, ${bandName(band).en}`, `${name.ja}（${bandName(band).ja}）`), rate));
  return [
    referenceNumber(`${at}.basic`, label(tariff.name, 'basic charge', '基本料金'), tariff.basic.rateJpyPerKwMonth),
    ...rates('energy', { en: 'energy charge', ja: '電力量料金' }, tariff.energy.rates),
    ...tariff.adjustments.flatMap((adjustment) => rates(adjustment.id, adjustment.name, adjustment.rates)),
  ];
};

const FIRST_YEAR_SHOWN = 2025;

const seriesInputs = (path: string, name: Bilingual, series: YearSeries): readonly ReferenceInput[] =>
  series.filter((point, index) => point.year >= FIRST_YEAR_SHOWN || index === series.length - 1)
    .map((point) => referenceNumber(`${path}.${String(point.year)}`, label(name, String(point.year), `${String(point.year)}年`), point.value));

const peopleInputs = (catalogue: SiteCatalogue, variant: string): readonly ReferenceInput[] => {
  const population = catalogue.population.variants[variant];
  const rates = catalogue.employmentRates;
  if (population === undefined) return [];
  return [
    { path: `catalogue.population.${variant}`, label: { en: `Population: ${population.name.en}`, ja: `人口：${population.name.ja}` }, value: `${String(catalogue.population.years[0])}–${String(catalogue.population.years.at(-1))}`, kind: population.kind, source: population.source },
    { path: 'catalogue.employmentRates', label: { en: 'Employment rates by age', ja: '年齢別就業率' }, value: String(rates.year), kind: rates.kind, source: rates.source },
  ];
};

const prefectureInputs = ({ prefectures }: SiteCatalogue, id: string): readonly ReferenceInput[] => {
  const own = prefectures.prefectures[id];
  if (own === undefined) return [];
  const name = { en: `Population by age: ${own.name.en}`, ja: `年齢別人口：${own.name.ja}` };
  return [{ path: `catalogue.prefectures.${id}`, label: name, value: `${String(prefectures.years[0])}–${String(prefectures.years.at(-1))}`, kind: prefectures.splitKind, source: prefectures.source }];
};

/** Every figure of the reference data that a site rests on, each once. */
export const referenceInputs = (used: UsedReference, catalogue: SiteCatalogue): readonly ReferenceInput[] => {
  const tariff = catalogue.tariffs[used.tariff];
  const prices = catalogue.prices.paths[used.prices];
  const co2 = catalogue.co2.areas[used.co2];
  return [
    ...used.devices.flatMap(({ device, benchmarks }) => {
      const profile = catalogue.devices[device];
      return profile === undefined ? [] : deviceInputs(profile, benchmarks);
    }),
    ...(tariff === undefined ? [] : tariffInputs(tariff)),
    ...seriesInputs('catalogue.levy', { en: 'Renewable levy', ja: '再エネ賦課金' }, catalogue.levy.series),
    ...(prices === undefined ? [] : seriesInputs(`catalogue.prices.${used.prices}`, prices.name, prices.series)),
    ...(co2 === undefined ? [] : seriesInputs(`catalogue.co2.${used.co2}`, co2.name, co2.series)),
    ...peopleInputs(catalogue, used.population),
    ...prefectureInputs(catalogue, used.prefecture),
  ];
};
