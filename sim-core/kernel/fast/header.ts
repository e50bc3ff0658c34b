/** Places at the start of a run's memory: words of 32 bits, then floats. Offsets of tables are in bytes. */
export const HEADER_WORDS = 128;
export const HEADER_REALS = 32;

/** Offsets of tables. */
export const PLAIN_BLOCKS = 0;
export const PLAIN_RESOURCES = 1;
export const CANDIDATES = 2;
export const LIMITS = 3;
export const PRIORITIES = 4;
export const ROUTE_ITEMS = 5;
export const ROUTE_NUMBERS = 6;
export const LIVE = 7;
export const COUNTS = 8;
export const ATTRIBUTE_SUMS = 9;
export const AGENDA = 10;
export const RESOURCES = 11;
export const SUMS = 12;
export const DIRTY = 13;
export const STATE_SINCE = 14;
export const STATE_TIMES = 15;
export const WAITING = 16;
export const LINES = 17;
export const LANES = 18;
export const LANE_KEYS = 19;
export const ENTITIES = 20;
export const MOMENTS = 21;
export const ATTRIBUTES = 22;
export const FREE_ENTITIES = 23;
export const EVENT_TIMES = 24;
export const EVENT_SLOTS = 25;
export const EVENT_ORDERS = 26;
export const EVENT_KINDS = 27;
export const EVENT_SUBJECTS = 28;
export const EVENT_DETAILS = 29;
export const FREE_EVENTS = 30;
export const VALUES = 31;
export const CURSORS = 32;
export const FILLED = 33;
export const TALLY_ROWS = 34;
export const TALLY_BUCKETS = 35;

/** Sizes and switches that do not change in a run. */
export const BLOCK_COUNT = 48;
export const ATTRIBUTE_COUNT = 49;
export const HAS_TALLIES = 50;
export const HAS_HASH = 51;
export const ENTITY_BUDGET = 52;

/** What changes. */
export const EVENTS_PENDING = 64;
export const EVENT_CAPACITY = 65;
export const IS_HEAP = 66;
export const DIRTY_COUNT = 67;
export const LANE_COUNT = 68;
export const LANE_CAPACITY = 69;
export const FREE_LANE = 70;
export const ENTITY_COUNT = 71;
export const ENTITY_CAPACITY = 72;
export const INSTANT_STEPS = 73;
export const AGENDA_HEAD = 74;
export const AGENDA_COUNT = 75;
export const HAS_FAILED = 76;
export const FIRST_LANE_OF_HASH = 77;
export const SECOND_LANE_OF_HASH = 78;

/** Where the fast loop stopped, while the general functions do something for it. */
export const ENTITY = 96;
export const BLOCK = 97;
export const IS_ADMITTED = 98;
export const IS_SETTLING = 99;
export const IS_EVENT = 100;
export const FINISHED_WORK = 101;
export const HAS_MOVED = 102;
export const SOURCE_OF_EVENT = 103;
export const KIND = 104;
export const SUBJECT = 105;
export const DETAIL = 106;

/** Floats. */
export const NOW_US = 0;
export const NEXT_US = 1;
export const AT_US = 2;
export const SEQUENCE = 3;
export const NEXT_TICKET = 4;
export const EVENT_COUNT = 5;
export const CREATED_COUNT = 6;
export const LEFT_COUNT = 7;
export const UNTIL_US = 8;
export const UNTIL_EVENTS = 9;
export const STOP_AFTER_LEAVING = 10;

/** Why the fast loop returns. */
export const PAUSED = 0;
export const REFILL = 1;
export const TRAVEL = 2;
export const COME_TO_QUEUE = 3;
export const LEAVE_PLACE = 4;
export const BLOCK_MACHINE = 5;
export const PLAN_ARRIVAL = 6;
export const LOOK_AT = 7;
export const SERVE_ONE = 8;
export const DISPATCH = 9;
export const BOOK_STATES = 10;
export const STORM = 11;
export const MAKE_ROOM = 12;
