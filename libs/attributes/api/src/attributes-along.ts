import type { CustomerAlong } from '@clientele/customers/api';
import { appliesTo, heldBy, seesPersonal } from './value-map';
import { REPLACE, readValues, takenIn, type OwnDefinition } from './written-values';

const MEMBER = 'attributes';
const AT = `/${MEMBER}`;

/** Of all attributes that are seen; where no values were sent, the required ones suffice. */
const ground: CustomerAlong['ground'] = ({ actor }, sent, alias) => `
  SELECT json_agg(json_build_object('id', a.id, 'code', a.code, 'type', a.type, 'isUnique', a.is_unique,
           'required', a.required, 'held', ${heldBy(`${alias}.id`)}, 'applies', ${appliesTo(`${alias}.id`)} OR EXISTS (
             SELECT FROM attribute_group g WHERE g.attribute_id = a.id AND g.group_id = ${alias}.main_group_id),
           'options', coalesce((SELECT json_object_agg(o.code, o.id) FROM attribute_option o WHERE o.attribute_id = a.id), '{}')))
    FROM attribute a WHERE ${sent ? 'true' : 'a.required'} AND ${seesPersonal(actor) ? 'true' : 'NOT a.personal'}`;

/**
 * Values come along with a customer. Who adds one by the API sends the required ones; people at the screen are asked for
 * them when they first fill in attributes.
 */
export const attributesAlong: CustomerAlong = {
  member: MEMBER,
  needs: 'attributes:write',
  ground,
  write: async ({ db, current, customerId, ground: found, sent, isNew }) => {
    const binds = isNew && (sent !== undefined || current.channel !== 'admin');
    const definitions = ((found ?? []) as OwnDefinition[]).map((definition) => ({
      ...definition,
      // What a known customer has is not emptied, and what is not sent stays.
      required: definition.required && definition.applies && (binds || sent?.[definition.code] === ''),
    }));
    const rows = readValues(definitions, sent ?? {}, AT);
    const written = definitions.filter(({ code }) => Object.hasOwn(sent ?? {}, code)).map(({ id }) => id);
    if (written.length === 0) return;
    await db.rows(REPLACE, [customerId, JSON.stringify(rows), written]).catch((error: unknown) => {
      throw takenIn(definitions, error, AT) ?? error;
    });
  },
};
