import { describe, expect, test } from 'vitest';
import { showKpi } from '../../contract/presentation/index';
import { sampleBundle } from '../../contract/presentation/sample-bundle';
import { hindcast, type ResultBundle } from '../../sim-core/index';
import { openShippedCatalogue } from '../run-service/shipped-catalogue';
import { renderReportHtml } from './index';

const bundle = sampleBundle();
const textOf = (markup: string): string => markup.replace(/<style>[\s\S]*?<\/style>/, '').replaceAll('<br>', '').replace(/<[^>]+>/g, ' ').replaceAll('&nbsp;', '\u00a0').replace(/ +/g, ' ');
/** Every text a scenario can bring, turned hostile. */
const HOSTILE = '</title><script>alert(1)</script><img src=x onerror=alert(1)>"\'&';

describe('the report', () => {
  test.each(['ja', 'en'] as const)('%s: carries the finding, every section and the manifest', (language) => {
    const text = textOf(renderReportHtml(bundle, language));
    const expected = language === 'ja'
      ? ['人手が15%減る2045年も、エッジ検査なら生産の9割を保てる', '生産維持率（2025年＝100、%）', '主要値（2045年）', '計算ノード（2045年）', '各案の変更点', '実測・公表・算出による入力', '想定と公称値', '出典', 'この結果の限界', '計算方法', '再現情報', bundle.report.hash, bundle.catalogueHash]
      : ['With 15 % fewer people in 2045, Edge inspection still keeps 90 % of output', 'Key figures in 2045', 'Nodes in 2045', 'What the variants change', 'Measured, published and derived inputs', 'Assumptions and claims', 'Sources', 'Method', 'To compute this again', bundle.report.hash];
    for (const words of expected) expect(text).toContain(words);
  });

  test('writes figures exactly as the screen does', () => {
    const edge = bundle.report.variants['edge']!['2045']!;
    for (const language of ['ja', 'en'] as const) {
      const text = textOf(renderReportHtml(bundle, language));
      for (const id of ['output.kept', 'cost.billJpy', 'energy.peakKw', 'people.available']) {
        const shown = showKpi(id, edge[id]!, language);
        expect(text, id).toContain(shown.value);
        expect(text, id).toContain(shown.unit);
      }
    }
  });

  test.each(['ja', 'en'] as const)('%s: has a page about the past when it is given one', (language) => {
    const catalogue = openShippedCatalogue();
    if (!catalogue.ok) throw new Error('catalogue');
    const text = textOf(renderReportHtml(bundle, language, { past: hindcast(catalogue.value.history) }));
    const expected = language === 'ja' ? ['年次推計の規則と過去の実績', '採点できないもの', '電力需要'] : ['against the past', 'Not scorable', 'Electricity demand', 'Own trend'];
    for (const words of expected) expect(text).toContain(words);
    expect(textOf(renderReportHtml(bundle, language))).not.toContain(expected[0]);
  });

  test('needs nothing else: no script, no address to load', () => {
    const markup = renderReportHtml(bundle, 'ja');
    expect(markup).not.toMatch(/<script|<link|<iframe|\ssrc=|url\(|@import/i);
    expect(markup).not.toMatch(/NaN|Infinity|undefined|\[object/);
  });

  test('the same bundle gives the same bytes', () => {
    expect(renderReportHtml(bundle, 'en')).toBe(renderReportHtml(structuredClone(bundle), 'en'));
  });

  test('a hostile scenario adds no markup', () => {
    const hostile = makeHostile(bundle) as ResultBundle;
    const clean = tagsOf(renderReportHtml(bundle, 'en'));
    const markup = renderReportHtml({ ...hostile, report: { ...bundle.report, scenario: HOSTILE }, years: bundle.years, differences: bundle.differences, demand: bundle.demand, baseline: bundle.baseline }, 'en');
    expect(markup).not.toContain('<script');
    expect(markup).not.toContain('<img');
    const added = tagsOf(markup).filter((tag) => !clean.includes(tag));
    expect(added).toEqual([]);
  });

  test('a sector without output to keep still gets a report of its figures', () => {
    const queue: ResultBundle = {
      ...bundle, variants: [{ id: 'baseline', name: { en: 'Queue', ja: '待ち行列' }, changes: [] }], differences: {}, demand: {}, crossovers: [], inputs: [], caveats: [], years: [2025],
      report: { ...bundle.report, variants: { baseline: { 2025: { 'queue.line.waitMean': { mean: 9, halfWidth: 0.4, unit: 's', n: 20 }, 'resource.server.utilisation': { mean: 0.9, halfWidth: 0.01, unit: 'share', n: 20 } } } } },
    };
    const text = textOf(renderReportHtml(queue, 'en'));
    expect(text).toContain(bundle.title.en);
    expect(text).toContain('90.0');
    expect(text).toContain('Computed with 64 replications.');
    expect(text).toMatch(/9\.0 ±0\.4/);
    expect(text).not.toContain('Output kept');
  });

  test('one replication shows values without intervals', () => {
    const single = JSON.parse(JSON.stringify(bundle, (key, value: unknown) => (key === 'halfWidth' ? null : value))) as ResultBundle;
    const markup = renderReportHtml(single, 'ja');
    expect(markup).not.toMatch(/NaN|Infinity|undefined/);
  });
});

const tagsOf = (markup: string): readonly string[] => [...markup.matchAll(/<([a-z][a-z0-9]*)/gi)].map((match) => match[1] ?? '');

/** Replaces the words of the bundle (names, labels, sources), not its ids, kinds and numbers. */
function makeHostile(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return ['en', 'ja', 'value', 'range', 'source', 'from', 'to', 'programVersion'].includes(key) ? HOSTILE : value;
  if (Array.isArray(value)) return value.map((one) => makeHostile(one, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, makeHostile(one, name)]));
}
