/**
 * Failures of machines: who waits for a repair crew (FIFO), when the next failure comes, and how much running time is
 * left until a failure by operation.
 */
export class RepairDesk {
  /** First and last machine that waits for a crew, by crew; next machine in that line, by machine. */
  readonly heads: Int32Array;
  readonly tails: Int32Array;
  readonly nexts: Int32Array;
  readonly tickets: Float64Array;
  readonly untilFailureUs: Float64Array;
  readonly runningSinceUs: Float64Array;
  /** Slot of the scheduled failure, -1 for none. */
  readonly failureSlots: Int32Array;

  constructor(resources: number) {
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

  pop(crew: number): number {
    const machine = this.heads[crew]!;
    this.heads[crew] = this.nexts[machine]!;
    if (this.heads[crew] < 0) this.tails[crew] = -1;
    return machine;
  }
}
