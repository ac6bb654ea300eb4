import type { CustomerAlong } from '@clientele/customers/api';
import { Problem, problemOfDatabase } from '@clientele/shared/api';
import { attributesProblems } from './problems';
import type { Definition } from './read-value';
import { seesPersonal } from './value-map';
import { REPLACE, readValues } from './written-values';

const MEMBER = 'attributes';

/** Of all attributes that are seen; where no values were sent, the required ones suffice. */
const ground: CustomerAlong['ground'] = ({ actor }, sent) => `
  SELECT json_agg(json_build_object('id', a.id, 'code', a.code, 'type', a.type, 'isUnique', a.is_unique, 'required', a.required,
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
    const definitions = ((found ?? []) as Definition[]).map((definition) => ({
      ...definition,
      // What a known customer has is not emptied, and what is not sent stays.
      required: definition.required && (binds || sent?.[definition.code] === ''),
    }));
    const rows = readValues(definitions, sent ?? {}, `/${MEMBER}`);
    const written = definitions.filter(({ code }) => Object.hasOwn(sent ?? {}, code)).map(({ id }) => id);
    if (written.length > 0)
      await db.rows(REPLACE, [customerId, JSON.stringify(rows), written]).catch(refuseTaken);
  },
};

function refuseTaken(error: unknown): never {
  if (problemOfDatabase(error)?.kind !== attributesProblems.value_taken) throw error;
  const { code, title } = attributesProblems.value_taken;
  throw new Problem(attributesProblems.value_taken, {
    errors: [{ pointer: `/${MEMBER}`, code, detail: title }],
  });
}
