import type { KpiColumn } from '../sector';
import type { SitePlan } from './site-plan';
import type { Reader, YearlyEnergy } from './yearly-figures';

/** Everything a key figure may be computed from: the plan, and means over a set of replications. */
export interface FigureContext<Plan> {
  readonly plan: Plan;
  readonly site: SitePlan;
  readonly reader: Reader;
  readonly energy: YearlyEnergy;
  /** An observable summed over the operating weeks of a year. */
  readonly year: (name: string) => number;
  /** An observable that is a level: mean over the operating weeks. */
  readonly level: (name: string) => number;
}

/** A key figure: its column and how it follows from the observables. NaN: this site has no such figure. */
export interface Figure<Plan = unknown> extends KpiColumn {
  readonly of: (context: FigureContext<Plan>) => number;
}

export const figure = <Plan>(id: string, unit: string, of: Figure<Plan>['of']): Figure<Plan> => ({ id, unit, of });

/** The unit of output to which hours, kWh and JPY are related. */
export interface OutputUnit<Plan> {
  /** Ending of the KPI ids, such as `GoodPart` in `energy.kwhPerGoodPart`. */
  readonly suffix: string;
  /** As in the unit of the figure, such as `part` in `kWh/part`. */
  readonly unit: string;
  readonly perYear: (context: FigureContext<Plan>) => number;
}
