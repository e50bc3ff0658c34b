import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogueData } from '../../../assets/index.generated';
import { compileSite, openCatalogue, openScenario, runBlueprint, runReplication, setValue, type Blueprint, type Problem, type ScenarioDocument, type SiteModel } from '../../index';
import { describeTrace, type TracedEvent } from '../../kernel/event-trace';
import { firstDifference } from '../../kernel/first-difference';
import type { RunStatistics } from '../../kernel/run-statistics';
import type { CrewJob } from './crew-jobs';
import { logisticsSector } from './logistics-sector';
import { rosterOf } from './week-roster';
import type { LogisticsPlan } from './logistics-plan';

const catalogue = openCatalogue(catalogueData);
if (!catalogue.ok) throw new Error('catalogue');

const textOf = (id: string): string => readFileSync(new URL(`../../../scenarios/${id}.yaml`, import.meta.url), 'utf8');
const open = (text: string): ScenarioDocument => {
  const opened = openScenario(text);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems[0]));
  return opened.value;
};
const [trunk, parcels, vans] = [open(textOf('trunk-tokyo-osaka')), open(textOf('parcel-depot')), open(textOf('ev-last-mile'))];

const edited = (document: ScenarioDocument, edits: Readonly<Record<string, string>>): ScenarioDocument =>
  Object.entries(edits).reduce((current, [path, value]) => {
    const next = setValue(current, path, value);
    if (!next.ok) throw new Error(`${path}: ${JSON.stringify(next.problems[0])}`);
    return next.value;
  }, document);

const compile = (document: ScenarioDocument, variant: string, year = 2025): SiteModel => {
  const compiled = compileSite(document, catalogue.value, { variant, year });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems[0]));
  return compiled.value;
};
const problemsOf = (document: ScenarioDocument, variant: string): readonly Problem[] => {
  const compiled = compileSite(document, catalogue.value, { variant, year: 2025 });
  return compiled.ok ? [] : compiled.problems;
};
const planOf = (model: SiteModel): LogisticsPlan => model.plan as LogisticsPlan;
const blueprintOf = (model: SiteModel, replication = 0): Blueprint => logisticsSector.blueprint(planOf(model), 0, { seed: 7, replication });
const run = (model: SiteModel, replication = 0): RunStatistics => runBlueprint(blueprintOf(model, replication), { seed: 7, replication, week: 0 });
const figures = (model: SiteModel, replications = 2): Readonly<Record<string, number>> => {
  const rows = Array.from({ length: replications }, (_, replication) => runReplication(model, { seed: 7, replication }).observations);
  const values = logisticsSector.evaluator(planOf(model))(rows);
  return Object.fromEntries(logisticsSector.columns(planOf(model)).map(({ id }, index) => [id, values[index] as number]));
};

describe('the trunk line under the driver rules', () => {
  const [before, after, relay] = ['before-2024', 'after-2024', 'relay'].map((variant) => figures(compile(trunk, variant)));

  it('carries less under the rules of April 2024, and a relay gives part of it back', () => {
    expect(after?.['output.tonneKmPerYear']).toBeLessThan(0.95 * (before?.['output.tonneKmPerYear'] ?? 0));
    expect(relay?.['output.tonneKmPerYear']).toBeGreaterThan(1.05 * (after?.['output.tonneKmPerYear'] ?? 0));
    expect(after?.['duty.withoutDriverShare']).toBeGreaterThan(before?.['duty.withoutDriverShare'] ?? 1);
  });

  it('never rosters a duty against the rules', () => {
    expect([before, after, relay].map((found) => found?.['duty.violations'])).toEqual([0, 0, 0]);
  });

  it('loads no truck beyond its payload and delivers no more than comes', () => {
    expect(before?.['loading.loadFactor']).toBeLessThanOrEqual((16 * 0.6) / 13 + 1e-9);
    const wanted = planOf(compile(trunk, 'before-2024')).own.freight.reduce((sum, { perWeek, unitMassT }) => sum + perWeek * unitMassT, 0) * (365.25 / 7);
    expect(before?.['output.tonnesPerYear']).toBeLessThan(1.05 * wanted);
  });

  it('loses freight with its drivers as labour supply shrinks', () => {
    const later = figures(compile(trunk, 'after-2024', 2070));
    expect(later['people.drivers']).toBeLessThan(after?.['people.drivers'] ?? 0);
    expect(later['output.undeliveredTonnes']).toBeGreaterThan(after?.['output.undeliveredTonnes'] ?? Infinity);
  });

  it('loses no unit: what came is delivered, given up or still inside', () => {
    const blueprint = { ...blueprintOf(compile(trunk, 'after-2024')), warmUpUs: 0 };
    const found = runBlueprint(blueprint, { seed: 7, replication: 0, week: 0 });
    const units = ['westbound', 'eastbound'].map((id) => (found.leaves[`${id}-delivered`]?.count ?? 0) + (found.leaves[`${id}-undelivered`]?.count ?? 0));
    const came = ['westbound', 'eastbound'].map((id) => found.blocks[`${id}-orders`]?.left ?? 0);
    expect(found.leaves['nowhere']?.count).toBe(0);
    units.forEach((count, index) => { expect(count).toBeLessThanOrEqual(came[index] ?? 0); expect(count).toBeGreaterThan(0.7 * (came[index] ?? 0)); });
  });
});

