import { fail, succeed, type Outcome, type Problem } from '../../foundation/problems';
import type { BlockSpecification, Distribution } from '../../kernel/blueprint';
import { momentsOf } from '../../foundation/random/moments';
import { batteryLifeHours } from '../../nodes/battery-life';
import { readCollection, type ReadRecord } from '../read-records';
import type { CompileRequest } from '../sector';
import { wearables } from './wearable-fields';
import { HOUR_US } from './week-time';

type WearableRecord = ReadRecord<typeof wearables.fields>;

/** A group of equal wearables: how long a battery lasts in use, and the work of changing them. */
export interface WearablePlan {
  readonly id: string;
  readonly device: string;
  readonly batteryHours: number;
  /** Time between two battery changes of the whole group. */
  readonly intervalUs: number;
  readonly swapTime: Distribution;
  readonly swapHours: number;
  readonly skill: string;
}

const JOULE_PER_KWH = 3_600_000;
const WATTS_PER_KW = 1000;
const MICRO = 1e-6;

const noEnergy = (record: WearableRecord): Problem => ({
  code: 'site.wearable-energy-unknown', severity: 'error', record: record.id, path: `${record.id}.device`,
  expected: { en: `a device with metered energy of ${record.task}`, ja: `${record.task} の電力量が測定された機器` },
  found: { en: record.device, ja: record.device },
  remedy: { en: 'Choose a microcontroller of MLPerf Tiny, such as stm32u575.', ja: 'MLPerf Tiny のマイコン（stm32u575 など）を選んでください。' },
});

const tooFast = (record: WearableRecord, mostPerS: number): Problem => ({
  code: 'site.wearable-too-fast', severity: 'error', record: record.id, path: `${record.id}.rate`,
  expected: { en: `at most ${mostPerS.toFixed(2)} inferences per second, which keep it busy all the time`, ja: `毎秒 ${mostPerS.toFixed(2)} 推論以下（常に処理中になる速さ）` },
  found: { en: `${String(record.rate)} /s`, ja: `毎秒 ${String(record.rate)}` },
  remedy: { en: 'Lower the rate or choose a faster device.', ja: '頻度を下げるか、速い機器を選んでください。' },
});

const planOf = (record: WearableRecord, { catalogue }: CompileRequest): Outcome<WearablePlan> => {
  const point = catalogue.devices[record.device]?.benchmarks[record.task]?.points[0];
  if (point?.energyPerInferenceUj === undefined) return fail(noEnergy(record));
  if (record.rate > point.throughputPerS.value) return fail(tooFast(record, point.throughputPerS.value));
  const batteryHours = batteryLifeHours({
    usableJ: record.capacity * JOULE_PER_KWH, inferencesPerS: record.rate, energyPerInferenceJ: point.energyPerInferenceUj.value * MICRO, secondsPerInference: 1 / point.throughputPerS.value,
    sleepW: record.sleep * WATTS_PER_KW, radioW: record.radio * WATTS_PER_KW, selfDischargeW: record.selfDischarge * WATTS_PER_KW,
  });
  return succeed({
    id: record.id, device: record.device, batteryHours, intervalUs: Math.max(1, Math.round((batteryHours * HOUR_US) / (record.count * record.worn))),
    swapTime: record.swapTime, swapHours: momentsOf(record.swapTime).mean / HOUR_US, skill: record.skill,
  });
};

/** Every group of wearables. Refuses devices whose energy was not metered, and rates beyond their speed. */
export const planWearables = (request: CompileRequest): Outcome<readonly WearablePlan[]> => {
  const plans = readCollection(request.records, wearables).map((record) => planOf(record, request));
  const problems = plans.flatMap((plan) => (plan.ok ? [] : plan.problems));
  return problems.length > 0 ? fail(...problems) : succeed(plans.flatMap((plan) => (plan.ok ? [plan.value] : [])));
};

/** Where a changed battery is counted. */
export const changedOf = (id: string): string => `${id}/changed`;

/** Batteries run out one after the other, evenly spread over the group; each waits for somebody of the skill. */
export const wearableBlocks = ({ id, intervalUs, skill, swapTime }: WearablePlan): readonly BlockSpecification[] => [
  { id: `${id}/empty`, kind: 'arrive', next: `${id}/waiting`, arrival: { kind: 'renewal', interval: { kind: 'constant', value: intervalUs } } },
  { id: `${id}/waiting`, kind: 'queue', next: `${id}/change` },
  { id: `${id}/change`, kind: 'work', next: changedOf(id), demands: [{ resource: skill, amount: 1 }], duration: swapTime },
  { id: changedOf(id), kind: 'leave' },
];
