/**
 * The front door of the simulator. Hosts import from here only.
 * The road: openScenario -> setValue -> compile -> planExperiment -> runReplication -> summarise.
 */
export * from './foundation/problems';
export * from './foundation/provenance';
export * from './scenario/document';
export * from './results/result-bundle';
export type * from './kernel/blueprint';
export type * from './kernel/run-statistics';
