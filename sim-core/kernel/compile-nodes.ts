import type { Distribution } from '../foundation/random/distribution';
import type { PeriodicSteps } from '../foundation/time/periodic-steps';
import type { BlockSpecification, Blueprint, NodeSpecification } from './blueprint';
import { indexById, requireIndex } from './identifiers';
import type { LinkTables, NodeTables } from './node-tables';
import type { SamplerList } from './sampler-list';

type Inference = Extract<BlockSpecification, { kind: 'infer' }>;
const UNIT_UNIFORM: Distribution = { kind: 'uniform', minimum: 0, maximum: 1 };
const asSteps = (value: number | PeriodicSteps): PeriodicSteps => (typeof value === 'number' ? { periodUs: 1, steps: [{ atUs: 0, value }] } : value);

/** Tables of nodes, of what each inference asks of its node, and of links. */
export function compileNodes(blueprint: Blueprint, samplers: SamplerList): NodeTables {
  const { nodes, meter } = blueprint;
  return {
    count: nodes.length,
    parallel: Int32Array.from(nodes, (node) => node.parallel),
    queueLimit: Float64Array.from(nodes, (node) => node.queueLimit ?? Infinity),
    consumer: Int32Array.from(nodes, ({ power }) => (power && meter ? meter.consumers.indexOf(power.consumer) : -1)),
    hasStates: Uint8Array.from(nodes, (node) => (hasStates(blueprint, node) ? 1 : 0)),
    idle: nodes.map(({ power }) => asSteps(power?.idleKw ?? 0)),
    idleKw: Float64Array.from(nodes, ({ power }) => (typeof power?.idleKw === 'number' ? power.idleKw : 0)),
    busyExtraKw: Float64Array.from(nodes, ({ power }) => power?.busyExtraKw ?? 0),
    speed: nodes.map(({ speed }) => speed),
    sleep: nodes.map(({ sleep }) => sleep),
    ...machineTables(nodes, samplers),
    ...inferenceTables(blueprint, samplers),
    links: linkTables(blueprint, samplers),
  };
}

/** Whether anything but the number of busy slots changes the power of a node. */
function hasStates({ blocks }: Blueprint, { id, power, speed, sleep, machines }: NodeSpecification): boolean {
  const hasOwnModels = blocks.some((block) => block.kind === 'infer' && block.node === id && block.busyExtraKw !== undefined);
  return typeof power?.idleKw === 'object' || speed !== undefined || sleep !== undefined || machines !== undefined || hasOwnModels;
}

function machineTables(nodes: readonly NodeSpecification[], samplers: SamplerList): Pick<NodeTables, 'machines' | 'firstMachine' | 'failureSampler' | 'repairSampler' | 'startSampler'> {
  const totals = nodes.map(({ machines }) => (machines === undefined ? 0 : machines.count + machines.spares));
  const firsts = Int32Array.from({ length: nodes.length + 1 }, (_, node) => totals.slice(0, node).reduce((sum, total) => sum + total, 0));
  const each = (purpose: string, of: (node: NodeSpecification) => Distribution | undefined, wholeFrom?: number): Int32Array =>
    Int32Array.from(nodes.flatMap((node, index) => Array.from({ length: totals[index]! }, (_, machine) =>
      samplers.add({ name: `${node.id}/${purpose}/${String(machine)}`, distribution: of(node)!, ...(wholeFrom === undefined ? {} : { wholeFrom }) }))));
  return {
    machines: nodes.map(({ machines }) => machines),
    firstMachine: firsts,
    failureSampler: each('failure', ({ machines }) => machines?.timeToFailure, 1),
    repairSampler: each('repair', ({ machines }) => machines?.repair, 1),
    startSampler: each('start', () => UNIT_UNIFORM),
  };
}

/** By block; the node's own service, kW and joule where the block states none. */
function inferenceTables({ blocks, nodes, links = [] }: Blueprint, samplers: SamplerList): Pick<NodeTables, 'serviceSampler' | 'blockExtraKw' | 'blockJoule' | 'ways' | 'transferUs'> {
  const [indexes, ways] = [indexById(nodes), indexById(links)];
  const ofNode = nodes.map((node) => samplers.add({ name: `${node.id}/service`, distribution: node.serviceTime, wholeFrom: 0 }));
  const inferences = <Value>(of: (block: Inference, node: number) => Value, none: Value): Value[] =>
    blocks.map((block) => (block.kind === 'infer' ? of(block, requireIndex(indexes, block.node)) : none));
  return {
    serviceSampler: Int32Array.from(inferences((block, node) => (block.service === undefined ? ofNode[node]! : samplers.add({ name: `${block.id}/service`, distribution: block.service, wholeFrom: 0 })), -1)),
    blockExtraKw: Float64Array.from(inferences((block, node) => block.busyExtraKw ?? nodes[node]!.power?.busyExtraKw ?? 0, 0)),
    blockJoule: Float64Array.from(inferences((block, node) => block.energyPerInferenceJ ?? nodes[node]!.energyPerInferenceJ ?? 0, 0)),
    transferUs: Float64Array.from(inferences((block) => Math.round(block.transferUs ?? 0), 0)),
    ways: inferences<readonly number[]>((block) => (block.links ?? []).map((link) => requireIndex(ways, link)), []),
  };
}

function linkTables({ links = [] }: Blueprint, samplers: SamplerList): LinkTables {
  const each = (purpose: string, of: (link: (typeof links)[number]) => Distribution, wholeFrom?: number): Int32Array =>
    Int32Array.from(links, (link) => samplers.add({ name: `${link.id}/${purpose}`, distribution: of(link), ...(wholeFrom === undefined ? {} : { wholeFrom }) }));
  return {
    count: links.length,
    openSampler: each('time-to-outage', ({ timeToOutage }) => timeToOutage, 1),
    closedSampler: each('outage', ({ outage }) => outage, 1),
    startSampler: each('start', () => UNIT_UNIFORM),
  };
}
