import { catalogueData } from '../../assets/index.generated';
import { openCatalogue, type Catalogue } from '../../sim-core/index';

/** The reference data that ships with the program. It is checked by its own tests, so a fault here is a bug of ours. */
function openShipped(): Catalogue {
  const outcome = openCatalogue(catalogueData);
  if (!outcome.ok) throw new Error(`The shipped reference data are broken: ${outcome.problems[0]?.found.en ?? ''}`);
  return outcome.value;
}

export const catalogue: Catalogue = openShipped();
