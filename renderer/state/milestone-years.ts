import type { ScenarioDocument } from '../../sim-core/index';

/** Years that a document asks to simulate, in their order; none when it does not say. */
export function milestoneYears(document: ScenarioDocument | undefined): readonly number[] {
  const years = document?.records['run']?.fields['milestoneYears'];
  return Array.isArray(years) ? years.filter((year) => typeof year === 'number').sort((a, b) => a - b) : [];
}
