import type { Bilingual } from '../../sim-core/index';

export const tuned: Bilingual = {
  en: 'Tuned by the vendor for efficiency, with radios and displays off; a fielded node will do worse.',
  ja: 'メーカーが効率優先で調整した測定です（無線・表示はオフ）。現場のノードの効率はこれより劣ります。',
};
export const untuned: Bilingual = {
  en: 'Measured without tuning for power: what a node costs that nobody has optimised.',
  ja: '電力の調整をしていない測定です。最適化していないノードの実力を示します。',
};
export const singlePrecision: Bilingual = {
  en: 'ResNet-50 ran in FP32 here, in INT8 on most other profiles.',
  ja: 'ResNet-50 は FP32 で実行されています（他の多くの機器は INT8）。',
};
export const changedNetwork: Bilingual = {
  en: 'Open division: the submitter changed the network (75.7 % top-1). Never ranked against the other profiles.',
  ja: 'オープン部門: 提出者がネットワークを変更しています（top-1 75.7 %）。他の機器との順位比較はできません。',
};
export const checkerLog: Bilingual = {
  en: 'Figures come from the submitter’s checker log and idle from one run. Watts of streams are energy per query times queries per second.',
  ja: '値は提出者のチェッカーログ、待機電力は 1 回の測定によります。ストリームの電力はクエリあたり電力量 × 毎秒クエリ数です。',
};
export const wholeServer: Bilingual = {
  en: 'The watts are those of the whole server; dividing by its accelerators is right only at full load.',
  ja: '電力はサーバー全体の値です。アクセラレータ数での按分は全負荷時にのみ妥当です。',
};
export const unsteadyIdle: Bilingual = {
  en: 'Idle watts differ noticeably between runs of this system, probably by fan speed.',
  ja: '待機電力が測定ごとに大きく異なります（ファン回転数の影響と思われます）。',
};
export const marketUnknown: Bilingual = {
  en: 'Whether the vendor still sells it was not looked up.',
  ja: '現在も販売されているかは未確認です。',
};
export const wattsUnusable: Bilingual = {
  en: 'Its published watts (589 W idle for a 1U server with a 72 W card) hold more than this server, so the profile ships without watts.',
  ja: '公表電力（72 W カードの 1U サーバーで待機 589 W）はこのサーバー以外も含むため、電力なしで収録しています。',
};
export const idleIsEstimate: Bilingual = {
  en: 'Idle is an estimate from the seconds before the load: derived, not verified by MLCommons.',
  ja: '待機電力は負荷開始前の数秒からの推定値です（派生値であり、MLCommons による検証はありません）。',
};
export const supplyOnly: Bilingual = {
  en: 'Energy is that of the chip or board supply, not of a wall socket; sleep current has to come from a data sheet.',
  ja: '電力量はチップまたは基板の電源側の値で、コンセント側ではありません。スリープ電流はデータシートが必要です。',
};
