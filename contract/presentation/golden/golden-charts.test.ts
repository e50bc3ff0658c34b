import { describe, expect, test } from 'vitest';
import type { Language } from '../../../sim-core/index';
import { billData } from '../charts/bill/bill-data';
import { drawBillChart } from '../charts/bill/bill-chart';
import { drawCrossoverChart } from '../charts/crossover/crossover-chart';
import { sampleCrossover } from '../sample/sample-crossover';
import { demandData } from '../charts/demand/demand-data';
import { drawDemandChart } from '../charts/demand/demand-chart';
import { drawFuturesChart } from '../charts/futures/futures-chart';
import { futuresData, serviceFloor } from '../charts/futures/futures-data';
import { drawPowerCurveChart } from '../charts/power-curve/power-curve-chart';
import { powerCurveData } from '../charts/power-curve/power-curve-data';
import { sampleBundle } from '../sample-bundle';
import { sampleDevices } from '../sample/sample-devices';
import { svgText, type SvgNode } from '../svg/svg-tree';
import { THEMES, type Scheme, type Theme } from '../theme/tokens';

const bundle = sampleBundle();
const small = { width: 420, height: 240 };

const draw: Readonly<Record<string, (theme: Theme, language: Language) => SvgNode>> = {
  futures: (theme, language) => drawFuturesChart(futuresData(bundle, { kpiId: 'output.kept', language, threshold: serviceFloor(language), cursorYear: 2035, selectedId: 'edge' }), small, theme, language),
  'futures-difference': (theme, language) => drawFuturesChart(futuresData(bundle, { kpiId: 'cost.billJpy', language, showsDifferences: true }), small, theme, language),
  'futures-whiskers': (theme, language) => drawFuturesChart(futuresData(bundle, { kpiId: 'carbon.kgco2', language, hasLabels: false, hasHeading: false, selectedId: 'cloud' }), small, theme, language),
  demand: (theme, language) => drawDemandChart(demandData(bundle, { variantId: 'edge', year: 2035, language })!, small, theme, language),
  bill: (theme, language) => drawBillChart(billData(bundle, { year: 2035, language }), small, theme, language),
  'power-curve': (theme, language) => drawPowerCurveChart(powerCurveData(sampleDevices, { benchmark: 'resnet50', language, selectedId: 'board-a', operating: { id: 'board-a', loadPerS: 30 } }), small, theme, language),
  crossover: (theme, language) => drawCrossoverChart(sampleCrossover(language), small, theme, language),
};

const schemes: readonly Scheme[] = ['light', 'dark'];
const languages: readonly Language[] = ['en', 'ja'];
const cases = Object.keys(draw).flatMap((chart) => schemes.flatMap((scheme) => languages.map((language) => ({ chart, scheme, language }))));

/** One element per line, so that a change shows as a readable difference. */
const lines = (text: string): string => `${text.replaceAll('><', '>\n<')}\n`;

describe('charts look as they were approved', () => {
  test.each(cases)('$chart, $scheme, $language', async ({ chart, scheme, language }) => {
    const text = svgText(draw[chart]!(THEMES[scheme], language));
    expect(text).not.toMatch(/NaN|Infinity|undefined/);
    await expect(lines(text)).toMatchFileSnapshot(`./${chart}-${scheme}-${language}.svg`);
  });
});
