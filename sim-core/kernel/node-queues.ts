import { enlarged } from './enlarge';

const FIRST_CAPACITY = 64;

/**
 * Requests at nodes. A request outlives the entity that asked when its answer is late: it keeps its place in the
 * node's queue and uses the node, and its answer is thrown away.
 */
export class NodeQueues {
  readonly busy: Int32Array;
  readonly waiting: Int32Array;
  readonly heads: Int32Array;
  readonly tails: Int32Array;
  readonly requests: Float64Array;
  readonly answered: Float64Array;
  readonly late: Float64Array;
  readonly refused: Float64Array;
  readonly served: Float64Array;
  readonly lastUs: Float64Array;
  readonly busyUs: Float64Array;
  /** By request: who waits (-1: nobody any more), infer block, times, next in the queue, slot of the deadline. */
  entities = new Int32Array(FIRST_CAPACITY);
  blocks = new Int32Array(FIRST_CAPACITY);
  nexts = new Int32Array(FIRST_CAPACITY);
  deadlineSlots = new Int32Array(FIRST_CAPACITY);
  /** 1: nothing will come back (refused or outage). */
  isLost = new Uint8Array(FIRST_CAPACITY);
  sentUs = new Float64Array(FIRST_CAPACITY);
  deadlineUs = new Float64Array(FIRST_CAPACITY);
  backUs = new Float64Array(FIRST_CAPACITY);
  /** kW of the service in progress, its machine, and how often that machine had failed when it began. */
  servingKw = new Float64Array(FIRST_CAPACITY);
  machines = new Int32Array(FIRST_CAPACITY);
  failuresBefore = new Int32Array(FIRST_CAPACITY);
  private used = 0;
  private freeRequest = -1;

  constructor(count: number) {
    this.busy = new Int32Array(count);
    this.waiting = new Int32Array(count);
    this.heads = new Int32Array(count).fill(-1);
    this.tails = new Int32Array(count).fill(-1);
    this.requests = new Float64Array(count);
    this.answered = new Float64Array(count);
    this.late = new Float64Array(count);
    this.refused = new Float64Array(count);
    this.served = new Float64Array(count);
    this.lastUs = new Float64Array(count);
    this.busyUs = new Float64Array(count);
  }

  open(entity: number, block: number, nowUs: number, deadlineUs: number): number {
    const request = this.takeNumber();
    this.entities[request] = entity;
    this.blocks[request] = block;
    this.deadlineSlots[request] = -1;
    this.isLost[request] = 0;
    this.sentUs[request] = nowUs;
    this.deadlineUs[request] = nowUs + deadlineUs;
    this.backUs[request] = 0;
    return request;
  }

  close(request: number): void {
    this.nexts[request] = this.freeRequest;
    this.freeRequest = request;
  }

  push(node: number, request: number): void {
    this.waiting[node]! += 1;
    this.nexts[request] = -1;
    const tail = this.tails[node]!;
    if (tail >= 0) this.nexts[tail] = request;
    else this.heads[node] = request;
    this.tails[node] = request;
  }

  /** First waiting request, or -1. */
  pop(node: number): number {
    const request = this.heads[node]!;
    if (request < 0) return -1;
    this.waiting[node]! -= 1;
    this.heads[node] = this.nexts[request]!;
    if (this.heads[node] < 0) this.tails[node] = -1;
    return request;
  }

  clear(): void {
    for (const sums of [this.requests, this.answered, this.late, this.refused, this.served, this.busyUs]) sums.fill(0);
  }

  private takeNumber(): number {
    const request = this.freeRequest;
    if (request >= 0) {
      this.freeRequest = this.nexts[request]!;
      return request;
    }
    if (this.used === this.nexts.length) this.grow();
    return this.used++;
  }

  private grow(): void {
    const capacity = this.nexts.length * 2;
    const reals = (array: Float64Array): Float64Array<ArrayBuffer> => {
      const larger = new Float64Array(capacity);
      larger.set(array);
      return larger;
    };
    this.entities = enlarged(this.entities, capacity);
    this.blocks = enlarged(this.blocks, capacity);
    this.nexts = enlarged(this.nexts, capacity);
    this.deadlineSlots = enlarged(this.deadlineSlots, capacity);
    const isLost = new Uint8Array(capacity);
    isLost.set(this.isLost);
    this.isLost = isLost;
    this.sentUs = reals(this.sentUs);
    this.deadlineUs = reals(this.deadlineUs);
    this.backUs = reals(this.backUs);
    this.servingKw = reals(this.servingKw);
    this.machines = enlarged(this.machines, capacity);
    this.failuresBefore = enlarged(this.failuresBefore, capacity);
  }
}
