import type { Bilingual } from '../../foundation/problems';
import { dateOfDayNumber, isoDate } from '../../foundation/time/civil-date';
import { MINUTES_PER_DAY, recordsOf, type Duty, type MinuteSpan } from './duty';
import { observeMeasures } from './observe-measures';
import { viewOf, type RosterView } from './roster-view';
import type { RuleInForce } from './rule-table';

/** A rule that a roster breaks: whose hours, in which period, what was found and what is allowed. */
export interface Violation {
  readonly person: string;
  readonly rule: RuleInForce;
  readonly period: MinuteSpan;
  readonly found: number;
  readonly limit: number;
}

export interface RosterOfPerson {
  readonly person: string;
  readonly duties: readonly Duty[];
}

export interface Rulebook {
  readonly rules: readonly RuleInForce[];
  readonly yearBeginsInMonth: number;
}

/**
 * Every violation of the rules by a roster, person by person, in the order of the rules and of time. Guidelines are
 * reported too; `violation.rule.force` tells them apart. Duties may come in any order; those of one person must not
 * overlap. Cost: duties x rules.
 */
export function checkRoster(roster: readonly RosterOfPerson[], { rules, yearBeginsInMonth }: Rulebook): readonly Violation[] {
  return roster.flatMap(({ person, duties }) => violationsIn(viewOf(recordsOf(duties), yearBeginsInMonth), rules, person));
}

/** Violations that show in a view. */
export function violationsIn(view: RosterView, rules: readonly RuleInForce[], person: string): readonly Violation[] {
  return rules.flatMap((rule) => observeMeasures[rule.measure](view, rule.threshold)
    .filter(({ found }) => !isKept(rule, found))
    .map(({ fromMin, toMin, found }) => ({ person, rule, period: { fromMin, toMin }, found, limit: rule.value })));
}

function isKept({ comparison, value }: RuleInForce, found: number): boolean {
  if (comparison === 'at-least') return found >= value;
  return comparison === 'below' ? found < value : found <= value;
}

/** One sentence for a reader, in both languages. */
export function describeViolation({ person, rule, period, found, limit }: Violation): Bilingual {
  const dayOf = (minute: number): string => isoDate(dateOfDayNumber(Math.floor(minute / MINUTES_PER_DAY)));
  const hours = Math.round(found * 100) / 100;
  const [unitEn, unitJa] = rule.unit === 'h' ? [' h', '時間'] : ['', '回'];
  const most: Readonly<Record<RuleInForce['comparison'], Bilingual>> = {
    'at-most': { en: 'at most', ja: '以下' }, below: { en: 'below', ja: '未満' }, 'at-least': { en: 'at least', ja: '以上' },
  };
  const last = dayOf(Math.max(period.fromMin, period.toMin - 1));
  return {
    en: `${rule.name.en}: ${person} has ${String(hours)}${unitEn} from ${dayOf(period.fromMin)} to ${last}; ${most[rule.comparison].en} ${String(limit)}${unitEn}`,
    ja: `${rule.name.ja}：${person} は ${dayOf(period.fromMin)}〜${last} に ${String(hours)}${unitJa}（${String(limit)}${unitJa}${most[rule.comparison].ja}）`,
  };
}
