/**
 * Failures of machines: who waits for a repair crew (FIFO), who repairs, when the next failure comes, and how much running
 * time is left until a failure by operation.
 */
export class RepairDesk {
  /** First and last machine that waits for a crew, by crew; next machine in that line, by machine. */
  readonly heads: Int32Array;
  readonly tails: Int32Array;
  readonly nexts: Int32Array;
  readonly tickets: Float64Array;
  readonly untilFailureUs: Float64Array;
  readonly runningSinceUs: Float64Array;
  /** Who repairs or maintains the machine now, -1 for nobody. */
  readonly crews: Int32Array;
  /** Slot and time of the scheduled end of a repair (-1: none goes on), its whole duration, and what is left of a suspended one (-1: none). */
  readonly endSlots: Int32Array;
  readonly endsUs: Float64Array;
  readonly durationUs: Float64Array;
  readonly leftUs: Float64Array;
  /** Slot of the scheduled failure, -1 for none. */
  readonly failureSlots: Int32Array;

  constructor(crews: Int32Array) {
    const resources = crews.length;
    this.crews = crews.slice();
    this.endSlots = new Int32Array(resources).fill(-1);
    this.endsUs = new Float64Array(resources);
    this.durationUs = new Float64Array(resources);
    this.leftUs = new Float64Array(resources).fill(-1);
    this.heads = new Int32Array(resources).fill(-1);
    this.tails = new Int32Array(resources).fill(-1);
    this.nexts = new Int32Array(resources).fill(-1);
    this.tickets = new Float64Array(resources);
    this.untilFailureUs = new Float64Array(resources);
    this.runningSinceUs = new Float64Array(resources);
    this.failureSlots = new Int32Array(resources).fill(-1);
  }

  push(crew: number, machine: number, ticket: number): void {
    this.nexts[machine] = -1;
    this.tickets[machine] = ticket;
    const tail = this.tails[crew]!;
    if (tail >= 0) this.nexts[tail] = machine;
    else this.heads[crew] = machine;
    this.tails[crew] = machine;
  }

  /** A machine whose repair was suspended waits before all others. */
  putFirst(crew: number, machine: number): void {
    this.nexts[machine] = this.heads[crew]!;
    this.heads[crew] = machine;
    if (this.nexts[machine] < 0) this.tails[crew] = machine;
  }

  pop(crew: number): number {
    const machine = this.heads[crew]!;
    this.heads[crew] = this.nexts[machine]!;
    if (this.heads[crew] < 0) this.tails[crew] = -1;
    return machine;
  }
}
