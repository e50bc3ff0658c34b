import type { z } from 'zod';
import type { Bilingual } from '../problems';
import type { Dimension } from '../units/dimensions';

export type FieldControl = 'quantity' | 'share' | 'integer' | 'choice' | 'text' | 'reference' | 'boolean';

/** What is wrong with one value; `path` is relative to the field. The scenario level adds record, line and column. */
export interface Fault {
  readonly code: string;
  readonly path: readonly string[];
  readonly expected: Bilingual;
  readonly found: Bilingual;
  readonly remedy: Bilingual;
}

export type Reading<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly faults: readonly Fault[] };

export interface Choice {
  readonly value: string;
  readonly label: Bilingual;
}

export interface FieldTexts {
  readonly label: Bilingual;
  readonly description: Bilingual;
}

/**
 * An input that describes itself: parser, message, published schema, inspector and manual are all made from it.
 * `raw` is what the file holds (text, number, boolean, list or record); the reading is what the compiler uses,
 * numbers in the base unit of their dimension.
 */
export interface Field<Value = unknown> extends FieldTexts {
  readonly control: FieldControl;
  readonly schema: z.ZodType<Value>;
  /** Turns what a person types (`45 s`, `3`, `2025, 2050`) into the raw form. */
  readonly parseText: (text: string) => unknown;
  /** A number of the world, which must say where it is from; settings of a run are not. */
  readonly isSourced: boolean;
  readonly dimension?: Dimension;
  /** In base units. */
  readonly minimum?: number;
  readonly maximum?: number;
  readonly choices?: readonly Choice[];
  /** Collections of the file, or a table of the catalogue, that the value names a record of. */
  readonly refersTo?: readonly string[];
  /** The same for the keys of a map. */
  readonly keysReferTo?: readonly string[];
  readonly defaultRaw?: unknown;
  /** Fields below this one, when it is made of parts; depends on the raw value (a distribution has its own parameters). */
  readonly parts?: (raw: unknown) => FieldSet | undefined;
}

export type FieldSet = Readonly<Record<string, Field>>;

/** What a record of these fields reads as. */
export type ValuesOf<Fields extends FieldSet> = { readonly [Key in keyof Fields]: Fields[Key] extends Field<infer Value> ? Value : never };
