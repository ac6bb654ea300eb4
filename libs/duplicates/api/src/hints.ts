import type { Permission } from '@clientele/access/dto';
import type { CustomerScope } from '@clientele/customers/api';
import type { DuplicateReason } from '@clientele/duplicates/dto';
import type { Personal } from '@clientele/shared/dto';

/** What makes somebody look like the customer `c`. */
interface Hint {
  reason: DuplicateReason;
  /** What it tells of somebody: it is no hint for those from whom that is hidden. */
  tells: readonly Personal[];
  needs: Permission;
  /** Statement of the ids of some others, through an index of its own. */
  others: string;
}

/** So many rows of an index are read for one hint, however many there are. */
const MOST_READ = 50;
/** What more people share, such as the number of a switchboard, is a hint for none of them. */
const MOST_ALIKE = 5;
/** Addresses of the customer that are compared, the latest first. */
const MOST_ADDRESSES = 10;

const FIRST_ID = `'00000000-0000-0000-0000-000000000000'::uuid`;
const LAST_ID = `'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid`;

/**
 * What selects the first rows with this key from its index, which holds an id behind it. It is a range in the order of the
 * index, as the planner may collect all rows that equal something before it takes some.
 */
function first(key: string, of: string, id: string): string {
  return `(${key}, ${id}) BETWEEN (${of}, ${FIRST_ID}) AND (${of}, ${LAST_ID})
    ORDER BY ${key}, ${id} LIMIT ${MOST_READ}`;
}

const OTHERS = 'SELECT o.id FROM customer o WHERE o.id <> c.id AND o.deleted_at IS NULL';
const HAS_NAME = `c.first_name <> '' AND c.last_name <> ''`;
const nameOf = (customer: string): string => `name_key(${customer}.first_name, ${customer}.last_name)`;
const HAS_PLACE = `a.postal_code <> '' AND a.street <> ''`;
const PLACE = 'place_key(a.postal_code, a.street)';
const PLACES = `SELECT DISTINCT ${PLACE} AS place FROM (SELECT * FROM address a
    WHERE a.customer_id = c.id AND ${HAS_PLACE} ORDER BY a.id DESC LIMIT ${MOST_ADDRESSES}) a`;
const THERE = `SELECT a.customer_id FROM (${PLACES}) p CROSS JOIN LATERAL (SELECT a.customer_id FROM address a
    WHERE ${HAS_PLACE} AND a.customer_id <> c.id AND ${first(PLACE, 'p.place', 'a.customer_id')}) a`;

const HINTS: readonly Hint[] = [
  {
    reason: 'phone',
    tells: ['phone'],
    needs: 'customers:read',
    others: `${OTHERS} AND o.phone_e164 <> '' AND ${first('o.phone_e164', 'c.phone_e164', 'o.id')}`,
  },
  {
    reason: 'email',
    tells: ['email'],
    needs: 'customers:read',
    others: `${OTHERS} AND ${first('likely_email(o.email_canonical)', 'likely_email(c.email_canonical)', 'o.id')}`,
  },
  {
    reason: 'name_birthday',
    tells: ['name', 'birthday'],
    needs: 'customers:read',
    others: `${OTHERS} AND ${HAS_NAME} AND o.birthday_on IS NOT NULL
      AND ${first(`o.birthday_on, ${nameOf('o')}`, `c.birthday_on, ${nameOf('c')}`, 'o.id')}`,
  },
  {
    reason: 'name_address',
    tells: ['name', 'address'],
    needs: 'addresses:read',
    others: `${OTHERS} AND ${HAS_NAME} AND ${nameOf('o')} = ${nameOf('c')} AND o.id IN (${THERE}) LIMIT ${MOST_READ}`,
  },
];

/** Statement of who looks like the customer `c` for whoever reads: `id`, `reasons`, and whether that was `dismissed`. */
export function duplicatesOf(reader: CustomerScope): string {
  const told = HINTS.filter(({ tells, needs }) => reader.can(needs) && tells.every((it) => reader.sees(it)));
  // Who is not there for the reader must not count either: that a hint is missing would tell of them.
  const found = told.map(
    ({ reason, others }) => `SELECT id, '${reason}' AS reason FROM (
         SELECT s.id, count(*) OVER () AS alike FROM (${others}) s
          WHERE ${reader.condition('s.id')}) f WHERE alike <= ${MOST_ALIKE}`,
  );
  const nobody = 'SELECT NULL::uuid AS id, NULL AS reason WHERE false';
  return `SELECT f.id, array_agg(f.reason ORDER BY f.reason) AS reasons, EXISTS (SELECT 1 FROM not_duplicate n
         WHERE n.first_id = least(c.id, f.id) AND n.second_id = greatest(c.id, f.id)) AS dismissed
    FROM (${found.join(' UNION ALL ') || nobody}) f WHERE c.deleted_at IS NULL GROUP BY f.id`;
}
