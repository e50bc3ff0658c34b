import { describe, expect, it } from 'vitest';
import type { BatchBlock, BlockSpecification, Blueprint } from '../kernel/blueprint';
import { runBlueprint } from '../kernel/run-blueprint';
import { bulkServiceQueue } from './bulk-service-theory';
import { expectExact } from './testing/expect-exact';
import { constant, leave, number, pool, runLittle, schedule, us, work } from './testing/little-models';
import { exponential, TIME_UNIT_US } from './verification-blueprints';

const batch = (size: number, next: string, extra: Partial<BatchBlock> = {}): BatchBlock => ({ id: 'batch', kind: 'batch', size, next, ...extra });
const unpack: BlockSpecification = { id: 'unpack', kind: 'split', into: { kind: 'members' }, next: 'out' };
const set = (id: string, attribute: string, value: number, next: string): BlockSpecification => ({ id, kind: 'assign', attribute, value: number(value), next });

describe('batches', () => {
  it('go when they are full; the members ride on the first and leave with it', () => {
    const found = runLittle([schedule('in', 'batch', 0, 1, 4, 5), batch(3, 'oven'), work('oven', 'out', 'oven-1', 10), leave('out')], [pool('oven-1', 1)]);
    expect(found.batches['batch']).toMatchObject({ count: 1, incomplete: 0, entities: 3, total: 3, wait: { count: 3, maximum: us(4), minimum: 0 } });
    expect(found.leaves['out']!.timeInSystem).toMatchObject({ count: 3, minimum: us(10), maximum: us(14) });
    expect([found.entitiesInside, found.blocks['oven']!.entered]).toEqual([1, 1]);
  });

  it('go as they are when the first has waited for the longest wait', () => {
    const found = runLittle([schedule('in', 'batch', 0, 1, 20, 21, 22), batch(3, 'out', { maximumWaitUs: us(5) }), leave('out')]);
    expect(found.batches['batch']).toMatchObject({ count: 2, incomplete: 1, entities: 5 });
    expect(found.leaves['out']!.timeInSystem).toMatchObject({ count: 5, maximum: us(5) });
  });

  it('fill by weight: who does not fit opens the next one; the total is noted on the carrier', () => {
    const weights = [4, 5, 3, 8].flatMap((weight, index) => [schedule(`in${index}`, `w${index}`, index), set(`w${index}`, 'kg', weight, 'batch')]);
    const found = runLittle([...weights, batch(10, 'lorry', { weight: { attribute: 'kg', totalAttribute: 'load' } }), work('lorry', 'out', 'lorry-1', 1), leave('out')], [pool('lorry-1', 1)], { attributes: ['kg', 'load'] });
    // 4 + 5 go when 3 does not fit; 3 goes when 8 does not fit; 8 stays.
    expect(found.batches['batch']).toMatchObject({ count: 2, entities: 3, total: 12 });
    expect(found.leaves['out']!.attributeSums).toEqual([12, 12]);
  });

  it('never mix values of the attribute that separates them, and may take their size from the first', () => {
    const kinds = [1, 2, 1, 2, 2].flatMap((kind, index) => [schedule(`in${index}`, `k${index}`, index), set(`k${index}`, 'kind', kind, 'batch')]);
    const found = runLittle([...kinds, batch(9, 'out', { separateBy: 'kind', sizeAttribute: 'kind' }), leave('out')], [], { attributes: ['kind'] });
    // Kind 1 goes one by one, kind 2 in pairs; the last of kind 2 waits.
    expect(found.batches['batch']).toMatchObject({ count: 3, entities: 4 });
    expect(found.entitiesInside).toBe(1);
  });

  it('can be packed into each other and are unpacked from outside in', () => {
    const found = runLittle([
      schedule('in', 'batch', 0, 1, 2, 3), batch(2, 'pallet'), { ...batch(2, 'open'), id: 'pallet' }, { ...unpack, id: 'open', next: 'count' },
      { id: 'count', kind: 'delay', duration: constant(1), next: 'unpack' }, { ...unpack, next: 'singles' }, { id: 'singles', kind: 'delay', duration: constant(1), next: 'out' }, leave('out'),
    ]);
    expect([found.blocks['count']!.entered, found.blocks['singles']!.entered, found.leaves['out']!.count]).toEqual([2, 4, 4]);
    expect(found.leaves['out']!.timeInSystem).toMatchObject({ minimum: us(2), maximum: us(5) });
  });

  it('set out in the instant in which they are full, and wait as one where there is no place', () => {
    const found = runLittle([schedule('in', 'batch', 0, 0, 0, 0), batch(2, 'room'), { id: 'room', kind: 'queue', capacity: 1, next: 'slow' }, work('slow', 'unpack', 'desk', 10), unpack, leave('out')], [pool('desk', 1)]);
    expect(found.leaves['out']!.timeInSystem).toMatchObject({ count: 4, minimum: us(10), maximum: us(20) });
    expect(found.queues['room']!.lengthMaximum).toBe(1);
  });

  it('bulk service M/M[2]/1 that waits for full batches meets theory', () => {
    const blueprint: Blueprint = {
      warmUpUs: us(200), horizonUs: us(8000), attributes: [], nodes: [], resources: [pool('server', 1)],
      blocks: [
        { id: 'in', kind: 'arrive', next: 'batch', arrival: { kind: 'renewal', interval: exponential(1 / 1.2) } }, batch(2, 'queue'), { id: 'queue', kind: 'queue', next: 'service' },
        { id: 'service', kind: 'work', next: 'out', demands: [{ resource: 'server', amount: 1 }], duration: exponential(1) }, leave('out'),
      ],
    };
    const exact = bulkServiceQueue({ arrivalRate: 1.2, serviceRate: 1, size: 2 });
    expectExact(blueprint, { sojourn: exact.sojourn }, (run) => ({ sojourn: run.leaves['out']!.timeInSystem.mean / TIME_UNIT_US }));
  });
});

