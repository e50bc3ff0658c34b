/** Consumer of the meter that machines and vehicles are booked to. */
export const MACHINES = 'machines';
export const SHIPPED = 'shipped';
export const SCRAPPED = 'scrapped';

/** What every part carries: is it defective, and what did the last inspection say? */
export const DEFECT = 'defect';
export const VERDICT = 'verdict';
/** Number of the product (from 1), times mended, and whether a model's support came in time. */
export const PRODUCT = 'product';
export const MENDED = 'mended';
export const SUPPORTED = 'supported';

/** Ids of the blocks and resources that a step becomes; key figures keep the step's own id. */
export const queueOf = (id: string): string => `${id}-in`;
export const loadOf = (id: string): string => `${id}-load`;
export const runOf = (id: string): string => `${id}-run`;
export const machineOf = (id: string): string => `${id}-machine`;
export const benchesOf = (id: string): string => `${id}-benches`;
export const holdOf = (id: string): string => `${id}-hold`;
export const imageOf = (id: string): string => `${id}-image`;
export const askOf = (id: string): string => `${id}-ask`;
/** Where a part comes to a camera that stands beside the inspectors. */
export const arrivalOf = (id: string): string => `${id}-ask-arrival`;
export const laneOf = (id: string): string => `${id}-lane`;
export const routeOf = (id: string): string => `${id}-route`;
export const rackOf = (id: string): string => `${id}-rack`;
export const standOf = (id: string): string => `${id}-stand`;
export const placesOf = (id: string): string => `${id}-places`;
