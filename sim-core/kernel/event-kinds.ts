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
export const NODE_WAKE = 20;
export const NODE_FAILURE = 21;
export const NODE_REPAIR = 22;
/** Events from here on enter the hash again. */
export const FIRST_SPECIAL = 32;
export const RENEGE = 32;
export const CANDIDATE = 33;
export const BATCH_DUE = 34;
export const RETURN_END = 35;
export const SHARE_END = 36;
export const SETUP_END = 37;

export const SHIFT_CHANGE = 48;
export const OVERTIME_CHECK = 49;
export const MAINTENANCE_DUE = 50;

/** Name of an event in a trace, and in which list of the blueprint its subject is found. */
export interface EventWords {
  readonly word: string;
  readonly of: 'blocks' | 'resources' | 'nodes';
}

const WORDS: Readonly<Record<number, EventWords>> = {
  [SERVICE_END]: { word: 'service-end', of: 'blocks' },
  [ARRIVAL]: { word: 'arrival', of: 'blocks' },
  [DELAY_END]: { word: 'delay-end', of: 'blocks' },
  [DEADLINE]: { word: 'deadline', of: 'nodes' },
  [FAILURE]: { word: 'failure', of: 'resources' },
  [REPAIR_END]: { word: 'repair-end', of: 'resources' },
  [CAPACITY_CHANGE]: { word: 'capacity-change', of: 'resources' },
  [NODE_END]: { word: 'node-end', of: 'nodes' },
  [ANSWER]: { word: 'answer', of: 'nodes' },
  [RENEGE]: { word: 'renege', of: 'blocks' },
  [CANDIDATE]: { word: 'candidate', of: 'blocks' },
  [BATCH_DUE]: { word: 'batch-due', of: 'blocks' },
  [RETURN_END]: { word: 'return-end', of: 'blocks' },
  [SHARE_END]: { word: 'share-end', of: 'blocks' },
  [SETUP_END]: { word: 'setup-end', of: 'resources' },
  [SHIFT_CHANGE]: { word: 'shift-change', of: 'resources' },
  [OVERTIME_CHECK]: { word: 'overtime-check', of: 'resources' },
  [MAINTENANCE_DUE]: { word: 'maintenance-due', of: 'resources' },
  [NODE_ARRIVAL]: { word: 'node-arrival', of: 'nodes' },
  [NODE_WAKE]: { word: 'node-wake', of: 'nodes' },
  [NODE_FAILURE]: { word: 'node-failure', of: 'nodes' },
  [NODE_REPAIR]: { word: 'node-repair', of: 'nodes' },
};

/** Words for a kind of event. Every kind that a trace can hold has a row. */
export function eventWords(kind: number): EventWords {
  const words = WORDS[kind];
  if (words === undefined) throw new Error(`Event kind ${kind} has no words`);
  return words;
}

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
