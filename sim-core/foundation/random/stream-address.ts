import { philox } from './philox';

/** Selects an independent random stream: the same address gives the same numbers on every host. */
export interface StreamAddress {
  readonly seed: number;
  readonly replication: number;
  readonly week: number;
  /** `<record id>/<purpose>`. */
  readonly name: string;
}

/**
 * 128 bits of generator state for an address. The name is hashed to 64 bits; name, replication and week are the
 * counter and the seed is the key of one Philox block. Seeds may be any whole number below 2^53.
 */
export function streamState(address: StreamAddress): Int32Array {
  const seedLow = address.seed | 0;
  const seedHigh = Math.floor(address.seed / 4294967296) | 0;
  const first = hashName(address.name, 0x811c9dc5);
  const second = hashName(address.name, 0x2f0b4c47);
  return philox([first, second, address.replication | 0, address.week | 0], [seedLow, seedHigh]);
}

/** FNV-1a over UTF-16 code units from a chosen start, with a final avalanche (xor-shift, multiply). */
function hashName(name: string, start: number): number {
  let hash = start;
  for (let index = 0; index < name.length; index++) hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
