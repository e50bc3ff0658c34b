/** What an event does. Order of the numbers has no meaning; 0 marks a cancelled event. */
export const CANCELLED = 0;
export const SERVICE_END = 1;
export const ARRIVAL = 2;
export const DELAY_END = 3;
export const DEADLINE = 4;
export const FAILURE = 5;
export const REPAIR_END = 6;
export const CAPACITY_CHANGE = 7;
/** Events up to here enter the event hash; those of nodes alone do not, so that a node may be exchanged without a change on the site. */
export const LAST_HASHED = 7;
export const NODE_END = 8;
export const ANSWER = 9;
export const NODE_ARRIVAL = 10;
export const WARM_UP_END = 11;

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
