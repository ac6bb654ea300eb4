import { ATTRIBUTE_KINDS, ATTRIBUTE_PREFIX } from '@clientele/attributes/dto';
import { OPERATORS } from '@clientele/shared/api';
import type { Schema } from './schema';

/** How the attributes that a shop made filters are named; which ones there are, the shop alone knows. */
export const FILTERED_ATTRIBUTE = `\`${ATTRIBUTE_PREFIX}<code>\` of a filterable attribute of \`GET /api/v1/attributes\``;

const typesByOperators = new Map<string, string[]>();
for (const [type, kind] of Object.entries(ATTRIBUTE_KINDS)) {
  const operators = (OPERATORS[kind] ?? []).map((operator) => `\`${operator}\``).join(', ');
  typesByOperators.set(operators, [...(typesByOperators.get(operators) ?? []), type]);
}
const operators = [...typesByOperators].map(([taken, types]) => `${types.join(', ')}: ${taken}`).join('; ');

/** The family of their parameters: each property is a parameter of the query. */
export const attributeFilters: Schema = {
  name: 'attributes',
  in: 'query',
  style: 'form',
  explode: true,
  description: `Each ${FILTERED_ATTRIBUTE}; also \`${ATTRIBUTE_PREFIX}<code>[operator]\`. Operators by type: ${operators}.`,
  example: { [`${ATTRIBUTE_PREFIX}shoe_size[gte]`]: '42', [`${ATTRIBUTE_PREFIX}sports`]: 'golf,tennis' },
  schema: {
    type: 'object',
    patternProperties: { '^attributes\\.[a-z0-9_]+(\\[[a-zA-Z]+\\])?$': { type: 'string' } },
    additionalProperties: false,
  },
};
