import { z } from 'zod';
import { bilingualSchema, sourceTableSchema } from '../../foundation/provenance-schema';
import { dayNumberOf, type CivilDate } from '../../foundation/time/civil-date';

/** Whom a rule binds. Doctors by the level (水準) of their hospital; drivers of trucks. */
export const ruleGroups = ['general', 'doctor-a', 'doctor-b', 'doctor-c', 'driver'] as const;
export type RuleGroup = (typeof ruleGroups)[number];

/**
 * What a rule limits; `observe-measures.ts` says how each is counted. Hours of overtime are those beyond 8 a day and 40
 * a week; hours of duty run from start to end of a duty, breaks included (拘束時間).
 */
const measures = [
  'overtimePerMonth', 'overtimePerYear', 'overtimeAndHolidayPerMonth', 'overtimeAndHolidayPerYear', 'overtimeAndHolidayMean', 'monthsOfOvertimeAbove',
  'dutyPerMonth', 'dutyPerYear', 'monthsOfDutyAbove', 'runningMonthsOfDutyAbove', 'dutyPerDay', 'dutyPerDayLongHaul', 'dutiesAbovePerWeek', 'longHaulDutiesAbovePerWeek',
  'dutyLength', 'restAfterDuty', 'restAfterLongDuty', 'restAwayLongHaul', 'shortRestsAwayPerWeek', 'restAfterTrip', 'drivingPerDay', 'drivingPerWeek', 'drivingWithoutBreak',
  'shortPausesRunning', 'holidayDutiesPerTwoWeeks',
] as const;
export type Measure = (typeof measures)[number];

/** `limit`: may not be passed. `guideline`: an effort or a rough figure of the authority; planners may be told to keep it. */
const limitSchema = z
  .object({
    limit: z.number().nonnegative(),
    /** Hours above (or below) which a thing is counted, for measures that count. */
    threshold: z.number().nonnegative().exactOptional(),
    force: z.enum(['limit', 'guideline']),
    /** `official`: read in a text of the authority. `secondary`: read in a page that restates it. `unchecked`: neither. */
    verified: z.enum(['official', 'secondary', 'unchecked']),
    source: z.string().min(1),
  })
  .strict();

const ruleSchema = z
  .object({
    id: z.string().min(1),
    name: bilingualSchema,
    groups: z.array(z.enum(ruleGroups)).min(1),
    /** Whether it holds with a special agreement (特別条項, 労使協定), without one, or always. */
    agreement: z.enum(['with', 'without', 'any']),
    measure: z.enum(measures),
    comparison: z.enum(['at-most', 'below', 'at-least']),
    unit: z.enum(['h', 'count']),
    changedOn: z.iso.date(),
    /** The day before `changedOn` and from it on; null where there was or is no such rule. */
    before: limitSchema.nullable(),
    after: limitSchema.nullable(),
    /** A rule that is waived for who had an interview with a doctor (面接指導). */
    waivedByInterview: z.boolean().exactOptional(),
    /** Article of the law or notice. */
    basis: bilingualSchema,
    note: bilingualSchema.exactOptional(),
  })
  .strict();

/** Working-time rules with their limits before and after the latest change of each. */
export const workingTimeRulesSchema = z
  .object({
    id: z.string().min(1),
    /** First month of the year in which yearly hours are counted: an agreement names it. */
    yearBeginsInMonth: z.number().int().min(1).max(12),
    conventions: bilingualSchema,
    rules: z.array(ruleSchema).min(1),
    sources: sourceTableSchema,
  })
  .strict();

export type WorkingTimeRules = z.infer<typeof workingTimeRulesSchema>;
export type WorkingTimeRule = z.infer<typeof ruleSchema>;

/** One rule with the limit of its day. */
export interface RuleInForce {
  readonly id: string;
  readonly name: WorkingTimeRule['name'];
  readonly measure: Measure;
  readonly comparison: WorkingTimeRule['comparison'];
  readonly unit: WorkingTimeRule['unit'];
  readonly value: number;
  readonly threshold: number;
  readonly force: 'limit' | 'guideline';
}

export interface RuleChoice {
  readonly group: RuleGroup;
  /** Special clause of the 36 Agreement, or the agreement of a transport company on longer months. */
  readonly hasAgreement: boolean;
  readonly on: CivilDate;
  readonly isInterviewed?: boolean;
}

/** The rules that bind a group on a day. Cost: linear in the table; choose once for a roster. */
export function rulesInForce({ rules }: WorkingTimeRules, choice: RuleChoice): readonly RuleInForce[] {
  const { group, hasAgreement, on, isInterviewed = false } = choice;
  return rules
    .filter((rule) => rule.groups.includes(group) && rule.agreement !== (hasAgreement ? 'without' : 'with') && !(isInterviewed && rule.waivedByInterview === true))
    .flatMap(({ before, after, changedOn, id, name, measure, comparison, unit }) => {
      const limit = isBefore(on, changedOn) ? before : after;
      if (limit === null) return [];
      return [{ id, name, measure, comparison, unit, value: limit.limit, threshold: limit.threshold ?? 0, force: limit.force }];
    });
}

function isBefore(date: CivilDate, isoDay: string): boolean {
  const [year = 0, month = 1, day = 1] = isoDay.split('-').map(Number);
  return dayNumberOf(date) < dayNumberOf({ year, month, day });
}
