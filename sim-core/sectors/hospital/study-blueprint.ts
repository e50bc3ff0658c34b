import type { Blueprint } from '../../kernel/blueprint';
import type { HospitalStudyPlan } from './hospital-plan';

/** The blueprint of a study: the flow on its own, without people, nodes and meter. */
export const studyBlueprint = ({ study, flow }: HospitalStudyPlan): Blueprint => ({
  warmUpUs: study.warmUpUs,
  horizonUs: study.warmUpUs + study.lengthUs,
  eventBudget: flow.eventBudget,
  attributes: flow.attributes,
  resources: flow.resources,
  nodes: [],
  blocks: flow.blocks,
});
