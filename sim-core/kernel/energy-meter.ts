import type { MeterSpecification } from './blueprint';
import { nextChange, valueAt } from '../foundation/time/periodic-steps';

const KW_US_PER_KWH = 3.6e9;
/** Windows x consumers; a year of half hours for a thousand consumers has 18 million. */
export const LARGEST_METER = 50_000_000;

/**
 * Energy by 30-minute (or other) window on the clock and by consumer: the exact integral of piecewise constant power.
 * Nothing happens at window edges; whoever changes power books the stretch that ends, and the stretch is cut at edges.
 */
export class EnergyMeter {
  private readonly columns: number;
  private readonly windowUs: number;
  /** kW x µs, row-major [window][consumer]. */
  private readonly sums: Float64Array;

  constructor(meter: MeterSpecification | undefined, horizonUs: number) {
    this.windowUs = meter?.windowUs ?? 1;
    this.columns = meter?.consumers.length ?? 0;
    const size = meter ? Math.ceil(horizonUs / this.windowUs) * this.columns : 0;
    if (size > LARGEST_METER) throw new Error('The meter has too many windows: run checkBlueprint first');
    this.sums = new Float64Array(size);
  }

  /** Books constant power drawn by a consumer from one time to another. */
  book(consumer: number, powerKw: number, fromUs: number, toUs: number): void {
    let row = Math.floor(fromUs / this.windowUs);
    let startUs = fromUs;
    for (let edgeUs = (row + 1) * this.windowUs; edgeUs < toUs; edgeUs += this.windowUs) {
      this.sums[row * this.columns + consumer]! += powerKw * (edgeUs - startUs);
      startUs = edgeUs;
      row += 1;
    }
    if (startUs < toUs) this.sums[row * this.columns + consumer]! += powerKw * (toUs - startUs);
  }

  clear(): void {
    this.sums.fill(0);
  }

  /** kWh of every window that fromUs..toUs touches, after adding the loads that are drawn whatever happens. */
  read(meter: MeterSpecification, fromUs: number, toUs: number): Float64Array {
    for (const { consumer, kw } of meter.base) {
      const column = meter.consumers.indexOf(consumer);
      for (let timeUs = fromUs; timeUs < toUs;) {
        const endUs = Math.min(toUs, nextChange(kw, timeUs)?.atUs ?? toUs);
        this.book(column, valueAt(kw, timeUs), timeUs, endUs);
        timeUs = endUs;
      }
    }
    const firstRow = Math.floor(fromUs / this.windowUs);
    const endRow = Math.max(firstRow, Math.ceil(toUs / this.windowUs));
    return this.sums.slice(firstRow * this.columns, endRow * this.columns).map((kwUs) => kwUs / KW_US_PER_KWH);
  }
}
