import { showEstimate } from '../../../../contract/presentation/index';
import type { Language, ResultBundle } from '../../../../sim-core/index';
import { resultCell } from '../../../state/use-cell';
import { words } from '../../../words/index';
import type { Site } from '../use-site';
import type { Anchor } from './anchors';

export interface LabelContext {
  readonly site: Site;
  readonly bundle: ResultBundle | undefined;
  readonly variant: string;
  readonly year: number;
  readonly language: Language;
}

/** A station by number and name, a node by name, the substation with its demand peak. */
export function labelText(anchor: Anchor, context: LabelContext): string {
  const { site, language } = context;
  const station = site.plan.stations.find((one) => one.id === anchor.record);
  if (station) return `${anchor.number ?? ''} ${station.title[language]}`.trim();
  const node = site.plan.nodes.find((one) => one.id === anchor.record);
  if (node) return node.count > 1 ? `${node.title[language]} × ${node.count}` : node.title[language];
  if (anchor.kind === 'source') return words['twin.source'][language];
  if (anchor.kind === 'shipping') return words['twin.shipping'][language];
  return substationText(context);
}

function substationText({ bundle, variant, year, language }: LabelContext): string {
  const peak = bundle && resultCell(bundle, variant, year).kpis['energy.peakKw'];
  const name = words['twin.substation'][language];
  return peak ? `${name} ${showEstimate(peak, language).valueWithUnit}` : name;
}
