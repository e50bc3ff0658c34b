import type { Tariff } from '../../energy/tariff';
import type { BlockSpecification, PeriodicSteps, ResourceSpecification } from '../../kernel/blueprint';
import type { ReferenceInput } from '../reference-input';
import type { CrossoverFinding } from '../sector';
import type { NodePlan } from './node-loads';
import type { EnergyRecord, WeekPlan } from './site-energy';
import type { SkillPlan } from './staffing';

export interface LineStep {
  readonly id: string;
  readonly kind: 'station' | 'inspection';
  /** Mean planned time of one part on the machine, loading included, µs. */
  readonly plannedTimeUs: number;
  /** The same with its share of expected repairs: the station with the largest is the planned bottleneck. */
  readonly effectiveTimeUs: number;
  readonly hasMachine: boolean;
  readonly holdsParts: boolean;
}

/** A factory in one variant and year, as plain data. */
export interface FactoryPlan {
  readonly warmUpUs: number;
  /** Monday 00:00 of the observed week in simulation time. */
  readonly mondayUs: number;
  readonly line: readonly LineStep[];
  readonly attributes: readonly string[];
  readonly blocks: readonly BlockSpecification[];
  readonly machines: readonly ResourceSpecification[];
  readonly nodes: readonly NodePlan[];
  readonly skills: readonly SkillPlan[];
  readonly weeks: readonly WeekPlan[];
  /** Hours per week in which parts are released, and the takt. */
  readonly mannedHours: number;
  readonly taktUs: number;
  readonly hoursPerPersonWeek: number;
  readonly overtimeShareOfPaid: number;
  readonly occupancyShare: number;
  readonly energy: EnergyRecord;
  readonly isManned: readonly boolean[];
  readonly shiftLoad: PeriodicSteps;
  /** [week][group][band]: kWh of a week without work. */
  readonly idleKwh: readonly (readonly (readonly number[])[])[];
  readonly tariff: Tariff;
  readonly year: number;
  readonly priceIndex: number;
  readonly levyJpyPerKwh: number;
  readonly co2KgPerKwh: number;
  readonly crossovers: readonly CrossoverFinding[];
  readonly references: readonly ReferenceInput[];
}
