import { emptyRun, type Entry } from '../site/site-observables';
import type { RunStatistics } from '../../kernel/run-statistics';
import type { KpiColumn } from '../sector';
import { flowFigures, patientsTreated, type HospitalFigure, type Sum } from './hospital-figures';
import type { HospitalStudyPlan } from './hospital-plan';
import { hospitalEntries } from './observe-hospital';

/** In a study the means over the run are figures too. */
const figuresOf = ({ own }: HospitalStudyPlan): readonly HospitalFigure[] => [
  { id: 'output.patients', unit: 'patients', of: (sum) => patientsTreated(own, sum) },
  ...flowFigures(own),
  ...own.steps.filter(({ queues }) => queues.length > 0).map(({ id }): HospitalFigure => ({ id: `queue.${id}.lengthMean`, unit: 'patients', of: (sum) => sum(`${id}/queue`) })),
];

const entriesOf = ({ own }: HospitalStudyPlan, run: RunStatistics): readonly Entry[] => hospitalEntries(own, run);

export const observeStudy = (plan: HospitalStudyPlan, runs: readonly RunStatistics[]): Float64Array =>
  Float64Array.from(runs.flatMap((run) => entriesOf(plan, run).map(([, value]) => value)));

export const studyColumns = (plan: HospitalStudyPlan): readonly KpiColumn[] => figuresOf(plan).map(({ id, unit }) => ({ id, unit }));

const figuresOfRun = (figures: readonly HospitalFigure[], positions: ReadonlyMap<string, number>, row: Float64Array): readonly number[] => {
  const sum: Sum = (name) => {
    const position = positions.get(name);
    if (position === undefined) throw new Error(`there is no observable ${name}`);
    return row[position] as number;
  };
  return figures.map(({ of }) => of(sum));
};

/** Mean over the replications of the figure of each: a study asks what one run is like, a year what all of them come to. */
export const studyEvaluator = (plan: HospitalStudyPlan): ((replications: readonly Float64Array[]) => Float64Array) => {
  const figures = figuresOf(plan);
  const positions = new Map(entriesOf(plan, emptyRun).map(([name], index) => [name, index]));
  const known = new WeakMap<Float64Array, readonly number[]>();
  const read = (row: Float64Array): readonly number[] => {
    const values = known.get(row) ?? figuresOfRun(figures, positions, row);
    known.set(row, values);
    return values;
  };
  return (replications) => {
    const rows = replications.map(read);
    return Float64Array.from(figures, (_, index) => rows.reduce((sum, row) => sum + (row[index] as number), 0) / rows.length);
  };
};
