import { RANGE } from './range';
import { held } from './hold';
import { CUSTOMER, GROUPS_NAMED, beforeOf, differs, freeIds, isAmong, keysOf, newOf } from './rules';

/**
 * Creates the people of a batch under the ids that classifying gave them; `$4` is the language of those whose row names
 * none, `$5` and `$6` are names of groups and whom they mean; who names none gets the newcomers' group. Whom somebody
 * else created in between is passed over.
 */
export const createPeople = (newcomersGroup: string): string => `
    WITH named AS MATERIALIZED (SELECT * FROM unnest($5::text[], $6::uuid[]) AS n(name, id))
    INSERT INTO customer (id, first_name, last_name, social_title, salutation, email, email_canonical, phone, phone_e164,
        enabled, newsletter, partner_offers, birthday_on, registered_at, external_ids, tags, main_group_id, origin, type,
        activated, language)
    SELECT r.customer_id, coalesce(x."firstName", ''), coalesce(x."lastName", ''), coalesce(x."socialTitle", ''),
           coalesce(x.salutation, ''), x.email, r.email_canonical, coalesce(x.phone, ''), coalesce(x."phoneE164", ''),
           coalesce(x.enabled, true), coalesce(x.newsletter, false), coalesce(x."partnerOffers", false), x."birthdayOn",
           CASE WHEN r.customer ? 'registeredAt' OR x.type = 'contact' THEN x."registeredAt" ELSE now() END,
           CASE WHEN r.customer ? 'externalIds' THEN ${freeIds('r.customer_id')} ELSE '{}' END, coalesce(x.tags, '{}'),
           coalesce((SELECT g.id FROM named g WHERE g.name = coalesce(x."mainGroup", r.customer->'groups'->>0)),
                    ${newcomersGroup}),
           'import', coalesce(x.type, 'customer'), coalesce(x.activated, coalesce(x.type, 'customer') = 'customer'),
           coalesce(x.language, $4)
      FROM customer_import_row r CROSS JOIN LATERAL jsonb_to_record(r.customer) AS x(
             "firstName" text, "lastName" text, "socialTitle" text, salutation text, email text, phone text,
             "phoneE164" text, enabled boolean, newsletter boolean, "partnerOffers" boolean, "birthdayOn" date,
             "registeredAt" timestamptz, tags text[], "mainGroup" text, type text, activated boolean, language text)
     WHERE ${RANGE} AND r.kind = 'customer' AND r.outcome = 'created'
       AND (SELECT c.id FROM customer c WHERE c.id = r.customer_id) IS NULL
     ORDER BY r.row
    ON CONFLICT (email_canonical) DO NOTHING`;

/** Rows whose person somebody else created in between are looked at again. */
export const LOOK_AGAIN = `UPDATE customer_import_row r SET outcome = NULL, customer_id = NULL
  WHERE ${RANGE} AND r.kind = 'customer' AND r.outcome = 'created'
    AND (SELECT c.id FROM customer c WHERE c.id = r.customer_id) IS NULL RETURNING r.row`;

/**
 * Whom the batch changes is held until it ends, in one order: an operator or another import that changes the same people
 * waits for the batch, or the batch for them, and neither fails.
 */
export const HOLD_PEOPLE = held(
  'customer',
  `SELECT r.customer_id FROM customer_import_row r WHERE ${RANGE}
      AND (r.outcome = 'updated' OR r.outcome = 'created' AND r.kind = 'address')`,
  'NO KEY UPDATE',
);

export const UPDATE_PEOPLE = `
  WITH changed AS (
    UPDATE customer c SET (${keysOf(CUSTOMER)}) = ROW(${newOf(CUSTOMER)})
      FROM customer_import_row r CROSS JOIN setting
     WHERE ${RANGE} AND r.kind = 'customer' AND r.outcome = 'updated' AND c.id = r.customer_id AND ${differs(CUSTOMER, 'c')}
    RETURNING r.row, c.id, ${beforeOf(CUSTOMER, 'old')} AS before
  )
  UPDATE customer_import_row r
     SET effects = r.effects || jsonb_build_object('entity', 'customer', 'id', changed.id, 'before', changed.before)
    FROM changed WHERE r.import_id = $1 AND r.row = changed.row`;

/**
 * An import adds memberships and takes nobody out of a group; `$4` and `$5` are names of groups and whom they mean. They
 * are there before the main group moves, which would bring its own without a note of it.
 */
export const JOIN_GROUPS = `
  WITH joined AS (
    INSERT INTO customer_group_member (customer_id, group_id)
    SELECT DISTINCT r.customer_id, g.id FROM customer_import_row r
      CROSS JOIN LATERAL (SELECT jsonb_array_elements_text(r.customer->'groups') AS n
                          UNION ALL SELECT r.customer->>'mainGroup') named
      JOIN unnest($4::text[], $5::uuid[]) AS g(name, id) ON g.name = n
     WHERE ${RANGE} AND r.kind = 'customer' AND r.outcome IN ('created', 'updated')
       AND r.customer ?| '{groups,mainGroup}'
       AND NOT EXISTS (SELECT 1 FROM customer_group_member m WHERE m.customer_id = r.customer_id AND m.group_id = g.id)
    ON CONFLICT DO NOTHING RETURNING customer_id, group_id
  ), gathered AS (
    SELECT customer_id, jsonb_agg(jsonb_build_object('entity', 'member', 'id', group_id, 'before', null)) AS effects
      FROM joined GROUP BY customer_id
  )
  UPDATE customer_import_row r SET effects = r.effects || gathered.effects
    FROM gathered WHERE ${RANGE} AND r.kind = 'customer' AND r.outcome = 'updated' AND r.customer_id = gathered.customer_id`;

/** The groups that rows name; a key that is restricted to some makes no others. */
export const groupNames = (only: readonly string[] | null): string => `
  SELECT DISTINCT n AS name FROM customer_import_row r CROSS JOIN LATERAL ${GROUPS_NAMED}
   WHERE ${RANGE} AND r.outcome IS NULL AND r.kind = 'customer' AND ${only ? isAmong(only) : 'true'}`;
