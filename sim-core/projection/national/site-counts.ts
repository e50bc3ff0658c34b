import { sectorHeadCount, type PeopleData } from '../../people/head-count';
import { noLabourLevers } from '../../people/labour-levers';
import type { Bilingual } from '../../foundation/problems';
import type { LabourSector } from '../../people/prefectures';

/** Sites of one size. Shares and sizes are assumptions: no table of sites by head-count was read. */
export interface SizeClass {
  readonly id: string;
  readonly name: Bilingual;
  /** Share of the sector's people who work in sites of this size. */
  readonly peopleShare: number;
  /** People of such a site over people of the archetype. */
  readonly relativeSize: number;
}

export const sizeClasses: readonly SizeClass[] = [
  { id: 'small', name: { en: 'small', ja: '小規模' }, peopleShare: 0.4, relativeSize: 0.3 },
  { id: 'medium', name: { en: 'medium', ja: '中規模' }, peopleShare: 0.35, relativeSize: 1 },
  { id: 'large', name: { en: 'large', ja: '大規模' }, peopleShare: 0.25, relativeSize: 5 },
];

const CENSUS_YEAR = 2020;

/**
 * How many archetypes the people of a sector in a prefecture would staff in the base year: census head-count, moved on by
 * the labour supply, over the posts of the archetype. A measure of size, not a count of establishments.
 */
export const archetypesIn = (people: PeopleData, where: { readonly sector: LabourSector; readonly prefecture: string; readonly baseYear: number }, posts: number): number =>
  sectorHeadCount(people, { ...where, year: where.baseYear, baseYear: CENSUS_YEAR, variant: 'medium', levers: noLabourLevers, wage: { relativePay: 1, elasticity: 0 } }) / posts;

/** Sites of a size among so many archetypes. */
export const sitesOfSize = (archetypes: number, { peopleShare, relativeSize }: SizeClass): number => (archetypes * peopleShare) / relativeSize;
