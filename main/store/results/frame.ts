import { crc32 } from 'node:zlib';
import type { ReplicationResult } from '../../../sim-core/index';
import { decodePlain, encodePlain } from './plain-codec';

/** What one kept result is the result of: equal models have equal hashes. */
export interface ResultKey {
  readonly model: string;
  readonly seed: number;
  readonly replication: number;
}

/**
 * A frame is one kept result: four 32-bit words (bytes of the head, bytes of the body, checksum of the head, checksum
 * of the body), the head (JSON: key and everything that is not a float array) and the body (64-bit floats).
 * Two checksums, so that the index can be read without the bodies.
 */
export const prefixBytes = 16;

interface Head {
  readonly key: ResultKey;
  readonly json: string;
}

export interface FramePrefix {
  readonly headBytes: number;
  readonly bodyBytes: number;
  readonly headSum: number;
  readonly bodySum: number;
}

export function encodeFrame(key: ResultKey, result: ReplicationResult): Buffer {
  const { json, floats } = encodePlain(result);
  const head = Buffer.from(JSON.stringify({ key, json } satisfies Head), 'utf8');
  const body = Buffer.from(floats.buffer, floats.byteOffset, floats.byteLength);
  const prefix = Buffer.alloc(prefixBytes);
  [head.length, body.length, crc32(head), crc32(body)].forEach((word, index) => prefix.writeUInt32LE(word, index * 4));
  return Buffer.concat([prefix, head, body]);
}

export const readPrefix = (bytes: Buffer): FramePrefix => ({
  headBytes: bytes.readUInt32LE(0),
  bodyBytes: bytes.readUInt32LE(4),
  headSum: bytes.readUInt32LE(8),
  bodySum: bytes.readUInt32LE(12),
});

/** The head, or undefined when its checksum is wrong. */
export function readHead(prefix: FramePrefix, bytes: Buffer): Head | undefined {
  return bytes.length === prefix.headBytes && crc32(bytes) === prefix.headSum ? (JSON.parse(bytes.toString('utf8')) as Head) : undefined;
}

/** The result, or undefined when a checksum is wrong. */
export function decodeFrame(frame: Buffer): ReplicationResult | undefined {
  if (frame.length < prefixBytes) return undefined;
  const prefix = readPrefix(frame);
  const head = readHead(prefix, frame.subarray(prefixBytes, prefixBytes + prefix.headBytes));
  const body = frame.subarray(prefixBytes + prefix.headBytes);
  if (head === undefined || body.length !== prefix.bodyBytes || crc32(body) !== prefix.bodySum) return undefined;
  // A copy, because a view of 64-bit floats must start at a multiple of eight bytes.
  const floats = new Float64Array(new Uint8Array(body).buffer);
  return decodePlain({ json: head.json, floats }) as ReplicationResult;
}
