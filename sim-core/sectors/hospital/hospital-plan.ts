import type { ExitRecord, ArrivalRecord } from './hospital-records';
import type { SitedPlan } from '../site/site-template';
import type { SiteFlow } from '../site/site-blueprint';

/** What the key figures of a step need to know. */
export interface PlannedStep {
  readonly id: string;
  readonly queues: readonly string[];
  /** Door-to-doctor time ends here. */
  readonly isContact: boolean;
  /** Urgent findings are told apart. */
  readonly isReading: boolean;
}

export interface PlannedWard {
  readonly id: string;
  readonly beds: number;
  readonly refuses: boolean;
  /** Skill of its nurses, its share of them, how many patients one may have, and the occupancy for which that is planned; absent: staffing is not looked at. */
  readonly staffing?: { readonly skill: string; readonly share: number; readonly patientsPerNurse: number; readonly occupancyShare: number; readonly closesBeds: boolean };
}

/** Records of a hospital as its key figures see them. Plain data. */
export interface HospitalOwn {
  readonly groups: readonly string[];
  readonly arrivals: readonly { readonly id: string; readonly mode: ArrivalRecord['mode']; readonly groups: readonly string[]; readonly declines: boolean; readonly refuses: boolean }[];
  readonly exits: readonly { readonly id: string; readonly outcome: ExitRecord['outcome'] }[];
  readonly rooms: readonly string[];
  readonly steps: readonly PlannedStep[];
  readonly wards: readonly PlannedWard[];
  readonly tasks: readonly string[];
  readonly deteriorations: readonly string[];
  readonly monitors: readonly string[];
  /** Patients who arrive in a week when nobody is refused. */
  readonly patientsPerWeek: number;
}

/** A hospital that works the year round, with people, nodes, energy and a bill. */
export type HospitalSitePlan = SitedPlan<HospitalOwn>;

/** A flow of patients on its own, observed once for a given time: no people by skill, no energy, no year. */
export interface HospitalStudyPlan {
  readonly study: { readonly warmUpUs: number; readonly lengthUs: number };
  readonly flow: SiteFlow;
  readonly own: HospitalOwn;
}

export type HospitalPlan = HospitalSitePlan | HospitalStudyPlan;

export const isStudy = (plan: HospitalPlan): plan is HospitalStudyPlan => 'study' in plan;
