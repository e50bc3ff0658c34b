import { type Bilingual, type CsvRow } from '../../sim-core/index';
import type { DataFolder } from './data-folder';
import type { FileNumber, GeneratedFile } from './generated-file';

const claimsFile = 'devices/vendor_claims.csv';
const independentFile = 'devices/third_party_measured.csv';

/** A device outside MLPerf: what its maker says, what its maker measured, what others measured. Names as the data have them. */
interface VendorDevice {
  readonly id: string;
  readonly name: string;
  readonly maker: string;
  readonly names: readonly string[];
  /** Variants whose throughput becomes measured points; absent: every variant. */
  readonly variant?: string;
}

const vendorDevices: readonly VendorDevice[] = [
  { id: 'sakura-ii', name: 'EdgeCortix SAKURA-II', maker: 'EdgeCortix', names: ['SAKURA-II'] },
  { id: 'hailo-8', name: 'Hailo-8', maker: 'Hailo', names: ['Hailo-8', 'Hailo-8 on Raspberry Pi 5'] },
  { id: 'hailo-8l', name: 'Hailo-8L', maker: 'Hailo', names: ['Hailo-8L', 'Hailo-8L on Raspberry Pi 5'] },
  { id: 'coral', name: 'Coral Edge TPU', maker: 'Google', names: ['Coral Edge TPU', 'Coral USB Accelerator'] },
  { id: 'orin-nano', name: 'Jetson Orin Nano 8 GB', maker: 'NVIDIA', names: ['Jetson Orin Nano', 'Jetson Orin Nano 8GB, 7 W mode'] },
  { id: 'thor', name: 'Jetson AGX Thor', maker: 'NVIDIA', names: ['Jetson AGX Thor'] },
  { id: 'rzv2h', name: 'Renesas RZ/V2H', maker: 'Renesas', names: ['RZ/V2H (DRP-AI3)'] },
  { id: 'imx500', name: 'Sony IMX500', maker: 'Sony', names: ['IMX500'] },
  { id: 'metis', name: 'Axelera Metis', maker: 'Axelera', names: ['Metis AIPU'], variant: '1x M.2 card' },
  { id: 'mx3', name: 'MemryX MX3', maker: 'MemryX', names: ['MX3'] },
  { id: 'ara-2', name: 'Kinara Ara-2', maker: 'Kinara', names: ['Ara-2'] },
  { id: 'dx-m1', name: 'DeepX DX-M1', maker: 'DeepX', names: ['DX-M1'] },
];

/** Networks by how the sources name them. Weights, input and precision are the vendor's own. */
const networks: readonly (readonly [benchmark: string, pattern: RegExp])[] = [
  ['resnet50', /^(resnet_v1_50|ResNet-50 v1\.5)/],
  ['mobilenet-v2', /^(mobilenet_v2_1\.0|MobileNetV2|MobileNet v2)/],
  ['ssd-mobilenet', /^ssd_mobilenet_v1/],
  ['yolov8n', /^yolov8n/],
];

export function vendorProfiles(folder: DataFolder): readonly GeneratedFile[] {
  const rows = [...folder.rows(claimsFile), ...folder.rows(independentFile)].filter((row) => row['value'] !== '');
  return vendorDevices.map((device) => ({
    path: `devices/${device.id}.json`,
    content: profileOf(device, rows.filter((row) => device.names.includes(row['device']!)).map((row, index) => ({ row, key: `source-${String(index + 1).padStart(2, '0')}` }))),
    madeFrom: [claimsFile, independentFile],
  }));
}

interface KeyedRow {
  readonly row: CsvRow;
  readonly key: string;
}

function profileOf(device: VendorDevice, rows: readonly KeyedRow[]): unknown {
  const points = rows.filter(({ row }) => pointBenchmark(device, row) !== undefined);
  const facts = rows.filter(({ row }) => numberOf(row) !== undefined && pointBenchmark(device, row) === undefined && row['metric'] !== 'throughput');
  const content = { benchmarks: benchmarksOf(device, points), facts: factsOf(facts) };
  const cited = JSON.stringify(content);
  return {
    id: device.id,
    name: { en: device.name, ja: device.name },
    maker: device.maker,
    role: 'edge',
    round: 'none',
    division: 'none',
    submitter: device.maker,
    entry: device.names[0],
    powerScope: 'none',
    ...content,
    comparable: false,
    caveats: caveatsOf(points),
    sources: Object.fromEntries(rows.filter(({ key }) => cited.includes(key)).map(({ row, key }) => [key, sourceOf(row)])),
  };
}

