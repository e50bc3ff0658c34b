import { z } from 'zod';
import { quantityDefinition } from '../foundation/fields/quantity-field';
import { dimensions, ratioDimension, timeDimension } from '../foundation/units/dimensions';
import { distributionDefinition } from '../sectors/distribution-field';
import { sectors } from '../sectors/sectors';
import { fileSchema } from './file-schema';
import { CURRENT_VERSION } from './header-fields';

/** A fragment of JSON Schema. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const sectorSchema = (sector: string): JsonSchema => {
  const schema = z.toJSONSchema(fileSchema(sector), { io: 'input', unrepresentable: 'any', target: 'draft-2020-12' });
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema'));
};

/**
 * JSON Schema of the current scenario version, one definition per sector, made from the same fields that parse a file.
 * Editors use it for completion; units are patterns, descriptions come in both languages.
 */
export const publishedSchema = (): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: `Shoryoku scenario, version ${String(CURRENT_VERSION)}`,
  type: 'object',
  required: ['shoryoku', 'id', 'sector'],
  properties: { sector: { enum: sectors.map((sector) => sector.id) } },
  allOf: sectors.map((sector) => ({ if: { properties: { sector: { const: sector.id } } }, then: { $ref: `#/$defs/${sector.id}` } })),
  $defs: {
    ...Object.fromEntries(sectors.map((sector) => [sector.id, { ...sectorSchema(sector.id), title: sector.label.en, description: `${sector.description.en}\n${sector.description.ja}` }])),
    ...Object.fromEntries(dimensions.map(quantityDefinition)),
    ...Object.fromEntries([timeDimension, ratioDimension].map(distributionDefinition)),
  },
});
