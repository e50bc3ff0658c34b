import type { Bilingual } from '../../foundation/problems';
import type { FigureReading } from '../sector';
import type { FactoryPlan } from './factory-plan';

interface Candidate {
  readonly id: string;
  readonly isPeople: boolean;
  readonly share: number;
}

/** Machines by the share of manned time in which they are active, people by the share of their time at work. */
const candidatesOf = ({ own, site }: FactoryPlan, { figure }: FigureReading): readonly Candidate[] => [
  ...own.steps.filter((step) => step.hasMachine).map(({ id }) => ({ id, isPeople: false, share: figure(`station.${id}.activeShare`) ?? 0 })),
  ...site.skills.map(({ id }) => ({ id, isPeople: true, share: figure(`skill.${id}.utilisation`) ?? 0 })),
];

const percent = (share: number): string => (100 * share).toFixed(0);

const statementOf = (first: Candidate, second: Candidate, name: FigureReading['name']): Bilingual => {
  const [own, other] = [name(first.id), name(second.id)];
  const margin = (100 * (first.share - second.share)).toFixed(1);
  return {
    en: `Bottleneck: ${own.en}, ${first.isPeople ? 'at work' : 'active'} ${percent(first.share)} % of the time, ${margin} points ahead of ${other.en}.`,
    ja: `ネック：${own.ja}。${first.isPeople ? '作業' : '活動'}の割合は${percent(first.share)}%で、次点の${other.ja}を${margin}ポイント上回る。`,
  };
};

/**
 * The station or skill that is least often idle: running, down, being set up or maintained, neither starved nor blocked
 * (active period method, Roser, Nakano and Tanaka 2001), with its lead over the next.
 */
export const nameBottleneck = (plan: FactoryPlan, reading: FigureReading): readonly Bilingual[] => {
  const [first, second] = candidatesOf(plan, reading).toSorted((one, other) => other.share - one.share);
  return first === undefined || second === undefined ? [] : [statementOf(first, second, reading.name)];
};
