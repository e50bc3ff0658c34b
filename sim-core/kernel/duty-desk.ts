import type { DutyTables } from './duty-tables';

/** What changes during a run for shift ends, hand-overs, caps on overtime and planned maintenance, by resource. */
export class DutyDesk {
  /** Observed since the warm-up: work that lost its units, was handed over, was pre-empted; maintenances begun. */
  readonly suspensions: Float64Array;
  readonly handOvers: Float64Array;
  readonly preemptions: Float64Array;
  readonly maintenances: Float64Array;
  /** Overtime before the statistics were last cleared, and at the start of the current period of each cap, unit-µs. */
  readonly overtimeBeforeUs: Float64Array;
  readonly overtimeAtStartUs: Float64Array;
  /** Number of the current period of each cap, -1 before the first overtime; caps of a resource lie from `firstCap` on. */
  readonly periods: Float64Array;
  readonly firstCap: Int32Array;
  /** Time of the next look at the overtime, Infinity for none. */
  readonly nextCheckUs: Float64Array;
  /** 1 for a machine whose maintenance is due and has not begun; how many there are. */
  readonly isDue: Uint8Array;
  dueCount = 0;
  /** Running time to the next maintenance by operation, and since when the machine runs, µs. */
  readonly untilMaintenanceUs: Float64Array;
  readonly runningSinceUs: Float64Array;

  constructor(count: number, { overtimeLimits }: DutyTables) {
    const caps = overtimeLimits.reduce((sum, list) => sum + list.length, 0);
    this.suspensions = new Float64Array(count);
    this.handOvers = new Float64Array(count);
    this.preemptions = new Float64Array(count);
    this.maintenances = new Float64Array(count);
    this.overtimeBeforeUs = new Float64Array(count);
    this.overtimeAtStartUs = new Float64Array(caps);
    this.periods = new Float64Array(caps).fill(-1);
    this.firstCap = new Int32Array(count + 1);
    overtimeLimits.forEach((list, resource) => { this.firstCap[resource + 1] = this.firstCap[resource]! + list.length; });
    this.nextCheckUs = new Float64Array(count).fill(Infinity);
    this.isDue = new Uint8Array(count);
    this.untilMaintenanceUs = new Float64Array(count);
    this.runningSinceUs = new Float64Array(count);
  }

  /** Forgets what was observed so far; the ledger of overtime goes on. `overtimeUs`: observed until now, by resource. */
  clear(overtimeUs: (resource: number) => number): void {
    for (let resource = 0; resource < this.suspensions.length; resource++) this.overtimeBeforeUs[resource]! += overtimeUs(resource);
    this.suspensions.fill(0);
    this.handOvers.fill(0);
    this.preemptions.fill(0);
    this.maintenances.fill(0);
  }
}
