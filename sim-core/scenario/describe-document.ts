import type { SiteCatalogue } from '../sectors/site-catalogue';
import type { RecordView, ScenarioDocument, VariantView } from './document';

/** Every record with its fields, ready for the inspector. */
export const describeDocument = (document: ScenarioDocument, catalogue: SiteCatalogue): readonly RecordView[] => {
  throw new Error(`describeDocument is not built yet: ${document.id} ${catalogue.hash}`);
};

/** Every variant with what it changes against the file. */
export const describeVariants = (document: ScenarioDocument): readonly VariantView[] => {
  throw new Error(`describeVariants is not built yet: ${document.id}`);
};
