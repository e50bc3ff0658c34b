import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * Names the simulator's code, so that kept results of another one are never taken for its own. The entry of the worker
 * imports its parts under names that carry the hash of their content; its own bytes therefore name all of them.
 */
export const engineFingerprint = (workerPath: string): string => createHash('sha256').update(readFileSync(workerPath)).digest('hex').slice(0, 32);
