/** One file to be written under `assets/`, and the files of the data folder it was made from. */
export interface GeneratedFile {
  readonly path: string;
  readonly content: unknown;
  readonly madeFrom: readonly string[];
}

/** A number as the files hold it; `source` is a key of the file's own source table. */
export interface FileNumber {
  readonly value: number;
  readonly unit: string;
  readonly kind: string;
  readonly source: string;
  readonly range?: readonly [number, number];
}

/** Makes sourced numbers of one source and kind. */
export const numbersOf = (source: string, kind: string) => (value: number, unit: string, range?: readonly [number, number]): FileNumber => ({
  value,
  unit,
  kind,
  source,
  ...(range === undefined ? {} : { range }),
});
