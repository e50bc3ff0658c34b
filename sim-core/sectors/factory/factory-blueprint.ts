import type { Blueprint } from '../../kernel/blueprint';
import type { ReplicationAddress } from '../site-model';
import type { FactoryPlan } from './factory-plan';
import { meterOf, warmerBy } from './site-energy';
import { peopleResource } from './staffing';
import { WEEK_US } from './week-time';

const EVENTS_AT_LEAST = 2_000_000;
const EVENTS_PER_PART = 200;

/** More than ten times what a line can need; beyond it something storms, such as failures every microsecond. */
const eventBudget = (plan: FactoryPlan): number => EVENTS_AT_LEAST + Math.ceil((EVENTS_PER_PART * WEEK_US) / plan.taktUs);

/** The blueprint of one representative week of one replication: who is there and how warm it is are drawn here. */
export const blueprintOf = (plan: FactoryPlan, week: number, address: ReplicationAddress): Blueprint => {
  const weekPlan = plan.weeks[week];
  if (weekPlan === undefined) throw new RangeError(`there is no week ${String(week)}`);
  const climate = { energy: plan.energy, week: weekPlan, isManned: plan.isManned };
  return {
    warmUpUs: plan.warmUpUs,
    horizonUs: plan.warmUpUs + WEEK_US,
    eventBudget: eventBudget(plan),
    attributes: plan.attributes,
    resources: [...plan.machines, ...plan.skills.map((skill) => peopleResource(skill, address, week, plan.mondayUs))],
    nodes: plan.nodes.map((node) => node.specification),
    blocks: plan.blocks,
    meter: meterOf(climate, plan.shiftLoad, warmerBy(climate, address, week), plan.mondayUs),
  };
};
