import { prefectureBasis } from '../../people/prefectures';
import type { Archetype } from './archetype';
import type { ArchetypeSurfaces } from './archetype-surfaces';
import { adoptionPath, type AdoptionRow } from './adoption';
import type { ArchetypeProjection, NationYear, PlaceYear } from './national-result';
import { cellIn } from './prefecture-cells';
import { addResponses, mapResponses, noResponses, scaleResponses, type ResponseValues } from './responses';
import { archetypesIn, sizeClasses } from './site-counts';

/** An archetype with its surfaces, ready to be carried over the nation. */
export interface FittedArchetype {
  readonly archetype: Archetype;
  readonly surfaces: ArchetypeSurfaces;
  readonly posts: number;
}

const NORMAL_95 = 1.96;

const placesOf = ({ archetype, surfaces, posts }: FittedArchetype, years: readonly number[], base: ReadonlyMap<string, number>): readonly PlaceYear[] => {
  const { catalogue } = archetype.request(archetype.baseYear);
  const table = catalogue.prefectures;
  return Object.keys(table.prefectures).flatMap((prefecture) => {
    const archetypes = archetypesIn(catalogue, { sector: archetype.sector, prefecture, baseYear: archetype.baseYear }, posts);
    return years.map((year): PlaceYear => {
      const cell = cellIn(archetype, table, prefecture, year);
      const values = scaleResponses(surfaces.at(cell, archetype.definition.carbon(archetype.request(year))), archetypes);
      return { prefecture, year, labourIndex: cell.conditions.labourIndex, basis: prefectureBasis(table, year), archetypes, values, outputKeptPercent: (100 * values.output) / (base.get(prefecture) ?? values.output) };
    });
  });
};

const nationOf = (places: readonly PlaceYear[], years: readonly number[], surfaces: ArchetypeSurfaces, baseOutput: number | undefined): readonly NationYear[] => {
  const sums = years.map((year) => places.filter((place) => place.year === year).reduce((sum, place) => addResponses(sum, place.values), noResponses));
  const first = baseOutput ?? sums[0]?.output ?? Number.NaN;
  return years.map((year, index) => nationYear(year, sums[index] as ResponseValues, { surfaces, first }));
};

/** The error of a surface is taken as shared by all prefectures, which is cautious: nothing averages out. */
const nationYear = (year: number, values: ResponseValues, { surfaces, first }: { readonly surfaces: ArchetypeSurfaces; readonly first: number }): NationYear => ({
  year, values, outputKeptPercent: (100 * values.output) / first,
  halfWidths: mapResponses((response) => NORMAL_95 * (surfaces.errors[response]?.rootMeanSquareShare ?? 0) * values[response]),
});

const byPrefecture = (places: readonly PlaceYear[], year: number): ReadonlyMap<string, number> =>
  new Map(places.filter((place) => place.year === year).map((place) => [place.prefecture, place.values.output]));

const headOf = ({ archetype, surfaces, posts }: FittedArchetype) => ({
  id: archetype.id, scenario: archetype.scenario, variant: archetype.variant, name: archetype.name, sector: archetype.sector, outputKpi: archetype.outputKpi, posts, errors: surfaces.errors,
});

/** The baseline of a scenario and its other variants, all relative to the baseline's first year. */
export const projectScenario = ([baseline, ...others]: readonly FittedArchetype[], years: readonly number[]): readonly ArchetypeProjection[] => {
  if (baseline === undefined) return [];
  const first = years[0] as number;
  const ownPlaces = placesOf(baseline, years, new Map());
  const base = byPrefecture(ownPlaces, first);
  const kept = ownPlaces.map((place) => ({ ...place, outputKeptPercent: (100 * place.values.output) / (base.get(place.prefecture) as number) }));
  const nation = nationOf(kept, years, baseline.surfaces, undefined);
  const projection: ArchetypeProjection = { ...headOf(baseline), places: kept, nation };
  return [projection, ...others.map((other) => projectOther(other, projection, { years, base }))];
};

interface BaseFrame {
  readonly years: readonly number[];
  readonly base: ReadonlyMap<string, number>;
}

const projectOther = (own: FittedArchetype, baseline: ArchetypeProjection, { years, base }: BaseFrame): ArchetypeProjection => {
  const places = placesOf(own, years, base);
  const baseOutput = baseline.nation[0]?.values.output;
  const nation = nationOf(places, years, own.surfaces, baseOutput);
  const projection: ArchetypeProjection = { ...headOf(own), places, nation };
  const terms = own.archetype.investment;
  if (terms === undefined || terms.nodes === 0) return projection;
  const archetypes = places.filter((place) => place.year === years[0]).reduce((sum, place) => sum + place.archetypes, 0);
  const pairs = years.map((year, index) => ({ year, without: perArchetype(baseline.nation[index], archetypes), withNodes: perArchetype(nation[index], archetypes) }));
  const adoption = adoptionPath(pairs, archetypes, terms);
  return { ...projection, adoption, adopted: years.map((year, index) => mix(baseline.nation[index] as NationYear, nation[index] as NationYear, adoptedShare(adoption, year))) };
};

const perArchetype = (nation: NationYear | undefined, archetypes: number): ResponseValues => scaleResponses(nation?.values ?? noResponses, 1 / archetypes);

/** Share of the sector's people in sites that have nodes. */
const adoptedShare = (rows: readonly AdoptionRow[], year: number): number =>
  rows.filter((row) => row.year === year).reduce((sum, row) => sum + row.adoptedShare * (sizeClasses.find(({ id }) => id === row.size)?.peopleShare ?? 0), 0);

const mix = (without: NationYear, withNodes: NationYear, share: number): NationYear => {
  const between = (of: (year: NationYear) => number): number => of(without) + share * (of(withNodes) - of(without));
  return {
    year: without.year, outputKeptPercent: between((year) => year.outputKeptPercent),
    values: mapResponses((response) => between((year) => year.values[response])), halfWidths: mapResponses((response) => between((year) => year.halfWidths[response])),
  };
};
