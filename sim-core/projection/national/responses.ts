import type { SiteModel } from '../../sectors/site-model';
import { sectorOf } from '../../sectors/sectors';

/** Yearly results of one site that can be added up over sites. */
export const nationalResponses = ['output', 'labourHours', 'kwh', 'billJpy', 'cloudFeeJpy', 'carbonJpy', 'kgCo2'] as const;
export type NationalResponse = (typeof nationalResponses)[number];
export type ResponseValues = Readonly<Record<NationalResponse, number>>;

const kpiOf: Readonly<Record<Exclude<NationalResponse, 'output' | 'labourHours'>, string>> = {
  kwh: 'energy.kwh', billJpy: 'cost.billJpy', cloudFeeJpy: 'cost.cloudFeeJpy', carbonJpy: 'cost.carbonJpy', kgCo2: 'carbon.kgco2',
};

const HOURS_PER_UNIT = 'people.labourHoursPer';

/** Yearly results of a model from its replications, and the posts of the site. */
export const evaluateSite = (model: SiteModel, replications: readonly Float64Array[], outputKpi: string): { readonly values: ResponseValues; readonly posts: number } => {
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
      kwh: kpi(kpiOf.kwh), billJpy: kpi(kpiOf.billJpy), cloudFeeJpy: kpi(kpiOf.cloudFeeJpy), carbonJpy: kpi(kpiOf.carbonJpy), kgCo2: kpi(kpiOf.kgCo2),
    },
  };
};

export const mapResponses = (of: (response: NationalResponse) => number): ResponseValues =>
  Object.fromEntries(nationalResponses.map((response) => [response, of(response)])) as unknown as ResponseValues;

export const addResponses = (first: ResponseValues, second: ResponseValues): ResponseValues => mapResponses((response) => first[response] + second[response]);
export const scaleResponses = (values: ResponseValues, factor: number): ResponseValues => mapResponses((response) => values[response] * factor);
export const noResponses: ResponseValues = mapResponses(() => 0);
