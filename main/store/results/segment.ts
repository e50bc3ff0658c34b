import { closeSync, fsyncSync, openSync, readSync, writeSync, fstatSync } from 'node:fs';
import { decodeFrame, encodeFrame, prefixBytes, readHead, readPrefix, type ResultKey } from './frame';
import { encodeHeader, longestHeaderBytes, readHeader, type SegmentHeader } from './segment-header';
import type { ReplicationResult } from '../../../sim-core/index';

/** Where one kept result lies. */
export interface Place {
  readonly path: string;
  readonly offset: number;
  readonly bytes: number;
}

export interface SegmentContent {
  readonly header: SegmentHeader;
  readonly entries: readonly { readonly key: ResultKey; readonly place: Place }[];
}

/** A file that only grows: one program writes it, every other only reads it. */
export class SegmentWriter {
  private readonly file: number;
  private offset: number;

  constructor(
    readonly path: string,
    engine: string,
  ) {
    this.file = openSync(path, 'ax');
    const header = Buffer.from(encodeHeader(engine), 'utf8');
    writeWhole(this.file, header);
    this.offset = header.length;
  }

  /** Appends one result. A program killed in the middle leaves a torn end, which readers pass over. */
  append(key: ResultKey, result: ReplicationResult): Place {
    const frame = encodeFrame(key, result);
    const place = { path: this.path, offset: this.offset, bytes: frame.length };
    writeWhole(this.file, frame);
    this.offset += frame.length;
    return place;
  }

  /** Makes everything durable and ends the file. */
  close(): void {
    fsyncSync(this.file);
    closeSync(this.file);
  }
}

function writeWhole(file: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
}

/** The index of a segment, without its bodies: every frame up to the first that is torn. Undefined for any other file. */
export function scanSegment(path: string): SegmentContent | undefined {
  return withFile(path, (file) => {
    const read = readHeader(readUpTo(file, 0, longestHeaderBytes));
    if (read === undefined) return undefined;
    const size = fstatSync(file).size;
    const entries: { key: ResultKey; place: Place }[] = [];
    for (let offset = read.bytes; offset + prefixBytes <= size; ) {
      const prefix = readPrefix(readUpTo(file, offset, prefixBytes));
      const bytes = prefixBytes + prefix.headBytes + prefix.bodyBytes;
      if (offset + bytes > size) break;
      const head = readHead(prefix, readUpTo(file, offset + prefixBytes, prefix.headBytes));
      if (head === undefined) break;
      entries.push({ key: head.key, place: { path, offset, bytes } });
      offset += bytes;
    }
    return { header: read.header, entries };
  });
}

/** The result that lies there, or undefined when its bytes are damaged. */
export const readResult = ({ path, offset, bytes }: Place): ReplicationResult | undefined => withFile(path, (file) => decodeFrame(readUpTo(file, offset, bytes)));

function withFile<Value>(path: string, use: (file: number) => Value): Value {
  const file = openSync(path, 'r');
  try {
    return use(file);
  } finally {
    closeSync(file);
  }
}

/** Fewer bytes when the file ends before. */
function readUpTo(file: number, offset: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let filled = 0;
  for (let got = -1; got !== 0 && filled < length; filled += got) got = readSync(file, bytes, filled, length - filled, offset + filled);
  return bytes.subarray(0, filled);
}
