import type { DemandWeek } from '../../../sim-core/index';

const WEEKS: readonly (readonly [id: string, heating: number])[] = [['winter', 46], ['mid-season', 18], ['summer', 64]];
const CONSUMERS = ['machines', 'compressed-air', 'rooms', 'base', 'nodes'] as const;
const WINDOWS = 336;

/** Three invented representative weeks of 336 half-hours for five consumers, kW. */
export const sampleDemand = (variant: string, year: number): readonly DemandWeek[] =>
  WEEKS.map(([week, heating]) => sampleWeek({ week, heating, variant, labour: 1 - (0.38 * (year - 2025)) / 45 }));

function sampleWeek(options: { readonly week: string; readonly heating: number; readonly variant: string; readonly labour: number }): DemandWeek {
  const windows = Array.from({ length: WINDOWS }, (_, window) => window);
  const meanKw = CONSUMERS.map((consumer) => windows.map((window) => demandKw(consumer, window, options)));
  const totals = windows.map((window) => meanKw.reduce((sum, row) => sum + (row[window] ?? 0), 0));
  const largest = Math.max(...totals);
  return {
    week: options.week, consumers: CONSUMERS, meanKw,
    peakKw: { mean: Math.round((largest * 1.031) * 10) / 10, halfWidth: 5.2, unit: 'kW', n: 64 }, peakWindow: totals.indexOf(largest),
  };
}

type Load = { readonly heating: number; readonly variant: string; readonly labour: number };

function demandKw(consumer: (typeof CONSUMERS)[number], window: number, load: Load): number {
  const activity = shiftActivity(window);
  const wobble = ((window * 37 + 11) % 17) / 17 - 0.5;
  const values = {
    machines: (12 + 205 * activity * load.labour) * (1 + 0.05 * wobble),
    'compressed-air': 9 + 42 * activity * load.labour,
    rooms: load.heating * (0.25 + 0.75 * (activity > 0 ? 1 : 0.1)) * afternoon(window),
    base: 24,
    nodes: load.variant === 'baseline' ? 0 : 0.012,
  };
  return Math.round(values[consumer] * 1000) / 1000;
}

/** Two shifts, 06:00 to 22:00 with a meal break in each, Monday to Friday. */
function shiftActivity(window: number): number {
  const day = Math.floor(window / 48);
  const slot = window % 48;
  if (day > 4 || slot < 12 || slot >= 44) return 0;
  return slot === 20 || slot === 36 ? 0.4 : slot < 14 ? 0.7 : 1;
}

/** A parabola over the day with its top at 14:30. */
const afternoon = (window: number): number => {
  const distance = ((window % 48) - 29) / 29;
  return Math.max(0.35, 1 - 0.6 * distance * distance);
};
