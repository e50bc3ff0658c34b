import type { Bilingual, Problem } from '../../foundation/problems';

interface Words {
  readonly expected: Bilingual;
  readonly found: Bilingual;
  readonly remedy: Bilingual;
}

const problem = (code: string, record: string, field: string, words: Words): Problem =>
  ({ code: `factory.${code}`, severity: 'error', record, path: `${record}.${field}`, ...words });

export const lineCircle = (record: string): Problem => problem('line-circle', record, 'next', {
  expected: { en: 'a line in which parts move forward; only rework leads back', ja: '部品が前へ進むライン（戻るのは手直しだけ）' },
  found: { en: 'stations that lead back to each other', ja: '互いに戻る工程' },
  remedy: { en: 'Correct next or routes; for parts that come back use rework.', ja: 'next か routes を直してください。戻る部品には手直しを使います。' },
});

export const lineApart = (record: string, others: readonly string[]): Problem => problem('line-apart', record, 'next', {
  expected: { en: 'one first station, or a first station named by every product', ja: '最初の工程は1つ、または各品種が最初の工程を指定' },
  found: { en: `nothing leads to ${[record, ...others].join(', ')}`, ja: `${[record, ...others].join('、')} へ進む工程がない` },
  remedy: { en: 'Let a station lead there, or name it as the first station of a product.', ja: 'そこへ進む工程を決めるか、品種の最初の工程に指定してください。' },
});

export const routeShares = (record: string, sum: number): Problem => problem('route-shares', record, 'routes', {
  expected: { en: 'shares that make 100 %', ja: '合計100%の割合' },
  found: { en: `${(100 * sum).toFixed(1)} %`, ja: `${(100 * sum).toFixed(1)}%` },
  remedy: { en: 'Correct the shares of the routes.', ja: '分岐の割合を直してください。' },
});

export const productShares = (record: string, sum: number): Problem => problem('product-shares', record, 'share', {
  expected: { en: 'products whose shares make 100 %', ja: '割合の合計が100%の品種' },
  found: { en: `${(100 * sum).toFixed(1)} %`, ja: `${(100 * sum).toFixed(1)}%` },
  remedy: { en: 'Correct the shares of the products.', ja: '品種の割合を直してください。' },
});

export const supportMissing = (record: string): Problem => problem('support-missing', record, 'support', {
  expected: { en: 'times and error rates of people whom a model supports', ja: 'モデルが支援するときの時間と誤り率' },
  found: { en: 'none', ja: 'なし' },
  remedy: { en: 'Add support {time, sensitivity, specificity}, or choose another method.', ja: 'support {time, sensitivity, specificity} を加えるか、ほかの方法を選んでください。' },
});

export const nothingToSee = (record: string, station: string): Problem => problem('nothing-to-see', record, 'stations', {
  expected: { en: 'machines that can fail', ja: '故障のある機械' },
  found: { en: `${station} without failure`, ja: `故障のない ${station}` },
  remedy: { en: 'Give the station a failure, or take it off the list.', ja: '工程に故障を設定するか、一覧から除いてください。' },
});

export const setupWithoutTime = (record: string, station: string): Problem => problem('setup-missing', record, 'station', {
  expected: { en: 'a station that has a set-up', ja: '段取りのある工程' },
  found: { en: `${station} without setup`, ja: `段取りのない ${station}` },
  remedy: { en: `Add setup {time} to ${station}.`, ja: `${station} に setup {time} を加えてください。` },
});

/** A takt that releases fewer parts in a week than customers want. */
export const taktMissesOrder = (record: string, { released, wanted, taktS, mannedHours }: { readonly released: number; readonly wanted: number; readonly taktS: number; readonly mannedHours: number }): Problem => problem('takt-misses-order', record, 'takt', {
  expected: { en: `a takt of at most ${((mannedHours * 3600) / wanted).toFixed(1)} s for ${wanted.toFixed(0)} parts in ${mannedHours.toFixed(1)} manned hours a week`, ja: `週${mannedHours.toFixed(1)}時間の操業で${wanted.toFixed(0)}個を作るための ${((mannedHours * 3600) / wanted).toFixed(1)} 秒以下のタクト` },
  found: { en: `${taktS.toFixed(1)} s, which releases ${released.toFixed(0)} parts`, ja: `${taktS.toFixed(1)} 秒（投入 ${released.toFixed(0)} 個）` },
  remedy: { en: 'Shorten the takt, work longer shifts, or take fewer orders.', ja: 'タクトを短くするか、直を長くするか、受注を減らしてください。' },
});

/** A machine that needs longer for its parts than the takt leaves it: the order will not be met. */
export const stationMissesTakt = (record: string, field: string, { neededS, taktS }: { readonly neededS: number; readonly taktS: number }): Problem => ({
  ...problem('station-misses-takt', record, field, {
    expected: { en: `at most ${taktS.toFixed(1)} s of machine time per part released, the takt`, ja: `投入1個あたりの機械時間がタクト ${taktS.toFixed(1)} 秒以下` },
    found: { en: `${neededS.toFixed(1)} s, repairs included`, ja: `${neededS.toFixed(1)} 秒（修理を含む）` },
    remedy: { en: 'The line cannot meet the order as it stands: shorten the cycle, share the work with a second station, or lengthen the takt.', ja: 'このままでは受注を満たせません。サイクルを短くするか、工程を増やして分担するか、タクトを延ばしてください。' },
  }),
  severity: 'warning',
});
