import type { Bilingual, ResultBundle } from '../../../sim-core/index';

/**
 * Titles of the records that KPI ids, demand consumers and weeks speak of. An id without a title is shown with its
 * hyphens as spaces.
 */
export function bundleNames(bundle: ResultBundle): (recordId: string) => Bilingual {
  return (recordId) => bundle.names[recordId] ?? { en: readable(recordId), ja: readable(recordId) };
}

const readable = (id: string): string => id.replaceAll('-', ' ');