describe('copies', () => {
  it('go their own way with the attributes and the age of the original', () => {
    const found = runLittle([
      schedule('in', 'mark', 3), set('mark', 'kind', 7, 'wait'), { id: 'wait', kind: 'delay', duration: constant(2), next: 'fork' },
      { id: 'fork', kind: 'split', into: { kind: 'copies', count: 2, copiesNext: 'paper' }, next: 'out' }, leave('out'), leave('paper'),
    ], [], { attributes: ['kind'] });
    expect(found.leaves['paper']).toMatchObject({ count: 2, attributeSums: [14], timeInSystem: { minimum: us(2), maximum: us(2) } });
    expect([found.leaves['out']!.count, found.entitiesCreated]).toEqual([1, 3]);
  });

  it('may be counted by an attribute', () => {
    const found = runLittle([schedule('in', 'mark', 0), set('mark', 'n', 4, 'fork'), { id: 'fork', kind: 'split', into: { kind: 'copies', count: 0, countAttribute: 'n' }, next: 'out' }, leave('out')], [], { attributes: ['n'] });
    expect(found.leaves['out']!.count).toBe(5);
  });

  it('that multiply for ever meet the entity budget', () => {
    const blocks: BlockSpecification[] = [schedule('in', 'fork', 0), { id: 'fork', kind: 'split', into: { kind: 'copies', count: 1 }, next: 'wait' }, { id: 'wait', kind: 'delay', duration: constant(1), next: 'fork' }];
    const run = runBlueprint({ warmUpUs: 0, horizonUs: us(200), attributes: [], nodes: [], resources: [], blocks, entityBudget: 1000 }, { seed: 1, replication: 0, week: 0 });
    expect(run.failure).toMatchObject({ code: 'entity-budget', records: ['wait'] });
  });
});

describe('assembly', () => {
  const parts: BlockSpecification[] = [
    { id: 'frames', kind: 'queue', next: 'join' }, { id: 'wheels', kind: 'queue', next: 'join' },
    { id: 'join', kind: 'assemble', parts: [{ queue: 'frames', count: 1 }, { queue: 'wheels', count: 2 }], next: 'paint' },
  ];

  it('waits for all parts; the first part becomes the product, the others end in it', () => {
    const found = runLittle([schedule('frame', 'frames', 0, 1), schedule('wheel', 'wheels', 2, 3, 4, 9), ...parts, work('paint', 'out', 'booth', 1), leave('out')], [pool('booth', 1)]);
    expect(found.leaves['out']!.timeInSystem).toMatchObject({ count: 2, minimum: us(4), maximum: us(9) });
    expect([found.entitiesJoined, found.entitiesLeft, found.entitiesInside]).toEqual([4, 2, 0]);
    expect(found.queues['wheels']!.wait).toMatchObject({ count: 4, maximum: us(5) });
  });

  it('joins no second product while the first cannot go on', () => {
    const found = runLittle([schedule('frame', 'frames', 0, 0, 0), schedule('wheel', 'wheels', 0, 0, 0, 0, 0, 0), ...parts, work('paint', 'out', 'booth', 50), leave('out')], [pool('booth', 1)], { horizonUs: us(60) });
    // One in the booth until 50, one product at its door; the third frame waits with its wheels until the booth takes that one.
    expect(found.entitiesJoined).toBe(6);
    expect(found.queues['frames']!.wait.maximum).toBe(us(50));
  });

  it('two sources and an assembly keep pace with the slower one', () => {
    const found = runLittle([
      { id: 'frame', kind: 'arrive', next: 'frames', arrival: { kind: 'renewal', interval: constant(2) } }, { id: 'wheel', kind: 'arrive', next: 'wheels', arrival: { kind: 'renewal', interval: constant(1.5) } },
      ...parts, work('paint', 'out', 'booth', 1), leave('out'),
    ], [pool('booth', 1)]);
    expect(found.leaves['out']!.count).toBe(66);
  });
});

