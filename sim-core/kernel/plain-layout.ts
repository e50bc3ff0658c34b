/** Places of numbers in the tables that the short cuts of the event loop read; see `layout.ts`. */

/** Block; the operation is -1 where the general way must be taken. */
export const PLAIN_BLOCK_SHIFT = 4;
export const PLAIN_OPERATION = 0;
export const PLAIN_NEXT = 1;
export const PLAIN_ALTERNATIVE = 2;
export const PLAIN_SAMPLER = 3;
export const PLAIN_ATTRIBUTE = 4;
export const PLAIN_TARGET = 5;
export const PLAIN_PRECEDENCE = 6;
export const PLAIN_IS_TRACKED = 7;
export const PLAIN_RESOURCE = 8;
export const PLAIN_FIRST_ROUTE = 9;
export const PLAIN_END_ROUTE = 10;
/** How a source makes entities. */
export const PLAIN_MODE = 11;
/** Row of the times that the block measures, -1 for none. */
export const PLAIN_TALLY_ROW = 12;

/** Resource: whether all who demand it are plain; the pairs (line, block) of those who may wait for it. */
export const PLAIN_RESOURCE_SHIFT = 2;
export const PLAIN_SERVES = 0;
export const PLAIN_FIRST_CANDIDATE = 1;
export const PLAIN_END_CANDIDATE = 2;
/** Consumer of the meter that its power is booked to, -1 for none. */
export const PLAIN_CONSUMER = 3;
