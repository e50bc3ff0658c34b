import { z } from 'zod';
import type { Fault, FieldTexts, Reading } from './field';

/** The published form of a value: a fragment of JSON Schema. */
export type PublishedForm = Readonly<Record<string, unknown>>;

const describe = (texts: FieldTexts, form: PublishedForm): PublishedForm => ({
  ...form,
  title: texts.label.en,
  description: `${texts.description.en}\n${texts.description.ja}`,
});

/** The fault that travels inside a Zod issue; see `faultOfIssue`. */
const FAULT_PARAMETER = 'fault';

export const faultOfIssue = (issue: z.core.$ZodIssue): Fault | undefined =>
  issue.code === 'custom' ? (issue.params?.[FAULT_PARAMETER] as Fault | undefined) : undefined;

/**
 * A Zod schema around one reader. `z.unknown` with a transform, because the messages must name units and ranges
 * in both languages; the published form is attached as metadata.
 */
export const leafSchema = <Value>(texts: FieldTexts, form: PublishedForm, read: (raw: unknown) => Reading<Value>, isOptional: boolean): z.ZodType<Value> => {
  const input = isOptional ? z.unknown().optional() : z.unknown();
  const schema = input.transform((raw, context): Value => {
    const reading = read(raw);
    if (reading.ok) return reading.value;
    for (const found of reading.faults) {
      context.addIssue({ code: 'custom', message: found.expected.en, path: [...found.path], params: { [FAULT_PARAMETER]: found } });
    }
    return z.NEVER;
  });
  return schema.meta(describe(texts, form));
};
