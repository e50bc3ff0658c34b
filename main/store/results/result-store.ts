import { randomBytes } from 'node:crypto';
import { accessSync, constants, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fail, succeed, type Bilingual, type Outcome, type Problem, type ReplicationResult } from '../../../sim-core/index';
import { isAlive } from '../is-alive';
import { isSystemError, machineProblem } from '../machine-problem';
import { makeFolder } from '../make-folder';
import type { ResultKey } from './frame';
import { readResult, scanSegment, SegmentWriter, type Place } from './segment';

const expected: Bilingual = { en: 'A folder where finished replications can be kept.', ja: '完了した反復を保存できるフォルダ。' };

const segmentName = /^(\d+)-[0-9a-f]{12}\.replications$/;
const textOf = ({ model, seed, replication }: ResultKey): string => `${model}/${seed}/${replication}`;

export interface StoreOptions {
  readonly folder: string;
  /** Fingerprint of the simulator's code. */
  readonly engine: string;
  /** Old segments go when all together are larger than this. */
  readonly maximumBytes: number;
}

/**
 * Finished replications on disk, found again by model hash, seed and replication index. Each program appends to a
 * segment of its own, so programs never write into each other's files and nothing is ever rewritten; a program that is
 * killed loses at most the replication it was writing. What is in memory is the index, not the results.
 */
export class ResultStore {
  private readonly places = new Map<string, Place>();
  private writer: SegmentWriter | undefined;
  private refusal: Problem | undefined;

  private constructor(private readonly options: StoreOptions) {}

  /** Opens the folder, or makes it. Segments of another simulator, of a newer format or damaged ones are not used. */
  static open(options: StoreOptions): Outcome<ResultStore> {
    const store = new ResultStore(options);
    try {
      makeFolder(options.folder);
      accessSync(options.folder, constants.W_OK);
      store.prune();
      for (const path of store.segmentPaths()) store.index(path);
      return succeed(store);
    } catch (error) {
      return fail(machineProblem(error, options.folder, expected));
    }
  }

  /** Number of results that can be found. */
  get size(): number {
    return this.places.size;
  }

  /** Names of the results that can be found, as `<model>/<seed>/<replication>`. */
  keys(): IterableIterator<string> {
    return this.places.keys();
  }

  /** Why results are no longer kept, such as a full disk. The run itself goes on. */
  get problem(): Problem | undefined {
    return this.refusal;
  }

  /** The kept result, or undefined when there is none, its bytes are damaged, or another program has removed its file. */
  find(key: ResultKey): ReplicationResult | undefined {
    const place = this.places.get(textOf(key));
    try {
      return place === undefined ? undefined : readResult(place);
    } catch (error) {
      if (isSystemError(error)) return undefined;
      throw error;
    }
  }

  /** Keeps a result from now on, also for other programs that open the folder later. */
  keep(key: ResultKey, result: ReplicationResult): void {
    if (this.refusal !== undefined) return;
    try {
      this.writer ??= new SegmentWriter(join(this.options.folder, `${process.pid}-${randomBytes(6).toString('hex')}.replications`), this.options.engine);
      this.places.set(textOf(key), this.writer.append(key, result));
    } catch (error) {
      this.refusal = machineProblem(error, this.options.folder, expected);
    }
  }

  close(): void {
    this.writer?.close();
    this.writer = undefined;
  }

  private index(path: string): void {
    const content = scanSegment(path);
    if (content?.header.engine !== this.options.engine) return;
    for (const { key, place } of content.entries) this.places.set(textOf(key), place);
  }

  private segmentPaths(): readonly string[] {
    return readdirSync(this.options.folder).filter((name) => segmentName.test(name)).sort().map((name) => join(this.options.folder, name));
  }

  /** Removes the oldest segments until the rest fits, but none that a living program may still write. */
  private prune(): void {
    const segments = this.segmentPaths().map((path) => ({ path, ...statOf(path) }));
    let total = segments.reduce((sum, { bytes }) => sum + bytes, 0);
    for (const { path, bytes } of segments.sort((left, right) => left.changedMs - right.changedMs)) {
      if (total <= this.options.maximumBytes) return;
      if (isAlive(writerOf(path))) continue;
      rmSync(path, { force: true });
      total -= bytes;
    }
  }
}

function statOf(path: string): { readonly bytes: number; readonly changedMs: number } {
  const { size, mtimeMs } = statSync(path);
  return { bytes: size, changedMs: mtimeMs };
}

const writerOf = (path: string): number => Number(/(\d+)-[0-9a-f]{12}\.replications$/.exec(path)?.[1]);
