/** What an event does. Order of the numbers has no meaning; 0 marks a cancelled event. */
export const CANCELLED = 0;
export const SERVICE_END = 1;
export const ARRIVAL = 2;
export const DELAY_END = 3;
export const NODE_END = 4;
export const ANSWER = 5;
export const NODE_ARRIVAL = 6;
export const DEADLINE = 7;
export const FAILURE = 8;
export const REPAIR_END = 9;
export const CAPACITY_CHANGE = 10;
export const WARM_UP_END = 11;
export const KIND_COUNT = 12;

/** Order of what happens at one instant: whatever frees something comes before whatever asks for it. */
export const RELEASE_RANK = 0;
export const REPAIR_RANK = 1;
export const CAPACITY_RANK = 2;
export const FAILURE_RANK = 3;
export const DEADLINE_RANK = 4;
/** No event has this rank: waiting entities are served when all events of a lower rank at the instant are done. */
export const SEIZE_RANK = 5;
export const ARRIVAL_RANK = 6;
export const OBSERVE_RANK = 7;

/** Rank of every kind, by its number. */
export const RANK_OF_KIND: readonly number[] = [
  RELEASE_RANK, RELEASE_RANK, ARRIVAL_RANK, RELEASE_RANK, RELEASE_RANK, RELEASE_RANK,
  ARRIVAL_RANK, DEADLINE_RANK, FAILURE_RANK, REPAIR_RANK, CAPACITY_RANK, OBSERVE_RANK,
];
