/** What screen, report and golden images share. Pure: no DOM, no Node. The illustration bundle is left out on purpose. */
export * from './format/dates';
export * from './format/plain-number';
export * from './format/shown-estimate';
export * from './format/unit-words';
export * from './theme/tokens';
export * from './words/kpi-words';
export * from './words/provenance-words';
