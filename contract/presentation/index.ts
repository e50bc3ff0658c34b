/** What screen, report and golden images share. Pure: no DOM, no Node. The illustration bundle is left out on purpose. */
export * from './format/dates';
export * from './format/plain-number';
export * from './format/shown-estimate';
export * from './format/shown-kpi';
export * from './format/unit-words';
export * from './theme/tokens';
export * from './words/kpi-words';
export * from './words/provenance-words';
export * from './charts/chart-frame';
export * from './charts/futures/futures-chart';
export * from './charts/futures/futures-data';
export * from './charts/futures/futures-geometry';
export * from './charts/futures/futures-table';
export * from './charts/futures/threshold-crossing';
export * from './svg/svg-tree';
export * from './table/chart-table';
export * from './words/record-names';
