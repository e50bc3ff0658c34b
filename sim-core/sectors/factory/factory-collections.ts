import { siteCollections } from '../site/site-collections';
import { inspections } from './inspection-fields';
import { monitors } from './monitoring-fields';
import { changeovers, orders, products } from './order-fields';
import { stations } from './station-fields';
import { vehicles } from './vehicle-fields';

/** Records of a factory, in the order of the inspector. */
export const factoryCollections = [stations, inspections, orders, products, changeovers, monitors, vehicles, ...siteCollections];
