import { pow } from '../foundation/numerics/exponential';
import { ratesUnderLevers, phaseShare, type LabourLevers } from './labour-levers';
import { ageGroups, personsOf, type EmploymentRates, type Population } from './labour-supply';
import { nationalShare, type LabourSector, type Prefectures } from './prefectures';

/** Reference data about people. */
export interface PeopleData {
  readonly population: Population;
  readonly employmentRates: EmploymentRates;
  readonly prefectures: Prefectures;
}

export interface PeopleQuery {
  readonly variant: string;
  readonly levers: LabourLevers;
  /** Year from which levers begin and to which indices are relative. */
  readonly baseYear: number;
  readonly year: number;
  /** Id such as `jp-13`; absent: the whole nation. */
  readonly prefecture?: string;
}

const FIRST_OLD_GROUP = ageGroups.indexOf('65-69');

/**
 * People at work: sum over ages of population x employment rate under the levers, plus workers from abroad. A prefecture has
 * its share of the nation's people under 65 and from 65 on; workers from abroad settle as people under 65 do.
 * Throws a RangeError for a variant, year or prefecture that the data do not hold.
 */
export const peopleAtWork = (data: PeopleData, query: PeopleQuery): number => {
  const rates = ratesUnderLevers(data.employmentRates, query.levers, query.year - query.baseYear);
  const persons = personsOf(data.population, query.variant, query.year);
  const abroad = query.levers.foreignWorkersPerYear * Math.max(0, query.year - query.baseYear);
  if (query.prefecture === undefined) return persons.reduce((sum, count, index) => sum + count * (rates[index] as number), 0) + abroad;
  const prefecture = query.prefecture;
  const employed = (from: number, to: number): number => persons.slice(from, to).reduce((sum, count, index) => sum + count * (rates[from + index] as number), 0);
  const share = (band: 'aged15to64' | 'aged65plus'): number => nationalShare(data.prefectures, prefecture, band, query.year);
  return (employed(0, FIRST_OLD_GROUP) + abroad) * share('aged15to64') + employed(FIRST_OLD_GROUP, ageGroups.length) * share('aged65plus');
};

/** Hours that people offer, relative to the base year: people at work times hours per worker. 1 in the base year. */
export const labourIndex = (data: PeopleData, query: PeopleQuery): number => {
  const hours = 1 + (query.levers.hoursShare - 1) * phaseShare(query.levers, query.year - query.baseYear);
  return (peopleAtWork(data, query) / peopleAtWork(data, { ...query, year: query.baseYear })) * hours;
};

/** How a sector draws people from the others: relative pay, and how strongly they answer to it. */
export interface WageResponse {
  /** Pay of the sector relative to all, over the same ratio in the base year. */
  readonly relativePay: number;
  /** Per cent more people for one per cent more pay. */
  readonly elasticity: number;
}

/** Factor on the people of a sector. 1 without a change of pay. */
export const wageFactor = ({ relativePay, elasticity }: WageResponse): number => (relativePay === 1 ? 1 : pow(relativePay, elasticity));

/** Census head-count of a sector in 2020, of a prefecture or the nation. */
export const censusHeadCount = ({ prefectures }: Pick<PeopleData, 'prefectures'>, sector: LabourSector | 'all', prefecture?: string): number => {
  const all = prefecture === undefined ? Object.values(prefectures.prefectures) : [prefectures.prefectures[prefecture]];
  return all.reduce((sum, own) => sum + (own?.employed2020[sector] ?? Number.NaN), 0);
};

export interface SectorQuery extends PeopleQuery {
  readonly sector: LabourSector;
  readonly wage: WageResponse;
}

/** Share of all at work who work in the sector, by the census of 2020. */
export const sectorShare = (data: PeopleData, sector: LabourSector, prefecture?: string): number =>
  censusHeadCount(data, sector, prefecture) / censusHeadCount(data, 'all', prefecture);


/** People of a sector: census head-count x labour index since the base year x wage response. The base year gives the census itself. */
export const sectorHeadCount = (data: PeopleData, query: SectorQuery): number =>
  censusHeadCount(data, query.sector, query.prefecture) * labourIndex(data, query) * wageFactor(query.wage);
