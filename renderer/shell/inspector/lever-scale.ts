import type { FieldView } from '../../../sim-core/index';
import { leadingNumber } from './field-text';

/** The track of a lever: its ends, its step, and where value, default and plausible band lie, as shares of the track. */
export interface LeverScale {
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
  readonly valueShare: number;
  readonly defaultShare: number | undefined;
  readonly bandShares: readonly [number, number] | undefined;
}

const STEPS_WITHOUT_OWN = 100;

const clampShare = (share: number): number => Math.min(1, Math.max(0, share));

/** Ends fall back from the schema's range to twice the plausible band; undefined when a field has no number at all. */
export function leverScale(field: FieldView): LeverScale | undefined {
  if (field.number === undefined) return undefined;
  const [minimum, maximum] = ends(field, field.number);
  const shareOf = (value: number) => (maximum > minimum ? clampShare((value - minimum) / (maximum - minimum)) : 0);
  const defaultNumber = leadingNumber(field.defaultText);
  return {
    minimum, maximum,
    step: field.step ?? (maximum - minimum) / STEPS_WITHOUT_OWN,
    valueShare: shareOf(field.number),
    defaultShare: defaultNumber === undefined ? undefined : shareOf(defaultNumber),
    bandShares: field.plausible && [shareOf(field.plausible[0]), shareOf(field.plausible[1])],
  };
}

function ends(field: FieldView, value: number): readonly [number, number] {
  const [low, high] = field.plausible ?? [Math.min(0, value), Math.max(1, 2 * value)];
  const margin = (high - low) / 2;
  const minimum = field.minimum ?? roundedEnd(low - margin, Math.floor);
  const maximum = field.maximum ?? roundedEnd(high + margin, Math.ceil);
  const isFar = field.plausible !== undefined && maximum - minimum > 20 * (high - low);
  return isFar ? [Math.max(minimum, roundedEnd(low - 2 * margin, Math.floor)), Math.min(maximum, roundedEnd(high + 2 * margin, Math.ceil))] : [minimum, maximum];
}

/** An end that people can read: two significant figures, outwards. */
function roundedEnd(value: number, outwards: (value: number) => number): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1);
  return Number((outwards(Number((value / unit).toPrecision(12))) * unit).toPrecision(2));
}

/** The number at a share of the track, on the nearest step from the lower end. */
export function numberAtShare(scale: LeverScale, share: number): number {
  const raw = scale.minimum + clampShare(share) * (scale.maximum - scale.minimum);
  return clampNumber(scale, scale.minimum + Math.round((raw - scale.minimum) / scale.step) * scale.step);
}

export function clampNumber(scale: LeverScale, value: number): number {
  return Math.min(scale.maximum, Math.max(scale.minimum, value));
}
