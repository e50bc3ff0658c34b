const COLDEST_HOUR = 5;
const WARMEST_HOUR = 14.5;

/** -1 at the coldest hour, 1 at the warmest, straight lines between (an assumption about the shape of a day). */
const dailyShape = (hour: number): number => {
  const sinceColdest = (hour - COLDEST_HOUR + 24) % 24;
  const rise = WARMEST_HOUR - COLDEST_HOUR;
  return sinceColdest <= rise ? -1 + (2 * sinceColdest) / rise : 1 - (2 * (sinceColdest - rise)) / (24 - rise);
};

/** A week's air: mean and daily swing, °C. */
export interface Air {
  readonly temperature: number;
  readonly dailySwing: number;
}

/** Outdoor temperature in the middle of a half-hour of the week, when the week is `warmerK` warmer than its mean. */
export const outdoorC = ({ temperature, dailySwing }: Air, window: number, warmerK: number): number =>
  temperature + warmerK + (dailySwing / 2) * dailyShape((window * 0.5 + 0.25) % 24);
