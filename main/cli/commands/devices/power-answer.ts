import { devicePower, fail, succeed, withAssumedPower, type Catalogue, type DevicePower, type DeviceProfile, type Figure, type Language, type Outcome } from '../../../../sim-core/index';
import { textTable } from '../../text-table';
import type { ParsedWords } from '../../words';
import { optionNeeded } from './device-problems';
import { neededDevice, neededText, numbersOf } from './read-options';
import type { Answer } from './show-devices';

const labels = {
  watts: { en: 'Watts', ja: '電力 [W]' },
  busyShare: { en: 'Busy share', ja: '稼働率' },
  mode: { en: 'Mode', ja: 'モード' },
  joulePerInference: { en: 'Joule per inference', ja: '推論あたり [J]' },
  mean: { en: 'Latency mean [ms]', ja: '遅延 平均 [ms]' },
  p50: { en: 'Latency p50 [ms]', ja: '遅延 p50 [ms]' },
  p99: { en: 'Latency p99 [ms]', ja: '遅延 p99 [ms]' },
  measuredShare: { en: 'Measured share', ja: '測定に基づく割合' },
} as const;

/** `devices power --device ID --benchmark NAME --load PER-S`. */
export function powerAnswer(catalogue: Catalogue, words: ParsedWords, language: Language): Outcome<Answer> {
  const device = neededDevice(words, 'device', catalogue);
  const benchmark = neededText(words, 'benchmark');
  const numbers = numbersOf(words, ['load', 'batch', 'deadline-ms', 'assume-idle-w', 'assume-busy-w']);
  if (!device.ok || !benchmark.ok || !numbers.ok) return fail(...[device, benchmark, numbers].flatMap((outcome) => (outcome.ok ? [] : outcome.problems)));
  const { load, batch, 'deadline-ms': deadlineMs } = numbers.value;
  if (load === undefined) return fail(optionNeeded('load'));
  const power = devicePower(assumedWhereMissing(device.value, numbers.value), benchmark.value, load, { ...(batch === undefined ? {} : { offlineBatch: batch }), ...(deadlineMs === undefined ? {} : { deadlineMs }) });
  return power.ok ? succeed({ value: power.value, text: powerText(power.value, language) }) : power;
}

/** How far a watt stated on the command line may be off: by half, either way. */
const assumedRange = (watts: number): readonly [number, number] => [watts / 2, watts * 1.5];

function assumedWhereMissing(device: DeviceProfile, numbers: { readonly 'assume-idle-w': number | undefined; readonly 'assume-busy-w': number | undefined }): DeviceProfile {
  const { 'assume-idle-w': idleW, 'assume-busy-w': busyW } = numbers;
  if (idleW === undefined || busyW === undefined) return device;
  return withAssumedPower(device, { idleW, idleRangeW: assumedRange(idleW), busyW, busyRangeW: assumedRange(busyW), reason: 'stated on the command line' });
}

function powerText(power: DevicePower, language: Language): string {
  const rows: readonly (readonly [keyof typeof labels, Figure<number | string | null>])[] = [
    ['watts', power.watts],
    ['busyShare', power.busyShare],
    ['mode', power.mode],
    ['joulePerInference', power.joulePerInference],
    ['mean', power.latencyMs.mean],
    ['p50', power.latencyMs.p50],
    ['p99', power.latencyMs.p99],
    ['measuredShare', power.measuredShare],
  ];
  return textTable(rows.map(([name, { value, kind }]) => [labels[name][language], typeof value === 'number' ? value.toPrecision(4) : (value ?? '-'), kind]));
}
