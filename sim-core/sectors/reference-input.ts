import type { Bilingual } from '../foundation/problems';
import type { ProvenanceKind, SourcedNumber } from '../foundation/provenance';

/** A number or table of the reference data that a plan rests on, for the table of inputs. */
export interface ReferenceInput {
  /** `catalogue.<table>.<entry>.<value>`. */
  readonly path: string;
  readonly label: Bilingual;
  readonly value: string;
  readonly range?: string;
  readonly kind: ProvenanceKind;
  readonly source: string;
}

/** Measured figures are stored with all the digits of their logs; four say what a meter knows. Prices are shown in full. */
const DIGITS_OF_METERS = 4;
const metered: readonly string[] = ['W', '1/s', 'ms', 'uJ'];

const textOf = (value: number, unit: string): string => (metered.includes(unit) && !Number.isInteger(value) ? String(Number(value.toPrecision(DIGITS_OF_METERS))) : String(value));

/** A sourced number of the catalogue as an input. */
export const referenceNumber = (path: string, label: Bilingual, number: SourcedNumber): ReferenceInput => ({
  path,
  label,
  value: `${textOf(number.value, number.unit)} ${number.unit}`,
  ...(number.range === undefined ? {} : { range: `${textOf(number.range[0], number.unit)} – ${textOf(number.range[1], number.unit)} ${number.unit}` }),
  kind: number.kind,
  source: number.source,
});
