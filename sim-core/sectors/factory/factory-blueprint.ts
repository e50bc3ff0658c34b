import type { Blueprint } from '../../kernel/blueprint';
import type { ReplicationAddress } from '../site-model';
import type { FactoryPlan } from './factory-plan';
import { meterOf, warmerBy } from './site-energy';
import { peopleResource } from './staffing';
import { WEEK_US } from './week-time';

/** A hundred times what a busy line needs in a week; beyond it something storms, such as failures every microsecond. */
const EVENT_BUDGET = 10_000_000;

/** The blueprint of one representative week of one replication: who is there and how warm it is are drawn here. */
export const blueprintOf = (plan: FactoryPlan, week: number, address: ReplicationAddress): Blueprint => {
  const weekPlan = plan.weeks[week];
  if (weekPlan === undefined) throw new RangeError(`there is no week ${String(week)}`);
  const climate = { energy: plan.energy, week: weekPlan, isManned: plan.isManned };
  return {
    warmUpUs: plan.warmUpUs,
    horizonUs: plan.warmUpUs + WEEK_US,
    eventBudget: EVENT_BUDGET,
    attributes: plan.attributes,
    resources: [...plan.machines, ...plan.skills.map((skill) => peopleResource(skill, address, week, plan.mondayUs))],
    nodes: plan.nodes.map((node) => node.specification),
    blocks: plan.blocks,
    meter: meterOf(climate, plan.shiftLoad, warmerBy(climate, address, week), plan.mondayUs),
  };
};