describe('a platoon', () => {
  const legs = ['atsugi-numazu', 'priority-lane', 'hamamatsu-kusatsu'];
  const platooned = edited(trunk, { ...Object.fromEntries(legs.map((leg) => [`${leg}.automation`, 'platoon'])), 'trunk.platoon': '2' });
  const model = compile(platooned, 'after-2024');
  const roster = rosterOf(planOf(model), 0, { seed: 7, replication: 0 });
  const behind = planOf(model).own.jobs.filter((job) => job.behind !== undefined);

  it('has a driver on the trunk in every second truck only', () => {
    expect(behind.length).toBeGreaterThan(50);
    const drivingH = (jobs: readonly CrewJob[]): number => jobs.flatMap(({ chains }) => chains.flatMap(({ duties }) => duties)).reduce((sum, { driving }) => sum + driving.reduce((total, { fromUs, toUs }) => total + toUs - fromUs, 0), 0) / 3.6e9;
    const led = planOf(model).own.jobs.filter((job) => job.behind === undefined);
    expect(drivingH(behind) / behind.length).toBeLessThan(0.7 * (drivingH(led) / led.flatMap(({ departures }) => departures).length));
  });

  it('runs no truck behind a leader that does not run', () => {
    const leaders = new Set(planOf(model).own.jobs.filter((job) => job.behind === undefined).flatMap(({ departures }) => departures).map(({ direction, atUs }) => `${direction} ${String(atUs)}`));
    const running = roster.departures.map(({ direction, atUs }) => `${direction} ${String(atUs)}`);
    for (const trip of running) expect(leaders.has(trip)).toBe(true);
    for (const trip of new Set(running)) expect(running.filter((other) => other === trip).length).toBeLessThanOrEqual(2);
    expect(figures(model, 1)['duty.violations']).toBe(0);
  });
});

/** Fields that a manual and an assisted task share; equal values make the model equal to the people. */
const equalDock = { assistedCallTime: 'callTime', assistedSpread: 'arrivalSpread' } as const;
const equalSorter = { assistedReadTime: 'readTime', modelMisreads: 'misreads' } as const;

const equalised = (document: ScenarioDocument, records: Readonly<Record<string, Readonly<Record<string, string>>>>): ScenarioDocument => ({
  ...document,
  records: Object.fromEntries(Object.entries(document.records).map(([id, record]) => [id, {
    ...record, fields: { ...record.fields, ...Object.fromEntries(Object.entries(records[id] ?? {}).map(([assisted, manual]) => [assisted, record.fields[manual]])) },
  }])),
});

const withoutLatency = (blueprint: Blueprint): Blueprint => ({
  ...blueprint,
  nodes: blueprint.nodes.map(({ id, parallel }) => ({ id, parallel, serviceTime: { kind: 'constant', value: 0 } })),
  blocks: blueprint.blocks.map((block) => (block.kind === 'infer' ? { ...block, network: { kind: 'constant', value: 0 }, outageShare: 0 } : block)),
});

const ofNodes = new Set(['node-end', 'answer', 'node-arrival', 'deadline', 'node-wake', 'node-failure', 'node-repair']);
const siteEvents = (blueprint: Blueprint): readonly TracedEvent[] => {
  const { trace } = runBlueprint(blueprint, { seed: 7, replication: 0, week: 0 }, { trace: true });
  if (trace === undefined) throw new Error('no trace');
  return [...describeTrace(trace, blueprint)].filter(({ kind }) => !ofNodes.has(kind)).map((event, index) => ({ ...event, index }));
};

