import { fail, succeed, type Bilingual, type Outcome, type Problem } from '../../foundation/problems';
import type { LabourSector } from '../../people/prefectures';
import type { ScenarioDocument } from '../../scenario/document';
import { variantSite } from '../../scenario/compile-site';
import { readRunSettings } from '../../scenario/run-settings';
import { variantsOf } from '../../scenario/variants';
import type { CompileRequest, SectorDefinition, SiteInvestment } from '../../sectors/sector';
import { sectorOf } from '../../sectors/sectors';
import type { SiteCatalogue } from '../../sectors/site-catalogue';

/** A site that stands for all sites of its sector, in one of its variants. */
export interface Archetype {
  /** `<scenario id>/<variant id>`. */
  readonly id: string;
  readonly scenario: string;
  readonly variant: string;
  readonly name: Bilingual;
  readonly sector: LabourSector;
  readonly document: ScenarioDocument;
  readonly baseYear: number;
  /** Key figure that counts the output. */
  readonly outputKpi: string;
  readonly request: (year: number) => CompileRequest;
  readonly definition: Required<Pick<SectorDefinition, 'carbon' | 'conditions' | 'investment'>>;
  readonly investment: SiteInvestment | undefined;
}

const notNational = (document: ScenarioDocument): Problem => ({
  code: 'project.not-national', severity: 'error', path: 'sector', ...(document.origin?.file === undefined ? {} : { file: document.origin.file }),
  expected: { en: 'a scenario of a sector with a national view: one with people, shifts, energy and weeks', ja: '全国集計のできる分野のシナリオ（人員・直・エネルギー・代表週のあるもの）' },
  found: { en: document.sector, ja: document.sector },
  remedy: { en: 'Give a factory, hospital or logistics scenario.', ja: '工場・病院・物流のシナリオを指定してください。' },
});

/** The nation is counted in people, so a site must have posts. */
const hasPeople = (document: ScenarioDocument): boolean => Object.values(document.records).some((record) => record.collection === 'skills' && record.fields['posts'] !== 0);

/** One archetype per variant of the document, the baseline first. Refuses sectors without people of their own. */
export const archetypesOf = (document: ScenarioDocument, catalogue: SiteCatalogue): Outcome<readonly Archetype[]> => {
  const { labourSector, keptOf, carbon, conditions, investment } = sectorOf(document.sector);
  if (labourSector === undefined || keptOf === undefined || carbon === undefined || conditions === undefined || investment === undefined || !hasPeople(document)) return fail(notNational(document));
  const baseYear = readRunSettings(document).milestoneYears[0] ?? 2025;
  const variants = variantsOf(document).map((variant) => ({ variant, site: variantSite(document, catalogue, variant.id) }));
  const problems = variants.flatMap(({ site }) => (site.ok ? [] : site.problems));
  if (problems.length > 0) return fail(...problems);
  return succeed(variants.flatMap(({ variant, site }): readonly Archetype[] => {
    if (!site.ok) return [];
    const request = (year: number): CompileRequest => ({ records: site.value.records, catalogue, year, baseYear });
    return [{
      id: `${document.id}/${variant.id}`, scenario: document.id, variant: variant.id, name: variant.name, sector: labourSector, document: site.value, baseYear,
      outputKpi: keptOf, request, definition: { carbon, conditions, investment }, investment: investment(request(baseYear)),
    }];
  }));
};
