import { type Bilingual, type CsvRow, numberIn, requiredNumber, tinyTaskNames } from '../../sim-core/index';
import * as caveat from './caveats';
import type { DataFolder } from './data-folder';
import { numbersOf, type FileNumber, type GeneratedFile } from './generated-file';

const tinyFile = 'mlperf/tiny_energy.csv';

interface TinySystem {
  readonly id: string;
  readonly name: Bilingual;
  readonly maker: string;
  readonly round: string;
  readonly entry: string;
}

const tiny = (id: string, name: string, maker: string, [round, entry]: readonly [string, string]): TinySystem => ({
  id,
  name: { en: name, ja: name },
  maker,
  round,
  entry,
});

const microcontrollers: readonly TinySystem[] = [
  tiny('ndp9120-30mhz', 'Syntiant NDP9120, 0.9 V, 30.7 MHz', 'Syntiant', ['v1.3', 'syntiant_9120_0v9_30mhz']),
  tiny('ndp9120-98mhz', 'Syntiant NDP9120, 1.1 V, 98.7 MHz', 'Syntiant', ['v1.3', 'syntiant_9120_1v1_98mhz']),
  tiny('ndp9120-49mhz', 'Syntiant NDP9120, 1.0 V, 49.2 MHz', 'Syntiant', ['v1.3', 'syntiant_9120_1v0_49mhz']),
  tiny('stm32u385', 'STM32U385 (Cortex-M33, 96 MHz)', 'STMicroelectronics', ['v1.3', 'NUCLEO_U385RG_Q']),
  tiny('stm32u575', 'STM32U575 (Cortex-M33, 160 MHz)', 'STMicroelectronics', ['v1.3', 'NUCLEO_U575ZI_Q']),
  tiny('stm32l4r5', 'STM32L4R5 (Cortex-M4, 120 MHz)', 'STMicroelectronics', ['v1.3', 'NUCLEO_L4R5ZI-P']),
  tiny('stm32u575-v1-2', 'STM32U575 (Cortex-M33, 160 MHz), round v1.2', 'STMicroelectronics', ['v1.2', 'NUCLEO_U575ZI_Q']),
  tiny('stm32l4r5-v1-2', 'STM32L4R5 (Cortex-M4, 120 MHz), round v1.2', 'STMicroelectronics', ['v1.2', 'NUCLEO_L4R5ZI']),
  tiny('stm32h7a3', 'STM32H7A3 (Cortex-M7, 280 MHz)', 'STMicroelectronics', ['v1.2', 'NUCLEO_H7A3ZI_Q']),
  tiny('gap9', 'GreenWaves GAP9, 0.65 V, 240 MHz', 'GreenWaves', ['v1.0', 'gap9_650_240']),
  tiny('xg24', 'Silicon Labs xG24 (Cortex-M33 + MVP, 78 MHz)', 'Silicon Labs', ['v1.0', 'silicon_labs_xG24_DK2601B']),
  tiny('ra6m4', 'Renesas RA6M4 (Cortex-M33, 200 MHz)', 'Renesas', ['v0.7', 'EK-RA6M4']),
  tiny('rx65n', 'Renesas RX65N (120 MHz)', 'Renesas', ['v0.7', 'RX65N-Cloud-Kit']),
];

/** One profile per microcontroller with metered energy (MLPerf Tiny). */
export function microcontrollerProfiles(folder: DataFolder): readonly GeneratedFile[] {
  const rows = folder.rows(tinyFile).filter((row) => row['energy_uj_per_inf'] !== '');
  return microcontrollers.map((system) => ({
    path: `devices/${system.id}.json`,
    content: profileOf(system, rows.filter((row) => row['round'] === system.round && row['system_id'] === system.entry)),
    madeFrom: [tinyFile],
  }));
}

function profileOf(system: TinySystem, rows: readonly CsvRow[]): unknown {
  if (rows.length === 0) throw new Error(`no results of MLPerf Tiny ${system.round} ${system.entry}`);
  return {
    id: system.id,
    name: system.name,
    maker: system.maker,
    role: 'microcontroller',
    round: `tiny-${system.round}`,
    division: 'closed',
    submitter: rows[0]!['submitter'],
    entry: system.entry,
    powerScope: 'supply',
    benchmarks: Object.fromEntries(rows.map((row) => [tinyTaskNames[row['benchmark']!]!, { points: [pointOf(row)] }])),
    facts: factsOf(rows),
    comparable: true,
    caveats: [caveat.supplyOnly],
    sources: Object.fromEntries(rows.map((row) => [row['benchmark']!, sourceOf(system, row)])),
  };
}

/** The streaming wake word has no separate performance run: its rate is one inference per period. */
function pointOf(row: CsvRow): unknown {
  const number = numbersOf(row['benchmark']!, 'measured-mlperf');
  const latencyMs = numberIn(row, 'latency_ms');
  const periodMs = numberIn(row, 'sww_period_ms');
  const ratePerS = periodMs === undefined ? requiredNumber(row, 'throughput_inf_per_s') : 1000 / periodMs;
  return {
    scenario: 'SingleStream',
    throughputPerS: periodMs === undefined ? number(ratePerS, '1/s') : numbersOf(row['benchmark']!, 'derived')(ratePerS, '1/s'),
    powerW: number(requiredNumber(row, 'energy_mode_avg_mw') / 1000, 'W'),
    energyPerInferenceUj: number(requiredNumber(row, 'energy_uj_per_inf'), 'uJ'),
    latencyMeanMs: latencyMs === undefined ? undefined : number(latencyMs, 'ms'),
    samplesPerQuery: 1,
    note: row['note'] || undefined,
  };
}

/** Watts while the core stays awake and waits: not a sleep current. */
function factsOf(rows: readonly CsvRow[]): Readonly<Record<string, FileNumber>> {
  const row = rows.find((candidate) => candidate['benchmark'] === 'kws' && candidate['awake_wait_mw'] !== '');
  return row === undefined ? {} : { awakeWaitingPowerW: numbersOf('kws', 'measured-mlperf')(requiredNumber(row, 'awake_wait_mw') / 1000, 'W') };
}

const sourceOf = (system: TinySystem, row: CsvRow): unknown => ({
  title: `MLPerf Tiny ${system.round} closed, ${row['submitter']!}, ${system.entry}, ${row['benchmark']!}`,
  location: `https://github.com/${row['repo']!}, ${row['path']!}`,
  edition: `commit ${row['commit']!}`,
});
