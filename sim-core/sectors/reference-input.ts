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

/** A sourced number of the catalogue as an input. */
export const referenceNumber = (path: string, label: Bilingual, number: SourcedNumber): ReferenceInput => ({
  path,
  label,
  value: `${String(number.value)} ${number.unit}`,
  ...(number.range === undefined ? {} : { range: `${String(number.range[0])} – ${String(number.range[1])} ${number.unit}` }),
  kind: number.kind,
  source: number.source,
});
