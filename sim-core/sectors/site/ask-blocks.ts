import type { BlockSpecification } from '../../kernel/blueprint';
import type { InferBlock } from '../../kernel/block-specification';
import type { InferenceTask } from './inference-task';
import { linkOf, wayOf, type NetworkPlan } from './network-plan';
import type { NetworkRecord, NodePlan } from './node-loads';
import { momentsOf } from '../../foundation/random/moments';

/** What the site adds to the infer blocks of a task: the model's own service, and what its way does to the request. */
export interface AskChange {
  readonly task: string;
  readonly node: string;
  readonly blocks: readonly string[];
  readonly change: Partial<InferBlock>;
}

/**
 * Changes of the infer blocks of all tasks. The sector states node, deadline and the delay of the first network; bandwidth,
 * outages that last, networks behind the first (their delay at its mean) and models of their own come from here.
 */
export const askChanges = (tasks: readonly InferenceTask[], nodes: readonly NodePlan[], network: NetworkPlan, networks: ReadonlyMap<string, NetworkRecord>): readonly AskChange[] => {
  const asks = nodes.flatMap((node) => node.asks);
  return tasks.filter((task) => nodes.some((node) => node.id === task.node)).map((task): AskChange => ({
    task: task.id, node: task.node, blocks: task.askBlocks ?? [`${task.id}-ask`],
    change: { ...modelOf(asks.find((ask) => ask.task === task.id)), ...wayChange(task, network, networks) },
  })).filter(({ change }) => Object.keys(change).length > 0);
};

const modelOf = (ask: NodePlan['asks'][number] | undefined): Partial<InferBlock> =>
  ask === undefined ? {} : {
    service: ask.service,
    ...(ask.busyExtraKw === undefined ? {} : { busyExtraKw: ask.busyExtraKw }),
    ...(ask.energyPerInferenceJ === undefined ? {} : { energyPerInferenceJ: ask.energyPerInferenceJ }),
  };

const wayChange = (task: InferenceTask, network: NetworkPlan, networks: ReadonlyMap<string, NetworkRecord>): Partial<InferBlock> => {
  const way = wayOf(networks, task.network);
  const behindUs = way.slice(1).reduce((sum, { delay }) => sum + momentsOf(delay).mean, 0);
  const transferUs = Math.round(behindUs) + (network.transferUs.get(task.id) ?? 0);
  const links = way.map(({ id }) => linkOf(id)).filter((id) => network.links.some((link) => link.id === id));
  const single = way.filter(({ id }) => !links.includes(linkOf(id))).reduce((open, { outage }) => open * (1 - outage), 1);
  return {
    ...(transferUs > 0 ? { transferUs } : {}),
    ...(links.length > 0 ? { links } : {}),
    ...(links.length > 0 || way.length > 1 ? { outageShare: 1 - single } : {}),
  };
};

/**
 * The flow with every task's infer blocks changed: those that the task names, else those that bear its id. Blocks of a node that
 * nobody claims belong to its other tasks together, which must then want the same; if they do not, their sector has a bug.
 */
export const withAskChanges = (blocks: readonly BlockSpecification[], changes: readonly AskChange[]): readonly BlockSpecification[] => {
  if (changes.length === 0) return blocks;
  const asking = blocks.filter((block): block is InferBlock => block.kind === 'infer');
  const claims = changes.map((one) => [one, claimedBy(asking, one)] as const);
  const claimed = new Map(claims.flatMap(([{ change }, ids]) => ids.map((id) => [id, change] as const)));
  const silent = claims.filter(([, ids]) => ids.length === 0).map(([one]) => one);
  const changeOf = (block: InferBlock): Partial<InferBlock> => claimed.get(block.id) ?? sharedChange(silent.filter(({ node }) => node === block.node));
  return blocks.map((block) => (block.kind === 'infer' ? { ...block, ...changeOf(block) } : block));
};

const claimedBy = (asking: readonly InferBlock[], { task, node, blocks: named }: AskChange): readonly string[] => {
  const blocks = asking.filter((block) => block.node === node);
  const here = blocks.map(({ id }) => id);
  const own = blocks.filter((block) => block.task === task || named.includes(block.id)).map(({ id }) => id);
  return own.length > 0 ? own : here.filter((id) => id === task || id.startsWith(`${task}-`) || id.startsWith(`${task}/`));
};

const sharedChange = (silent: readonly AskChange[]): Partial<InferBlock> => {
  const [first] = silent;
  if (first === undefined) return {};
  const isShared = silent.every(({ change }) => JSON.stringify(change) === JSON.stringify(first.change));
  if (!isShared) throw new Error(`which infer blocks belong to ${silent.map(({ task }) => task).join(', ')} is not known: name them in askBlocks`);
  return first.change;
};
