import { CustomerRow } from '@clientele/customers/dto';
import { MOST_EMBEDDED, type Embeds, type RouteContract } from '@clientele/shared/api';
import { fieldsOf } from '@clientele/shared/dto';
import type { Schema, Schemas } from './schema';

/** What comes along with a customer, by the name of its schema. */
export const EMBEDDED = 'CustomerEmbedded';

/** Whether `embed` says what comes along: in the query of a record or of the customers' list, or in a body. */
export function takesEmbed({ query, body, list = [] }: RouteContract): boolean {
  if (query === 'list') return list.includes(CustomerRow);
  return [query, body].some(
    (contract) => contract && fieldsOf(contract).some(({ name }) => name === 'embed'),
  );
}

/** Only what was asked for is there. */
export function embeddedOf(embeds: Embeds, schemas: Schemas): Schema {
  const properties = Object.entries(embeds).map(([name, embed]) => [
    name,
    { ...valueOf(embed, schemas), description: `Needs \`${embed.needs}\`.` },
  ]);
  return {
    type: 'object',
    description: 'What `embed` asked for, with the members that it named.',
    properties: Object.fromEntries(properties) as Schema,
    additionalProperties: false,
  };
}

function valueOf(embed: Embeds[string], schemas: Schemas): Schema {
  if ('map' in embed) return { type: 'object', additionalProperties: { type: 'string' } };
  const one = schemas.of(embed.contract, 'answer');
  return embed.many
    ? { type: 'array', items: one, maxItems: MOST_EMBEDDED }
    : { anyOf: [one, { type: 'null' }] };
}
