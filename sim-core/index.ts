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
export * from './foundation/hash';
export type * from './kernel/run-address';
export * from './kernel/check-blueprint';
export * from './kernel/run-blueprint';
export type * from './sectors/site-model';
export type * from './sectors/site-catalogue';
export type * from './sectors/kpi-definition';
export * from './scenario/open-scenario';
export * from './scenario/write-scenario';
export * from './scenario/set-value';
export * from './scenario/describe-document';
export * from './scenario/history';
export * from './scenario/compile-site';
export * from './scenario/kpi-catalogue';
export * from './experiment/run-replication';
export * from './road';
export * from './foundation/provenance-schema';
export * from './foundation/csv';
export * from './nodes/device-profile';
export * from './nodes/tiny-tasks';
export * from './nodes/import/import-devices';
export * from './nodes/import/import-measurements';
export { type FolderFiles } from './nodes/import/run-folders';
export * from './nodes/node-at-load';
export * from './nodes/request-service';
export * from './nodes/cloud-energy';
export * from './nodes/energy-crossover';
export * from './nodes/crossover-study';
export * from './nodes/device-list';
export * from './nodes/device-power';
export * from './nodes/leave-one-out';
export * from './people/labour-supply';
export * from './energy/year-series';
export * from './energy/reference-paths';
export * from './energy/tariff';
export * from './energy/bill';
export * from './energy/monthly-peak';
export * from './scenario/workload';
export * from './scenario/catalogue';
