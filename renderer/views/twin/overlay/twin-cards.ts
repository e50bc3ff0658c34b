import { showEstimate } from '../../../../contract/presentation/index';
import type { KpiEstimate } from '../../../../sim-core/index';
import { resultCell } from '../../../state/use-cell';
import { words } from '../../../words/index';
import type { LabelContext } from './label-text';

/** A card beside the floor: name, two or three values. */
export interface TwinCardContent {
  readonly record: string;
  readonly title: string;
  readonly values: readonly string[];
  readonly note: string | undefined;
}

type Kpis = Readonly<Record<string, KpiEstimate>>;

/** A station's queue earns a card of its own when this many parts wait on average. */
const LONG_QUEUE = 2;

/** What deserves a card: the node of the variant, the longest queue, and whatever is marked. */
export function twinCards(context: LabelContext & { readonly marked: string | undefined }): readonly TwinCardContent[] {
  const { site, bundle, marked } = context;
  if (!bundle) return [];
  const { kpis } = resultCell(bundle, context.variant, context.year);
  const [longest] = [...site.values.queueLength].sort((a, b) => b[1] - a[1]);
  const queue = longest && longest[1] >= LONG_QUEUE ? longest[0] : undefined;
  const records = [...new Set([marked, site.plan.nodes[0]?.id, queue])].flatMap((record) => record ?? []);
  return records.slice(0, 2).flatMap((record) => nodeCard(record, kpis, context) ?? stationCard(record, kpis, context) ?? []);
}

function nodeCard(record: string, kpis: Kpis, { site, language }: LabelContext): TwinCardContent | undefined {
  const node = site.plan.nodes.find((one) => one.id === record);
  if (!node) return undefined;
  const values = ['watts', 'utilisation', 'latencyP99Ms'].flatMap((name) => shown(kpis[`node.${record}.${name}`], language));
  return { record, title: node.title[language], values, note: undefined };
}

function stationCard(record: string, kpis: Kpis, { site, language }: LabelContext): TwinCardContent | undefined {
  const station = site.plan.stations.find((one) => one.id === record);
  if (!station) return undefined;
  const utilisation = kpis[`station.${record}.utilisation`] ?? kpis[`resource.${record}.utilisation`];
  const queue = station.queue === undefined ? undefined : kpis[`queue.${station.queue}.lengthMean`];
  const waiting = shown(queue, language).map((value) => `${words['twin.queueMean'][language]} ${value}`);
  return { record, title: station.title[language], values: shown(utilisation, language), note: waiting[0] };
}

const shown = (estimate: KpiEstimate | undefined, language: LabelContext['language']): readonly string[] =>
  estimate && Number.isFinite(estimate.mean) ? [showEstimate(estimate, language).valueWithUnit] : [];
