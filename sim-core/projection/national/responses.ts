import type { SiteCarbon } from '../../sectors/sector';
import type { SiteModel } from '../../sectors/site-model';
import { sectorOf } from '../../sectors/sectors';

/** Yearly results of one site that can be added up over sites. `kwhEverywhere` counts data centres and networks too. */
export const nationalResponses = ['output', 'labourHours', 'kwh', 'kwhEverywhere', 'billJpy', 'cloudFeeJpy', 'kgCo2', 'carbonJpy'] as const;

/** Those that surfaces are fitted to; emissions and their cost follow from kWh and the factors of the year. */
export const fittedResponses = ['output', 'labourHours', 'kwh', 'kwhEverywhere', 'billJpy', 'cloudFeeJpy'] as const;
export type FittedResponse = (typeof fittedResponses)[number];
export type NationalResponse = (typeof nationalResponses)[number];
export type ResponseValues = Readonly<Record<NationalResponse, number>>;

const HOURS_PER_UNIT = 'people.labourHoursPer';

/** Yearly results of a model from its replications, and the posts of the site. */
export const evaluateSite = (model: SiteModel, replications: readonly Float64Array[], outputKpi: string): { readonly values: Readonly<Record<FittedResponse, number>>; readonly posts: number } => {
  const sector = sectorOf(model.sector);
  const found = sector.evaluator(model.plan)(replications);
  const columns = sector.columns(model.plan);
  const read = (fits: (id: string) => boolean): number => found[columns.findIndex(({ id }) => fits(id))] ?? Number.NaN;
  const kpi = (id: string): number => read((candidate) => candidate === id);
  const output = kpi(outputKpi);
  return {
    posts: kpi('people.posts'),
    values: {
      output, labourHours: output * read((id) => id.startsWith(HOURS_PER_UNIT)),
      kwh: kpi('energy.kwh'), kwhEverywhere: kpi('energy.kwh') + kpi('energy.remoteKwh'), billJpy: kpi('cost.billJpy'), cloudFeeJpy: kpi('cost.cloudFeeJpy'),
    },
  };
};

/** All responses from those that were fitted. */
export const withCarbon = (fitted: Readonly<Record<FittedResponse, number>>, { co2KgPerKwh, carbonPriceJpyPerTonne }: SiteCarbon): ResponseValues => {
  const kgCo2 = fitted.kwhEverywhere * co2KgPerKwh;
  return { ...fitted, kgCo2, carbonJpy: (kgCo2 / 1000) * carbonPriceJpyPerTonne };
};

export const mapResponses = (of: (response: NationalResponse) => number): ResponseValues =>
  Object.fromEntries(nationalResponses.map((response) => [response, of(response)])) as unknown as ResponseValues;

export const addResponses = (first: ResponseValues, second: ResponseValues): ResponseValues => mapResponses((response) => first[response] + second[response]);
export const scaleResponses = (values: ResponseValues, factor: number): ResponseValues => mapResponses((response) => values[response] * factor);
export const noResponses: ResponseValues = mapResponses(() => 0);
