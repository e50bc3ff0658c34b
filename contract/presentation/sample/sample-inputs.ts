import type { Bilingual, CrossoverSummary, InputRecord } from '../../../sim-core/index';

interface SampleWords {
  readonly title: Bilingual;
  readonly question: Bilingual;
  readonly crossovers: readonly CrossoverSummary[];
  readonly caveats: readonly Bilingual[];
}

export const sampleWords: SampleWords = {
  title: { en: 'Illustration: Sayama Parts, Line 3', ja: '図案：狭山部品 第3ライン' },
  question: {
    en: 'As labour supply shrinks, how much output can this line keep up, and what does the power for the inspection nodes cost?',
    ja: '労働供給が縮むなかで、このラインはどれだけ生産を保てるか。検査ノードの電力はいくらか。',
  },
  crossovers: [{
    edge: 'orin-nx-16gb', cloud: 'h100-8x', benchmark: 'resnet50', quantity: 'energy', loadsPerS: [192],
    statement: {
      en: 'Below 192 inferences/s a shared cloud server uses less energy per inference; above, the edge node does.',
      ja: '毎秒192推論を下回ると共用クラウドの方が1推論あたりの電力量が少なく、上回るとエッジノードの方が少ない。',
    },
  }],
  caveats: [
    { en: 'All figures are invented to show the design; nothing here was computed.', ja: '数値はすべて意匠を示すための例であり、計算結果ではない。' },
    { en: 'Idle power is an estimate from the seconds before the load.', ja: '待機電力は負荷前の数秒からの推定である。' },
  ],
};

export const sampleInputs: readonly InputRecord[] = [
  { path: 'people.employment65to69', label: { en: 'Employment rate, 65 to 69', ja: '就業率 65〜69歳' }, value: '50.8 %', range: '50 % to 68 %', kind: 'assumption', source: 'Lever of this scenario' },
  { path: 'population.variant', label: { en: 'Population projection', ja: '将来人口' }, value: 'IPSS 2023 medium', kind: 'published-statistic', source: 'IPSS 2023' },
  { path: 'inspection-node.idlePowerW', label: { en: 'Orin NX, idle power', ja: 'Orin NX 待機電力' }, value: '5.21 W', kind: 'derived', source: 'MLPerf v3.1, seconds before the load' },
  { path: 'inspection-node.powerW', label: { en: 'Orin NX, power at the wall', ja: 'Orin NX 消費電力' }, value: '13.5 / 14.9 W', kind: 'measured-mlperf', source: 'MLPerf v3.1 closed' },
  { path: 'network.energyNjPerBit', label: { en: 'Energy of the network', ja: '通信の電力量' }, value: '20 nJ/bit', range: '10 to 40 nJ/bit', kind: 'assumption', source: 'No measurement; range stated' },
  { path: 'tariff.energyJpyPerKwh', label: { en: 'Electricity price', ja: '電気料金' }, value: '16.56 JPY/kWh', kind: 'published-statistic', source: 'TEPCO EP, high voltage, FY2025' },
];

export const sampleNames: Readonly<Record<string, Bilingual>> = {
  casting: { en: 'Casting', ja: '鋳造' }, trimming: { en: 'Trimming', ja: 'バリ取り' }, drilling: { en: 'Drilling', ja: '穴あけ' },
  washing: { en: 'Washing', ja: '洗浄' }, inspection: { en: 'Inspection', ja: '外観検査' }, packing: { en: 'Packing', ja: '梱包' },
  machines: { en: 'Machines', ja: '機械' }, 'compressed-air': { en: 'Compressed air', ja: '圧縮空気' }, rooms: { en: 'Rooms', ja: '空調・照明' },
  base: { en: 'Base load', ja: 'ベース負荷' }, nodes: { en: 'AI nodes', ja: 'AIノード' },
  'inspection-node': { en: 'Inspection node', ja: '検査ノード' }, 'cloud-server': { en: 'Cloud server', ja: 'クラウドサーバー' },
  'orin-nx-16gb': { en: 'Orin NX 16GB', ja: 'Orin NX 16GB' }, 'h100-8x': { en: '8x H100', ja: 'H100 8基' },
  winter: { en: 'Winter week', ja: '冬の週' }, 'mid-season': { en: 'Mid-season week', ja: '中間期の週' }, summer: { en: 'Summer week', ja: '夏の週' },
};
