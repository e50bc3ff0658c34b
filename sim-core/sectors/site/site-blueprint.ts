import type { BlockSpecification, Blueprint, ResourceSpecification } from '../../kernel/blueprint';
import type { ReplicationAddress } from '../site-model';
import { withAskChanges } from './ask-blocks';
import { meterOf, warmerBy } from './site-energy';
import type { SitePlan } from './site-plan';
import { peopleResource } from './staffing';
import { wearableBlocks } from './wearable-plan';
import { WEEK_US } from './week-time';

/** What moves through a site: the sector's own blocks and resources, without people by skill, nodes and meter. */
export interface SiteFlow {
  readonly attributes: readonly string[];
  readonly blocks: readonly BlockSpecification[];
  readonly resources: readonly ResourceSpecification[];
  /** Far more events than a week can need; beyond it something storms. */
  readonly eventBudget: number;
}

/** The blueprint of one representative week of one replication: who is there and how warm it is are drawn here. */
export const siteBlueprint = (plan: SitePlan, flow: SiteFlow, consumers: readonly string[], { week, address }: { readonly week: number; readonly address: ReplicationAddress }): Blueprint => {
  const weekPlan = plan.weeks[week];
  if (weekPlan === undefined) throw new RangeError(`there is no week ${String(week)}`);
  const climate = { energy: plan.energy, week: weekPlan, isManned: plan.isManned };
  return {
    warmUpUs: plan.warmUpUs,
    horizonUs: plan.warmUpUs + WEEK_US,
    eventBudget: flow.eventBudget,
    mayEndWaiting: true,
    attributes: flow.attributes,
    resources: [...flow.resources, ...plan.skills.map((skill) => peopleResource(skill, address, week, plan.mondayUs))],
    nodes: plan.nodes.map((node) => node.specifications[week]!),
    links: plan.links,
    blocks: [...withAskChanges(flow.blocks, plan.askChanges), ...plan.wearables.flatMap(wearableBlocks)],
    meter: meterOf(climate, consumers, plan.shiftLoad, { warmerK: warmerBy(climate, address, week), shiftUs: plan.mondayUs }),
  };
};
