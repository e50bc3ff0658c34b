/**
 * Places of numbers in the packed tables of a run. A record is a stretch of one typed array (index << shift), because
 * the hot loop then loads the array once and not once per field; with an array per field it ran at half the speed.
 */

/** Block, whole numbers that never change. */
export const BLOCK_SHIFT = 4;
export const OPERATION = 0;
export const NEXT = 1;
export const ALTERNATIVE = 2;
export const SAMPLER = 3;
export const ATTRIBUTE = 4;
/** Server that a queue feeds directly, node of an inference; -1 for none. */
export const TARGET = 5;
export const PRECEDENCE = 6;
export const IS_TRACKED = 7;
export const FIRST_DEMAND = 8;
export const END_DEMAND = 9;
export const FIRST_LINE = 10;
export const END_LINE = 11;
export const FIRST_ROUTE = 12;
export const END_ROUTE = 13;
/** Block that stands for the same one with another choice of resources, -1 for none. */
export const NEXT_CHOICE = 14;
/** Row of the times that the block measures, -1 for none. */
export const TALLY_ROW = 15;

/** Block, whole numbers that change: occupied places, the most there were, committed head, on the agenda. */
export const LIVE_SHIFT = 2;
export const LENGTH = 0;
export const LONGEST = 1;
export const COMMITTED = 2;
export const IS_WOKEN = 3;

/** Block, counts as floats (they may pass 2^31). */
export const COUNT_SHIFT = 2;
export const ENTERED = 0;
export const DEPARTED = 1;
export const REFUSED = 2;
/** Entities made by a source, never cleared. */
export const MADE = 3;

/** Demand of a block. */
export const DEMAND_SHIFT = 2;
export const DEMANDED = 0;
export const AMOUNT = 1;
/** One of the four below. */
export const ENDS_WITH_SERVICE = 2;
export const WITH_DEPARTURE = 0;
export const WITH_SERVICE = 1;
export const WITH_RETURN = 2;
/** A place that is kept goes with the entity into the queue. */
export const WITH_TRANSFER = 3;

/** Entity, whole numbers. */
export const ENTITY_SHIFT = 3;
/** Block that the entity occupies, -1 for none. */
export const PLACE = 0;
/** Arrive block that made it, -1 for a free number. */
export const SOURCE = 1;
export const PHASE = 2;
export const END_SLOT = 3;
/** How many causes (failures, shift ends) stop the work now. */
export const STOPS = 4;
/** One bit per demand of the block, 1 while its units are with the work (-1: all are). */
export const WITH_WORK = 5;
export const NEXT_IN_LINE = 6;
export const PREVIOUS_IN_LINE = 7;

/** Entity, floats: times in µs, order of asking, priority in lines. */
export const MOMENT_SHIFT = 3;
export const CREATED = 0;
export const SINCE = 1;
export const ENDS = 2;
export const REMAINING = 3;
export const TICKET = 4;
export const KEY = 5;
/** Whole duration of the work, as drawn. */
export const DURATION = 6;

/** Resource, whole numbers. */
export const RESOURCE_SHIFT = 4;
export const CAPACITY = 0;
export const IN_USE = 1;
/** `UP`, or why the resource takes no work. */
export const IS_DOWN = 2;
export const RUNNING = 3;
export const BLOCKED_COUNT = 4;
export const HOLDER = 5;
export const IS_DIRTY = 6;
export const SUSPENDED = 7;
export const STATE = 8;
export const FIRST_DEMANDER = 9;
export const END_DEMANDER = 10;
export const FAILURE_BASIS = 11;
export const IS_CREW = 12;
export const TRACKS_STATE = 13;
/** Set-ups going on now. */
export const SETTING_UP = 14;
/** 1 for a machine whose maintenance counts running time. */
export const COUNTS_RUNNING = 15;

/** Values of IS_DOWN. A closing machine finishes the piece on it before its maintenance. */
export const UP = 0;
export const HAS_FAILED = 1;
export const IN_MAINTENANCE = 2;
export const CLOSING = 3;

/** Resource, sums in unit-µs. */
export const SUM_SHIFT = 2;
export const LAST = 0;
export const BUSY = 1;
export const DUTY = 2;
export const OVERTIME = 3;

/** Line: first and last entity (of a line by priority the first lane), number of entities, kind. Lane: first, last, next. */
export const LINE_SHIFT = 2;
export const HEAD = 0;
export const TAIL = 1;
export const COUNT = 2;
export const BY_PRIORITY = 3;
export const LANE_SHIFT = 2;
export const NEXT_LANE = 2;

/** Row of a tally. */
export const ROW_SHIFT = 3;
export const TALLIED = 0;
export const PIVOT = 1;
export const SUM = 2;
export const SQUARES = 3;
export const MINIMUM = 4;
export const MAXIMUM = 5;
/** 128 buckets to a doubling: a quantile read from the middle of a bucket is off by at most 0.4 % of itself. */
export const MANTISSA_BITS = 7;
export const DOUBLINGS = 44;

/** Below this many events a sorted array beats a heap (measured); the lower bound stops switching to and fro. */
export const LARGEST_SORTED = 48;
export const SMALLEST_HEAP = 16;
export const PRIORITY_LEVELS = 64;
