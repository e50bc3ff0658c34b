import { z } from 'zod';
import { bilingualSchema, provenanceKindSchema, sourceTableSchema } from '../foundation/provenance-schema';

const persons = z.array(z.number().int().nonnegative());

/** Industries of the census whose people a sector draws on. */
export const labourSectors = ['manufacturing', 'medical-welfare', 'transport-postal'] as const;
export type LabourSector = (typeof labourSectors)[number];

const prefectureSchema = z
  .object({
    name: bilingualSchema,
    region: bilingualSchema,
    /** Area of the power exchange; Okinawa has none. */
    spotArea: z.string().min(1).exactOptional(),
    capitalLatitudeDeg: z.number().min(20).max(46),
    total: persons,
    aged15to64: persons,
    aged65plus: persons,
    employed2020: z.object({ all: z.number().int().positive(), manufacturing: z.number().int().positive(), 'medical-welfare': z.number().int().positive(), 'transport-postal': z.number().int().positive() }).strict(),
  })
  .strict()
  .refine(({ total, aged15to64, aged65plus }) => total.every((all, index) => (aged15to64[index] ?? Infinity) + (aged65plus[index] ?? Infinity) <= all), { message: 'the parts by age are more than the total' })
  .refine(({ employed2020: { all, ...parts } }) => Object.values(parts).reduce((sum, part) => sum + part, 0) <= all, { message: 'the sectors employ more than all together: shares above 1' });

/** Persons by prefecture every five years, rising; ids are ISO 3166-2 in small letters, such as `jp-13`. */
export const prefecturesSchema = z
  .object({
    years: z.array(z.number().int()).min(2),
    note: bilingualSchema,
    splitKind: provenanceKindSchema,
    totalKind: provenanceKindSchema,
    source: z.string().min(1),
    employmentSource: z.string().min(1),
    prefectures: z.record(z.string().regex(/^jp-\d\d$/), prefectureSchema).refine((all) => Object.keys(all).length === 47, { message: 'Japan has 47 prefectures' }),
    sources: sourceTableSchema,
  })
  .strict()
  .refine(({ years, prefectures }) => Object.values(prefectures).every((own) => [own.total, own.aged15to64, own.aged65plus].every((row) => row.length === years.length)), { message: 'every prefecture needs one figure per year' });

export type Prefectures = z.infer<typeof prefecturesSchema>;

/** `projection`: the source holds the year or lies around it. `national-trend`: after its last year the share of the nation is held. */
export type PrefectureBasis = 'projection' | 'national-trend';

export const prefectureBasis = ({ years }: Prefectures, year: number): PrefectureBasis => (year <= (years.at(-1) as number) ? 'projection' : 'national-trend');

/** Share of the nation's people of one broad age who live in the prefecture; straight lines between the stated years. */
export const nationalShare = (table: Prefectures, prefecture: string, band: 'aged15to64' | 'aged65plus', year: number): number => {
  const own = table.prefectures[prefecture];
  if (own === undefined) throw new RangeError(`there is no prefecture ${prefecture}`);
  const at = (index: number): number => (own[band][index] as number) / Object.values(table.prefectures).reduce((sum, other) => sum + (other[band][index] as number), 0);
  const next = table.years.findIndex((stated) => stated >= year);
  if (next === -1) return at(table.years.length - 1);
  const [after, before] = [table.years[next] as number, table.years[next - 1]];
  if (before === undefined || after === year) return at(next);
  const share = (year - before) / (after - before);
  return at(next - 1) + share * (at(next) - at(next - 1));
};
