import { designWords, kpiWords, outputWord, sectorOfBundle } from '../../../contract/presentation/index';
import type { Bilingual } from '../../../sim-core/index';
import { headingBlock, keptTogether, listBlocks, tableBlocks, type Block } from '../blocks';
import type { ReportContext } from '../report-context';

/** How the numbers came to be, and what is needed to compute them again. */
export function methodBlocks(context: ReportContext): readonly Block[] {
  return [headingBlock(context.say({ en: 'Method', ja: '計算方法' })), ...listBlocks(methodItems(context).map(context.say)), ...manifestBlocks(context)];
}

function methodItems({ bundle }: ReportContext): readonly Bilingual[] {
  const n = bundle.completeReplications;
  const kept = { label: kpiWords('output.kept', undefined, sectorOfBundle(bundle)?.id).label, word: outputWord(bundle) };
  const design = designWords(bundle).map(({ en, ja }): Bilingual => ({ en: `${en}.`, ja: `${ja}。` }));
  const has = (kpiId: string): boolean => bundle.variants.some((variant) => Object.values(bundle.report.variants[variant.id] ?? {}).some((kpis) => kpis[kpiId] !== undefined));
  return [
    { en: 'Discrete-event simulation of the site in integer microseconds; representative weeks after a warm-up are weighted to a year.', ja: 'サイトをマイクロ秒単位の離散事象シミュレーションで計算し、立ち上がり期間を除いた代表週を重み付けして年間値とした。' },
    ...design,
    { en: `${n} ${bundle.design.method === 'batch-means' ? 'batches' : 'replications'} per variant and year. Intervals are 95 % intervals from jackknife pseudo-values with Student's t. Variants and years share their random numbers, so differences are paired.`, ja: `案・年ごとに${bundle.design.method === 'batch-means' ? `${n}個のバッチに分けた` : `${n}回反復した`}。区間はジャックナイフ擬似値とスチューデントのt分布による95%区間。案と年で乱数を共有し、差は対比較で求めた。` },
    ...(has('output.kept') ? [{ en: `${kept.label.en} is ${kept.word.en} in per cent of the baseline in the first milestone year. Between milestone years values are interpolated on straight lines, and so are the years in which 90 % is crossed.`, ja: `${kept.label.ja}は、最初の節目年における現状案の${kept.word.ja}を100とする。節目年の間は直線で補間し、90%を下回る年もその直線から求めた。` }] : []),
    ...(has('cost.billJpy') ? [{ en: 'The bill follows the tariff: basic charge by billed demand and power factor, energy charge by time of use, adjustment, renewable levy. The billed demand is the expected highest 30-minute mean of a month.', ja: '電気料金は契約約款に沿い、契約電力と力率による基本料金、時間帯別の電力量料金、燃料費等調整額、再エネ賦課金を合計した。契約電力には月内の30分最大需要電力の期待値を用いた。' }] : []),
    ...(has('energy.measuredShare') ? [{ en: 'Node power is idle power plus busy share times the power above idle in the adjacent measured modes. The measured share says how much of the node energy rests on measured points.', ja: 'ノードの電力は、待機電力に、隣り合う実測動作点での増分電力と稼働割合の積を加えて求めた。実測割合は、ノード電力量のうち実測点に基づく割合である。' }] : []),
  ];
}

function manifestBlocks({ bundle, say }: ReportContext): readonly Block[] {
  const { report } = bundle;
  const rows: readonly (readonly [Bilingual, string])[] = [
    [{ en: 'Scenario', ja: 'シナリオ' }, report.scenario], [{ en: 'Scenario hash', ja: 'シナリオのハッシュ' }, report.hash], [{ en: 'Catalogue hash', ja: '参照データのハッシュ' }, bundle.catalogueHash],
    [{ en: 'Program version', ja: 'プログラムの版' }, bundle.programVersion], [{ en: 'Seed', ja: '乱数シード' }, String(report.seed)],
    [{ en: 'Replications', ja: '反復回数' }, bundle.completeReplications === report.replications ? String(report.replications) : `${bundle.completeReplications} / ${report.replications}`],
    [{ en: 'Variants', ja: '案' }, bundle.variants.map((variant) => variant.id).join(', ')], [{ en: 'Years', ja: '節目年' }, bundle.years.join(', ')],
    [{ en: 'Compute again', ja: '再計算' }, `node shoryoku.mjs run FILE --seed ${report.seed} --replications ${report.replications} --years ${bundle.years.join(',')}`],
  ];
  const columns = [{ label: say({ en: 'Item', ja: '項目' }), widthPx: 160 }, { label: say({ en: 'Value', ja: '値' }), widthPx: 514 }];
  return keptTogether([headingBlock(say({ en: 'To compute this again', ja: '再現情報' })), ...tableBlocks('manifest', columns, rows.map(([label, value]) => [{ text: say(label), tone: 'strong' as const }, { text: value }]))]);
}
