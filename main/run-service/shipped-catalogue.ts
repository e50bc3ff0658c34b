import { catalogueData } from '../../assets/index.generated';
import { openCatalogue, type Catalogue, type Outcome } from '../../sim-core/index';

/** The reference data that comes with the program, checked. */
export const openShippedCatalogue = (): Outcome<Catalogue> => openCatalogue(catalogueData);
