import type { RunStatistics } from '../../kernel/run-statistics';
import type { Entry, ObservedRun } from '../site/site-observables';
import type { FactoryPlan, LineStep } from './factory-plan';
import { benchesOf, DEFECT, holdOf, imageOf, machineOf, queueOf, runOf, SCRAPPED, SHIPPED } from './block-names';

const outputEntries = (plan: FactoryPlan, run: RunStatistics): readonly Entry[] => {
  const [shipped, scrapped] = [run.leaves[SHIPPED], run.leaves[SCRAPPED]];
  const escapes = shipped?.attributeSums[plan.own.attributes.indexOf(DEFECT)] ?? 0;
  const count = shipped?.count ?? 0;
  return [
    ['shipped', count],
    ['escapes', escapes],
    ['good', count - escapes],
    ['scrapped', scrapped?.count ?? 0],
    ['leadUs', (shipped?.timeInSystem.mean ?? 0) * count],
    ['scrapUs', (scrapped?.timeInSystem.mean ?? 0) * (scrapped?.count ?? 0)],
  ];
};

const NO_SHARES = { off: 0, standby: 0, run: 0, blocked: 0, failed: 0, setup: 0, maintenance: 0 };

const machineEntries = ({ id, kind }: LineStep, run: RunStatistics): readonly Entry[] => {
  const shares = run.resources[machineOf(id)]?.stateShares ?? NO_SHARES;
  const block = kind === 'inspection' ? imageOf(id) : runOf(id);
  return [
    [`${id}/on`, 1 - shares.off],
    [`${id}/run`, shares.run],
    [`${id}/blocked`, shares.blocked],
    [`${id}/starved`, shares.standby],
    [`${id}/failed`, shares.failed],
    [`${id}/setup`, shares.setup],
    [`${id}/maintenance`, shares.maintenance],
    [`${id}/items`, run.blocks[block]?.left ?? 0],
  ];
};

const benchEntries = ({ id }: LineStep, run: RunStatistics): readonly Entry[] => {
  const benches = run.resources[benchesOf(id)];
  return [[`${id}/on`, benches?.capacityMean ?? 0], [`${id}/run`, benches?.inUseMean ?? 0]];
};

const queueEntries = (step: LineStep, run: RunStatistics): readonly Entry[] => {
  const own: Entry = [`${step.id}/queue`, run.queues[queueOf(step.id)]?.lengthMean ?? 0];
  return step.holdsParts ? [own, [`${step.id}/hold`, run.queues[holdOf(step.id)]?.lengthMean ?? 0]] : [own];
};

const stepEntries = (step: LineStep, run: RunStatistics): readonly Entry[] =>
  [...(step.hasMachine ? machineEntries(step, run) : benchEntries(step, run)), ...queueEntries(step, run)];

/** What the line itself did in one week: parts, machine states, buffers. */
export const observeLine = (plan: FactoryPlan, { run }: ObservedRun): readonly Entry[] =>
  [...outputEntries(plan, run), ...plan.own.steps.flatMap((step) => stepEntries(step, run))];
