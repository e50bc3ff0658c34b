import type { Problem } from '../foundation/problems';
import { nextChange, valueAt } from '../foundation/time/periodic-steps';
import type { BlockSpecification, Demand } from './block-specification';
import type { Blueprint } from './blueprint';

const US_PER_HOUR = 3.6e9;
/** Enough for two years of quarter hours; calendars that need more are not searched to the end and count as possible. */
const MOST_STEPS = 100_000;

type Needy = Extract<BlockSpecification, { readonly kind: 'work' | 'seize' }>;

/**
 * Work whose people (and machines) are never on duty together, neither in the run nor in any of their calendars: it could never begin, and its queue would grow
 * without end. Names the work, the first time at which each of them is there, and what to do.
 */
export function checkPeopleTogether(blueprint: Blueprint): readonly Problem[] {
  return blueprint.blocks.flatMap((block) => ((block.kind === 'work' || block.kind === 'seize') && block.demands.length > 0 && !meets(blueprint, block) ? [neverTogether(blueprint, block)] : []));
}

function meets(blueprint: Blueprint, { demands }: Needy): boolean {
  const untilUs = searchedUs(blueprint, demands);
  let timeUs = 0;
  for (let step = 0; step < MOST_STEPS; step++) {
    if (demands.every((demand) => isMet(blueprint, demand, timeUs))) return true;
    timeUs = nextChangeOf(blueprint, demands, timeUs);
    if (timeUs >= untilUs) return false;
  }
  return true;
}

/** To the end of the run, and at least through every calendar once. */
function searchedUs({ resources, horizonUs }: Blueprint, demands: readonly Demand[]): number {
  const ids = demands.flatMap(namesOf);
  return Math.max(horizonUs, ...resources.filter(({ id }) => ids.includes(id)).map(({ capacity }) => (typeof capacity === 'number' ? 0 : capacity.periodUs)));
}

const namesOf = ({ resource, alternatives = [] }: Demand): readonly string[] => [resource, ...alternatives];

function isMet(blueprint: Blueprint, demand: Demand, timeUs: number): boolean {
  return namesOf(demand).some((id) => unitsAt(blueprint, id, timeUs) >= demand.amount);
}

function unitsAt({ resources }: Blueprint, id: string, timeUs: number): number {
  const capacity = resources.find((resource) => resource.id === id)?.capacity ?? 0;
  return typeof capacity === 'number' ? capacity : valueAt(capacity, timeUs);
}

function nextChangeOf({ resources }: Blueprint, demands: readonly Demand[], timeUs: number): number {
  const ids = demands.flatMap(namesOf);
  const times = resources.filter(({ id }) => ids.includes(id)).map(({ capacity }) => (typeof capacity === 'number' ? Infinity : nextChange(capacity, timeUs)?.atUs ?? Infinity));
  return Math.min(...times);
}

/** First hour of the run at which the demand could be met, in words. */
function firstHour(blueprint: Blueprint, demand: Demand): string {
  for (let timeUs = 0; timeUs < searchedUs(blueprint, [demand]); timeUs = nextChangeOf(blueprint, [demand], timeUs)) {
    if (isMet(blueprint, demand, timeUs)) return `${(timeUs / US_PER_HOUR).toFixed(2)} h`;
  }
  return '–';
}

function neverTogether(blueprint: Blueprint, { id, demands }: Needy): Problem {
  const each = demands.map((demand) => `${demand.resource} × ${String(demand.amount)}: ${firstHour(blueprint, demand)}`).join(', ');
  const until = `${(searchedUs(blueprint, demands) / US_PER_HOUR).toFixed(2)} h`;
  return {
    code: 'blueprint.nobody-on-duty', severity: 'error', record: id, path: `${id}.demands`,
    expected: { en: 'a time at which all whom the work needs are on duty together', ja: '作業に必要な人と設備がそろって勤務・稼働する時間' },
    found: { en: `none from 0 h to ${until}; alone they are there from ${each}`, ja: `0 h から ${until} までにありません。個別には ${each} から` },
    remedy: { en: 'Let their calendars overlap, or ask for fewer units.', ja: '勤務表を重ねるか、必要な数を減らしてください。' },
  };
}