describe('a model that is equal to people in minutes and errors, without latency and misses', () => {
  const assist = { 'belt.node': 'depot-node', 'belt.network': 'depot-link', 'van-docks.node': 'dock-node', 'van-docks.network': 'depot-link', 'truck-docks.node': 'dock-node', 'truck-docks.network': 'depot-link' };
  const equal = equalised(edited(parcels, assist), { belt: equalSorter, 'van-docks': equalDock, 'truck-docks': equalDock });
  const people = siteEvents(blueprintOf(compile(equal, 'manual')));
  const methods = { 'belt.method': 'assisted', 'van-docks.method': 'assisted', 'truck-docks.method': 'assisted' };

  it('leaves the trace of the site as it is', () => {
    const models = siteEvents(withoutLatency(blueprintOf(compile(edited(equal, methods), 'manual'))));
    expect(people.length).toBeGreaterThan(20_000);
    expect(firstDifference(people, models)).toBeUndefined();
  });

  it('and one that saves a second of reading does not', () => {
    const quicker = edited(equal, { ...methods, 'belt.assistedReadTime': '15 s' });
    expect(firstDifference(people, siteEvents(withoutLatency(blueprintOf(compile(quicker, 'manual')))))).toBeDefined();
  });

  it('switched off, nodes that are only named change no event', () => {
    expect(runReplication(compile(edited(parcels, assist), 'manual'), { seed: 7, replication: 0 }).eventHashes).toEqual(runReplication(compile(parcels, 'manual'), { seed: 7, replication: 0 }).eventHashes);
  });
});

describe('a model with misses', () => {
  it('sends what it misreads to people, and everything when no answer comes in time', () => {
    const cameras = run(compile(parcels, 'label-cameras'));
    const share = (cameras.blocks['belt-resort']?.left ?? 0) / (cameras.blocks['belt-read']?.left ?? 1);
    expect(Math.abs(share - 0.005)).toBeLessThan(4 * Math.sqrt(0.005 / (cameras.blocks['belt-read']?.left ?? 1)));
    const late = run(compile(edited(parcels, { 'belt.deadline': '0.001 ms' }), 'label-cameras'));
    expect(late.blocks['belt-read']?.entered).toBe(0);
    expect(late.blocks['belt-read-late']?.left).toBeGreaterThan(5000);
  });
});

describe('battery vans', () => {
  it('have the range of the formula: usable kWh over driving, computer over mean speed, and standing draw', () => {
    const plan = planOf(compile(vans, 'driving-computer'));
    const van = plan.own.vehicles[0];
    const [km, stops] = [2 * 6 + 79 * 0.5, 80];
    const [drivingH, standingH] = [km / 20, (stops * 2.6 + 20) / 60];
    const computerKw = (van?.computerW ?? 0) / 1000;
    const kwh = 0.25 * km + computerKw * (drivingH + standingH) + 0.4 * standingH;
    expect(computerKw).toBeGreaterThan(0.5);
    expect(van?.rangeKm).toBeCloseTo((30 * km) / kwh, 6);
    const meanSpeed = km / (drivingH + standingH);
    expect(van?.rangeKm).toBeCloseTo(30 / (0.25 + computerKw / meanSpeed + (0.4 * standingH) / km), 6);
  });

  it('charge from the meter of the site what their trips took, losses included', () => {
    const model = compile(vans, 'battery');
    const found = figures(model, 1);
    const consumers = logisticsSector.consumers(planOf(model)).map(({ id }) => id);
    const demand = runReplication(model, { seed: 7, replication: 0 }).demandKw.map((weekKw) => weekKw.reduce((sum, kw, index) => (index % consumers.length === consumers.indexOf('charging') ? sum + kw / 2 : sum), 0));
    const yearly = planOf(model).site.weeks.reduce((sum, week, index) => sum + week.operatingWeeks * (demand[index] ?? 0), 0);
    expect(Math.abs((found['energy.chargingKwh'] ?? 0) / yearly - 1)).toBeLessThan(0.03);
  });

  it('use more with a computer on board, and only for it', () => {
    const [without, monitored, driven] = ['battery', 'driver-monitoring', 'driving-computer'].map((variant) => figures(compile(vans, variant), 1));
    expect(monitored?.['energy.onBoardKwh']).toBeGreaterThan(0);
    expect(driven?.['energy.onBoardKwh']).toBeGreaterThan(10 * (monitored?.['energy.onBoardKwh'] ?? Infinity));
    expect((driven?.['energy.chargingKwh'] ?? 0) - (without?.['energy.chargingKwh'] ?? 0)).toBeCloseTo((driven?.['energy.onBoardKwh'] ?? 0) / (1 - 0.12), 3);
    expect(monitored?.['output.tonneKmPerYear']).toBe(without?.['output.tonneKmPerYear']);
  });
});