/** Throughput of a known network and the chosen variant; the example outputs of single tools are left to the facts. */
function pointBenchmark(device: VendorDevice, row: CsvRow): string | undefined {
  const isThroughput = row['metric'] === 'throughput' && !row['condition']!.includes('example output');
  if (!isThroughput || (device.variant !== undefined && row['variant'] !== device.variant)) return undefined;
  return networks.find(([, pattern]) => pattern.test(row['condition']!))?.[0];
}

function benchmarksOf(device: VendorDevice, points: readonly KeyedRow[]): unknown {
  const names = [...new Set(points.map(({ row }) => pointBenchmark(device, row)!))].sort();
  return Object.fromEntries(names.map((name) => [name, { points: risingPoints(points.filter(({ row }) => pointBenchmark(device, row) === name)) }]));
}

/** One by one first; a batch only where it is faster. */
function risingPoints(points: readonly KeyedRow[]): readonly unknown[] {
  const single = points.find(({ row }) => !row['condition']!.includes('batch 8'));
  const batch = points.find(({ row }) => row['condition']!.includes('batch 8') && Number(row['value']) > Number(single?.row['value'] ?? 0));
  return [single === undefined ? [] : [pointOf(single, 'SingleStream')], batch === undefined ? [] : [pointOf(batch, 'Offline')]].flat();
}

const pointOf = ({ row, key }: KeyedRow, scenario: string): unknown => ({
  scenario,
  throughputPerS: { value: Number(row['value']), unit: '1/s', kind: row['kind'], source: key },
  samplesPerQuery: 1,
  note: row['condition'],
});

/** Numbers of data sheets and reports by variant and metric; a second one of the same name gets a number. */
function factsOf(rows: readonly KeyedRow[]): Readonly<Record<string, FileNumber>> {
  const facts: Record<string, FileNumber> = {};
  for (const { row, key } of rows) {
    const name = nameOf(row);
    const taken = Object.keys(facts).filter((other) => other === name || other.startsWith(`${name} (`)).length;
    facts[taken === 0 ? name : `${name} (${String(taken + 1)})`] = { ...numberOf(row)!, unit: row['unit'] || '1', kind: kindOf(row), source: key };
  }
  return facts;
}

const nameOf = (row: CsvRow): string => [row['variant'], row['metric']].filter(Boolean).join(': ');
const kindOf = (row: CsvRow): string => (row['kind'] === 'measured-MLPerf' ? 'measured-mlperf' : row['kind']!);

/** A number, or the upper end of a range such as `7 to 25` with the range beside it; undefined for words and dates. */
function numberOf(row: CsvRow): Pick<FileNumber, 'value' | 'range'> | undefined {
  const text = row['value']!.trim();
  if (/^-?\d+(\.\d+)?$/.test(text)) return { value: Number(text) };
  const range = /^(-?\d+(?:\.\d+)?)\s*(?:to|-)\s*(-?\d+(?:\.\d+)?)(?:\s*%.*)?$/.exec(text);
  if (range === null) return undefined;
  const [low, high] = [Number(range[1]), Number(range[2])];
  return low <= high ? { value: high, range: [low, high] } : undefined;
}

function caveatsOf(points: readonly KeyedRow[]): readonly Bilingual[] {
  const outside: Bilingual = {
    en: 'Not measured under MLPerf: networks, precision and metering are the vendor’s or the tester’s own. Never ranked against measured profiles.',
    ja: 'MLPerf での測定ではありません。ネットワーク・精度・計測方法はメーカーまたは測定者独自のもので、測定済み機器との順位比較はできません。',
  };
  const noWatts: Bilingual = {
    en: 'No measured system watts: it enters a projection only with a labelled assumption that the user accepts.',
    ja: 'システム電力の測定値がありません。利用者が仮定を承認した場合のみ試算に使えます。',
  };
  const accelerator: Bilingual = {
    en: 'Frames per second are those of the accelerator with a host attached; the host’s watts come on top.',
    ja: '毎秒フレーム数はホストに接続したアクセラレータの値です。ホストの電力は別に必要です。',
  };
  return points.length === 0 ? [outside, noWatts] : [outside, noWatts, accelerator];
}

const sourceOf = (row: CsvRow): unknown => ({
  title: [row['source_title'], row['condition'], row['how_read']].filter(Boolean).join('; '),
  location: row['source_url'] || 'no address given',
  edition: row['source_date'] || undefined,
});
