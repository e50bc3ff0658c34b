/** The parts of simjs 2.0.3 that the models use; the package has no types. */
interface SimjsEntity {
  time(): number;
  setTimer(duration: number): SimjsRequest;
  useFacility(facility: object, duration: number): SimjsRequest;
}
interface SimjsRequest { done(callback: () => void): SimjsRequest }
interface Simjs {
  Sim: new () => { addEntity(Class: new (...args: never[]) => object): void; simulate(end: number): void };
  Entity: new (...args: never[]) => SimjsEntity;
  Facility: new (name: string, discipline: number, servers: number) => object;
  Random: new (seed: number) => { exponential(rate: number): number };
}

/** simjs is a browser bundle that hangs itself on `window`. */
export async function loadSimjs(): Promise<Simjs> {
  const host = globalThis as { window?: { Sim?: Simjs } };
  host.window ??= {};
  await import('simjs');
  if (!host.window.Sim) throw new Error('simjs did not register itself');
  return host.window.Sim;
}

/** Model A: load and length. */
interface QueueRun {
  readonly arrivalRate: number;
  readonly servers: number;
  readonly customers: number;
}

/** Model A in simjs in its fastest way, one entity that asks for everyone, with its own statistics of the facility. Returns the mean wait. */
export function runSimjsQueue(simjs: Simjs, { arrivalRate, servers, customers }: QueueRun): number {
  const random = new simjs.Random(1234);
  const facility = new simjs.Facility('server', 0, servers);
  let sumOfSojourns = 0;
  let sumOfServices = 0;
  class Source extends simjs.Entity {
    private made = 0;
    start(): void {
      this.made += 1;
      const arrived = this.time();
      const service = random.exponential(1);
      sumOfServices += service;
      this.useFacility(facility, service).done(() => { sumOfSojourns += this.time() - arrived; });
      if (this.made < customers) this.setTimer(random.exponential(arrivalRate)).done(() => { this.start(); });
    }
  }
  const sim = new simjs.Sim();
  sim.addEntity(Source);
  sim.simulate(1e12);
  return (sumOfSojourns - sumOfServices) / customers;
}

/** Model A in simjs in its usual way: an entity for each customer, as its tutorial does. Returns the mean time in system. */
export function runSimjsEntityQueue(simjs: Simjs, { arrivalRate, servers, customers }: QueueRun): number {
  const random = new simjs.Random(1234);
  const facility = new simjs.Facility('server', 0, servers);
  const sim = new simjs.Sim();
  let sumOfSojourns = 0;
  class Customer extends simjs.Entity {
    start(): void {
      const arrived = this.time();
      this.useFacility(facility, random.exponential(1)).done(() => { sumOfSojourns += this.time() - arrived; });
    }
  }
  class Source extends simjs.Entity {
    private made = 0;
    start(): void {
      this.made += 1;
      sim.addEntity(Customer);
      if (this.made < customers) this.setTimer(random.exponential(arrivalRate)).done(() => { this.start(); });
    }
  }
  sim.addEntity(Source);
  sim.simulate(1e12);
  return sumOfSojourns / customers;
}

/** Model D in simjs: `pending` entities that set a timer again and again. */
export function runSimjsHold(simjs: Simjs, pending: number, holds: number): void {
  const random = new simjs.Random(1234);
  let left = holds;
  class Timer extends simjs.Entity {
    start(): void {
      if (left-- > 0) this.setTimer(random.exponential(1)).done(() => { this.start(); });
    }
  }
  const sim = new simjs.Sim();
  for (let entity = 0; entity < pending; entity++) sim.addEntity(Timer);
  sim.simulate(1e12);
}