describe('what cannot work is refused in the words of the sector', () => {
  const code = (document: ScenarioDocument, variant = 'after-2024'): Problem | undefined => problemsOf(document, variant)[0];

  it('a dock that no truck fits', () => {
    expect(code(edited(trunk, { 'osaka-docks.longestTruck': '9 m' }))).toMatchObject({ code: 'logistics.dock-too-short', record: 'osaka-docks', path: 'osaka-docks.longestTruck', found: { en: expect.stringContaining('9 m') as string, ja: expect.stringContaining('9 m') as string } });
  });

  it('a depot that no leg reaches', () => {
    expect(code(edited(trunk, { 'trunk.legs': 'tokyo-atsugi, priority-lane, hamamatsu-kusatsu, kusatsu-osaka' }))).toMatchObject({ code: 'logistics.depot-unreachable', record: 'trunk', path: 'trunk.legs' });
  });

  it('a leg that no driver may legally drive, with the hours and the limit', () => {
    const endless = code(edited(trunk, { 'hamamatsu-kusatsu.drivingTime': '11 h' }));
    expect(endless).toMatchObject({ code: 'logistics.no-legal-crew', record: 'trunk' });
    expect(endless?.found.en).toMatch(/h at the wheel, longest leg hamamatsu-kusatsu/);
    expect(endless?.expected.ja).toMatch(/拘束 .* 時間以内/);
  });

  it('is driven by two where one may not, when the planner may choose', () => {
    const longer = edited(trunk, { 'hamamatsu-kusatsu.drivingTime': '5.5 h', 'trunk.crew': 'plan' });
    expect(planOf(compile(edited(longer, { 'tokyo-docks.waitAllowance': '0 min', 'osaka-docks.waitAllowance': '0 min', 'tokyo-docks.loadingTime': '20 min', 'tokyo-docks.unloadingTime': '20 min', 'osaka-docks.loadingTime': '20 min', 'osaka-docks.unloadingTime': '20 min', 'trunk.farDrivers': 'none' }), 'after-2024')).own.trips[0]?.mode).toBe('two');
  });

  it('rests on the way where the trip is too long for one duty and there is a place to rest', () => {
    const rested = edited(trunk, { 'trunk.crew': 'plan', 'trunk.farDrivers': 'none', 'trunk.changeAt': 'hamamatsu', 'hamamatsu-kusatsu.drivingTime': '5.5 h' });
    expect(planOf(compile(rested, 'after-2024')).own.trips.map(({ mode }) => mode)).toEqual(['rest', 'rest']);
  });

  it('a round beyond the range of its van', () => {
    expect(code(edited(vans, { 'van.electricity.usable': '18 kWh' }), 'driving-computer')).toMatchObject({ code: 'logistics.beyond-range', record: 'rounds' });
  });

  it('a relay without drivers at the other end, and a change where no leg ends', () => {
    expect(code(edited(trunk, { 'trunk.farDrivers': 'none' }), 'relay')).toMatchObject({ code: 'logistics.no-far-drivers', record: 'trunk', path: 'trunk.farDrivers' });
    expect(code(edited(trunk, { 'trunk.changeAt': 'osaka' }))).toMatchObject({ code: 'logistics.not-on-the-way', record: 'trunk' });
  });

  it('freight that is heavier than the payload, hours beyond the day, routes that do not meet, a model without node', () => {
    expect(code(edited(trunk, { 'westbound.unitMass': '14 t' }))).toMatchObject({ code: 'logistics.unit-too-heavy', record: 'westbound' });
    expect(code(edited(vans, { 'parcels.isReturn': 'back' }), 'battery')).toMatchObject({ code: 'logistics.no-way-back', record: 'parcels' });
    expect(code(edited(trunk, { 'trunk.departures': '18, 24.5' }))).toMatchObject({ code: 'logistics.hours-of-day', path: 'trunk.departures' });
    expect(code(edited(parcels, { 'inbound.routes': 'rounds, linehaul' }), 'manual')).toMatchObject({ code: 'logistics.routes-not-joined', record: 'inbound' });
    expect(code(edited(parcels, { 'belt.method': 'assisted' }), 'manual')).toMatchObject({ code: 'site.node-missing', record: 'belt' });
  });
});
