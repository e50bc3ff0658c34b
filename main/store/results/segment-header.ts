import { z } from 'zod';

/** Version of the format of segments. A change raises it and adds a migration; frozen old files prove that they still open. */
export const segmentVersion = 1;

/** First line of every segment: JSON and a line break, so that a person can see what a file is. */
export interface SegmentHeader {
  readonly format: 'shoryoku-replications';
  readonly version: number;
  /** Fingerprint of the simulator's code; results of another simulator are not comparable and not used. */
  readonly engine: string;
}

const schema = z.object({ format: z.literal('shoryoku-replications'), version: z.int().min(1), engine: z.string().min(1) });

/** Longest first line that is looked for. */
export const longestHeaderBytes = 1024;

export const encodeHeader = (engine: string): string => `${JSON.stringify({ format: 'shoryoku-replications', version: segmentVersion, engine } satisfies SegmentHeader)}\n`;

export interface ReadHeader {
  readonly header: SegmentHeader;
  /** Where the first frame starts. */
  readonly bytes: number;
}

/** The header at the start of these bytes, or undefined when this is no segment, or one of a newer version. */
export function readHeader(start: Buffer): ReadHeader | undefined {
  const end = start.indexOf('\n');
  if (end < 0) return undefined;
  try {
    const header = schema.parse(JSON.parse(start.toString('utf8', 0, end)));
    return header.version <= segmentVersion ? { header, bytes: end + 1 } : undefined;
  } catch {
    return undefined;
  }
}
