import type { OptionDefinition } from '../../words';

/** Options of `devices`; each action uses some of them. */
export const deviceOptions: readonly OptionDefinition[] = [
  { name: 'device', value: 'ID', description: { en: 'Device (power).', ja: '機器（power）。' } },
  { name: 'benchmark', value: 'NAME', description: { en: 'Measured benchmark, such as resnet50 (power, crossover).', ja: '測定ベンチマーク。例: resnet50（power、crossover）。' } },
  { name: 'load', value: 'PER-S', description: { en: 'Inferences per second (power).', ja: '毎秒の推論数（power）。' } },
  { name: 'batch', value: 'N', description: { en: 'Batch size that allows the Offline mode (power, crossover).', ja: 'Offline モードを許すバッチサイズ（power、crossover）。' } },
  { name: 'deadline-ms', value: 'MS', description: { en: 'Longest wait for an answer (power).', ja: '回答までの最大待ち時間（power）。' } },
  { name: 'assume-idle-w', value: 'W', description: { en: 'Accept this assumption for missing idle watts (power).', ja: '待機電力がない場合の仮定値（power）。' } },
  { name: 'assume-busy-w', value: 'W', description: { en: 'Accept this assumption for missing busy watts (power).', ja: '稼働時電力がない場合の仮定値（power）。' } },
  { name: 'edge', value: 'ID', description: { en: 'Edge device (crossover).', ja: 'エッジ機器（crossover）。' } },
  { name: 'cloud', value: 'ID', description: { en: 'Server in the data centre (crossover).', ja: 'データセンターのサーバー（crossover）。' } },
  { name: 'utilisation', value: 'SHARE', description: { en: 'Busy share of the shared server; 0.3 by default.', ja: '共有サーバーの利用率。既定は 0.3。' } },
  { name: 'pue', value: 'RATIO', description: { en: 'Power usage effectiveness; 1.4 by default.', ja: 'データセンターの PUE。既定は 1.4。' } },
  { name: 'payload-kb', value: 'KB', description: { en: 'Data sent per inference; 0 by default.', ja: '推論あたりの送信データ量。既定は 0。' } },
  { name: 'network-nj-per-bit', value: 'NJ', description: { en: 'Energy of the network; 6658 by default.', ja: 'ネットワークの電力量。既定は 6658。' } },
  { name: 'dedicated', description: { en: 'The server serves this load alone.', ja: 'サーバーをこの負荷専用とします。' } },
  { name: 'year', value: 'YEAR', description: { en: 'Year of the grid CO2; 2025 by default.', ja: 'CO2 排出係数の年。既定は 2025。' } },
  { name: 'jpy-per-kwh', value: 'JPY', description: { en: 'Price of a kWh at the site; the energy rate and levy of the TEPCO plan by default.', ja: 'サイトの電力量単価。既定は東京電力EPの電力量料金と賦課金。' } },
  { name: 'cloud-jpy-per-kwh', value: 'JPY', description: { en: 'Price of a kWh in the data centre; that of the site by default.', ja: 'データセンターの電力量単価。既定はサイトと同じ。' } },
  { name: 'cloud-jpy-per-1000', value: 'JPY', description: { en: 'Charge of the provider per 1000 inferences beyond energy; 0 by default.', ja: '電力以外の 1000 推論あたり料金。既定は 0。' } },
  { name: 'column', value: 'MEANING=NAME', isRepeatable: true, description: { en: 'Column of a CSV of own measurements; MEANING==TEXT gives the same text to every row (import).', ja: '独自測定 CSV の列。MEANING==TEXT は全行に同じ値を与えます（import）。' } },
  { name: 'yaml', description: { en: 'Print the imported profiles as sections of a scenario file (import).', ja: '取り込んだ特性をシナリオファイルの項目として出力します（import）。' } },
  { name: 'json', description: { en: 'Print one JSON object on standard output and nothing else.', ja: '標準出力にJSONオブジェクトを1つだけ出力します。' } },
];
