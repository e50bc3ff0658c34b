import type { Outcome } from '../foundation/problems';
import type { SiteCatalogue } from '../sectors/site-catalogue';
import type { SiteModel } from '../sectors/site-model';
import type { ScenarioDocument } from './document';

/** Compiles one variant in one year to tables that can run. Problems carry the line of the value that caused them. */
export const compileSite = (document: ScenarioDocument, catalogue: SiteCatalogue, cell: { readonly variant: string; readonly year: number }): Outcome<SiteModel> => {
  throw new Error(`compileSite is not built yet: ${document.id} ${catalogue.hash} ${cell.variant}`);
};
