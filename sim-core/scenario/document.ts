import type { Bilingual } from '../foundation/problems';
import type { ProvenanceKind } from '../foundation/provenance';

/**
 * An open scenario: flat records by id, each of one collection. Immutable; edits make a new document.
 * The same paths (`<record id>.<field>[.<field>]`) serve `--set`, variants, the inspector and problems.
 */
export interface ScenarioDocument {
  readonly schemaVersion: number;
  readonly id: string;
  readonly sector: string;
  readonly records: Readonly<Record<string, ScenarioRecord>>;
  /** Where values stood in the file that was opened; no part of the content. */
  readonly origin?: DocumentOrigin;
}

export interface DocumentOrigin {
  readonly file?: string;
  /** Document path (`press.cycleTime.mean`) -> 1-based line and column. */
  readonly positions: Readonly<Record<string, Position>>;
  /** Values set since: by a variant, at the place of its change; by the user, nowhere in the file (null). */
  readonly moved?: Readonly<Record<string, Position | null>>;
}

export type Position = readonly [line: number, column: number];

export interface ScenarioRecord {
  readonly id: string;
  /** Collection in the file, such as `stations`; the header lives in the records `scenario` and `run`. */
  readonly collection: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** One editable or computed value, ready for the inspector: everything comes from the schema and the file. */
export interface FieldView {
  readonly path: string;
  readonly label: Bilingual;
  readonly description: Bilingual;
  readonly control: 'quantity' | 'share' | 'integer' | 'choice' | 'text' | 'reference' | 'boolean';
  /** As the file would write it, such as `45 s`; what `setValue` accepts. */
  readonly text: string;
  readonly number?: number;
  readonly unit?: string;
  /** Range that the schema allows and range that is plausible (from the file). */
  readonly minimum?: number;
  readonly maximum?: number;
  readonly step?: number;
  readonly plausible?: readonly [number, number];
  readonly defaultText?: string;
  readonly choices?: readonly { readonly value: string; readonly label: Bilingual }[];
  readonly kind?: ProvenanceKind;
  /** Id of the source record, or `user` for a value that was set here. */
  readonly source?: string;
  readonly sourceTitle?: Bilingual;
  /** A lever is offered first, with a slider. */
  readonly isLever: boolean;
}

export interface RecordView {
  readonly id: string;
  readonly collection: string;
  readonly collectionLabel: Bilingual;
  readonly title: Bilingual;
  readonly fields: readonly FieldView[];
}

/** `from` and `to` as the file would write them; in words too where they name a choice or a record. */
export interface VariantChange {
  readonly path: string;
  readonly label: Bilingual;
  readonly from: string;
  readonly to: string;
  readonly fromLabel?: Bilingual;
  readonly toLabel?: Bilingual;
}

export interface VariantView {
  readonly id: string;
  readonly name: Bilingual;
  readonly changes: readonly VariantChange[];
}
