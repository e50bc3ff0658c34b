/** Full names of the MLPerf Tiny tasks by their folder names, so that no two benchmarks of the catalogue share one. */
export const tinyTaskNames: Readonly<Record<string, string>> = {
  ad: 'tiny-anomaly-detection',
  ic: 'tiny-image-classification',
  kws: 'tiny-keyword-spotting',
  vww: 'tiny-visual-wake-words',
  sww: 'tiny-streaming-wake-word',
};
