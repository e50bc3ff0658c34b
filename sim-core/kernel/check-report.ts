import type { Bilingual } from '../foundation/problems';
import { checkDistribution } from '../foundation/random/check-distribution';
import type { Distribution } from '../foundation/random/distribution';
import type { PeriodicSteps } from '../foundation/time/periodic-steps';

/** Reports what is wrong at a path of a record. */
export type Report = (record: string, path: string, expected: Bilingual, found: string | number) => void;

/** A place in a record that the checks below speak about. */
export interface Spot {
  readonly record: string;
  readonly path: string;
}

/** A whole number of at least `minimum`. */
export function checkWhole({ record, path, minimum }: Spot & { readonly minimum: number }, value: number, report: Report): void {
  if (Number.isInteger(value) && value >= minimum) return;
  report(record, path, { en: `a whole number of ${minimum} or more`, ja: `${minimum} 以上の整数` }, value);
}

/** A finite number of at least 0. */
export function checkAmount({ record, path }: Spot, value: number, report: Report): void {
  if (!(value >= 0 && value < Infinity)) report(record, path, { en: 'a number of 0 or more', ja: '0 以上の数' }, value);
}

/** A periodic step function of values of 0 or more. */
export function checkSteps(record: string, path: string, { periodUs, steps }: PeriodicSteps, report: Report): void {
  const isRising = steps.every(({ atUs }, index) => (index === 0 ? atUs === 0 : atUs > steps[index - 1]!.atUs) && atUs < periodUs);
  if (steps.length > 0 && periodUs > 0 && isRising && steps.every(({ value }) => value >= 0)) return;
  report(record, path, { en: 'steps of 0 or more that start at 0 and rise within the period', ja: '0 から始まり周期内で増える時刻と、0 以上の値' }, JSON.stringify(steps));
}

/** A random quantity whose parameters make sense. */
export function checkDraw(record: string, path: string, distribution: Distribution, report: Report): void {
  const expected = checkDistribution(distribution);
  if (expected) report(record, path, expected, JSON.stringify(distribution));
}

/** A share from 0 to 1. */
export function checkShare(record: string, share: number, report: Report, path = 'share'): void {
  if (!(share >= 0 && share <= 1)) report(record, path, { en: 'a share between 0 and 1', ja: '0 から 1 の割合' }, share);
}

/** One of the names that exist. */
export function checkConsumer(consumers: readonly string[], consumer: string, record: string, report: Report): void {
  if (!consumers.includes(consumer)) report(record, 'power.consumer', { en: `one of ${consumers.join(', ')}`, ja: `${consumers.join('、')} のいずれか` }, consumer);
}