describe('moves', () => {
  const meter = { windowUs: us(5), consumers: ['fleet'], base: [] };

  it('load, drive, unload; the vehicle is free when it is back', () => {
    const move: BlockSpecification = { id: 'haul', kind: 'move', demands: [{ resource: 'lorry', amount: 1 }], loading: constant(1), outward: constant(5), unloading: constant(2), return: constant(4), next: 'out' };
    const found = runLittle([schedule('in', 'haul', 0, 0), move, leave('out')], [{ ...pool('lorry', 1), power: { consumer: 'fleet', offKw: 0, standbyKw: 0, runKw: 3600, blockedKw: 0, failedKw: 0 } }], { meter });
    expect(found.leaves['out']!.timeInSystem).toMatchObject({ count: 2, minimum: us(8), maximum: us(20) });
    expect(found.resources['lorry']!.busyUs).toBe(us(24));
    expect(found.resources['lorry']!.stateShares.run).toBeCloseTo(24 / 200, 12);
    expect(found.resources['lorry']!.energyKwh).toBeCloseTo(24, 12);
    expect(found.moves['haul']!.trips).toBe(2);
  });

  it('take their time from distance and speed and book the energy of both ways evenly, up to the end of observation', () => {
    const move: BlockSpecification = {
      id: 'haul', kind: 'move', demands: [{ resource: 'lorry', amount: 1 }], unloading: constant(5), next: 'out',
      distance: { km: { attribute: 'km' }, speedKmPerHour: number(3600) }, energy: { consumer: 'fleet', loadedKwhPerKm: 2, emptyKwhPerKm: 1 },
    };
    const blocks = [schedule('in', 'far', 0), set('far', 'km', 10, 'haul'), move, leave('out')];
    const found = runLittle(blocks, [pool('lorry', 1)], { attributes: ['km'], meter, horizonUs: us(20) });
    // One km a second: out 0-10 with 2 kWh/km, unloading 10-15, back 15-25 with 1 kWh/km, of which 5 s are observed.
    expect([...found.windowKwh]).toEqual([10, 10, 0, 5].map((kwh): unknown => expect.closeTo(kwh, 9)));
    expect(found.moves['haul']).toMatchObject({ trips: 1, loadedKm: 10, emptyKm: 0, energyKwh: expect.closeTo(25, 9) as unknown });
    const late = runLittle(blocks, [pool('lorry', 1)], { attributes: ['km'], meter, warmUpUs: us(5), horizonUs: us(40) });
    expect(late.moves['haul']!.energyKwh).toBeCloseTo(20, 9);
    expect([...late.windowKwh].reduce((sum, kwh) => sum + kwh, 0)).toBeCloseTo(20, 9);
  });

  it('hold the vehicle while the entity cannot go on', () => {
    const move: BlockSpecification = { id: 'haul', kind: 'move', demands: [{ resource: 'lorry', amount: 1 }], outward: constant(2), next: 'dock' };
    const found = runLittle([schedule('in', 'haul', 0, 0), move, { id: 'dock', kind: 'queue', capacity: 1, next: 'unload' }, work('unload', 'out', 'ramp', 10), leave('out')], [pool('lorry', 3), pool('ramp', 1)]);
    expect(found.resources['lorry']!.busyUs).toBe(us(4));
    const blocked = runLittle([schedule('in', 'haul', 0, 0, 0), move, { id: 'dock', kind: 'queue', capacity: 1, next: 'unload' }, work('unload', 'out', 'ramp', 10), leave('out')], [pool('lorry', 3), pool('ramp', 1)]);
    // The third stands at the dock from 2 to 12 with its lorry.
    expect(blocked.resources['lorry']!.busyUs).toBe(us(16));
  });
});

describe('at one instant', () => {
  it('the time of a batch is up before anyone new arrives', () => {
    const found = runLittle([schedule('in', 'batch', 0, 5), batch(2, 'out', { maximumWaitUs: us(5) }), leave('out')]);
    expect(found.batches['batch']).toMatchObject({ count: 2, incomplete: 2, entities: 2 });
  });

  it('a vehicle is back before patience ends, and patience ends before the vehicle is taken', () => {
    const move: BlockSpecification = { id: 'haul', kind: 'move', demands: [{ resource: 'lorry', amount: 1 }], outward: constant(2), return: constant(3), next: 'out' };
    const wait = (limit: number): BlockSpecification => ({ id: 'line', kind: 'queue', next: 'haul', patience: { limit: constant(limit), next: 'gone' } });
    const run = (limit: number): number => runLittle([schedule('in', 'line', 0, 0), wait(limit), move, leave('out'), leave('gone')], [pool('lorry', 1)]).leaves['out']!.count;
    expect([run(5), run(5.000_001)]).toEqual([1, 2]);
  });

  it('candidates of a proportional source see what was seized before', () => {
    const found = runLittle([
      schedule('in', 'stay', 0), work('stay', 'home', 'bed', 100), leave('home'),
      { id: 'task', kind: 'arrive', next: 'done', limit: 1, arrival: { kind: 'proportional', resource: 'bed', perUnitPerHour: { periodUs: us(1), steps: [{ atUs: 0, value: 3.6e9 }] } } }, leave('done'),
    ], [pool('bed', 1)]);
    // A candidate every µs, all kept while the bed is taken: the first one comes within some µs of the start.
    expect(found.leaves['done']!.count).toBe(1);
    expect(found.entitiesCreated).toBe(2);
  });
});

