import { ATTRIBUTE_PREFIX } from '@clientele/attributes/dto';
import { RANGE } from './range';
import { GROUPS_NAMED } from './rules';

/** The values of a row, as they were staged (`StagedValue`). */
const SENT = `jsonb_to_recordset(r.customer->'attributes') AS a(id uuid, type text, "isUnique" boolean, said text)`;

const ROW = `'type', v.type, 'is_unique', v.is_unique, 'text', v.text, 'number', v.number, 'day', v.day,
  'flag', v.flag, 'option_id', v.option_id`;

/** What a customer has of the attribute `a`, said like what is staged. */
const had = (customerId: string): string => `coalesce((
  SELECT string_agg(CASE WHEN v.type = 'number' THEN trim_scale(v.number)::text WHEN v.type = 'date' THEN to_char(v.day, 'YYYY-MM-DD')
           WHEN v.type = 'yes_no' THEN v.flag::text WHEN v.option_id IS NOT NULL THEN v.option_id::text ELSE v.text END, ',' ORDER BY v.option_id)
    FROM customer_attribute v WHERE v.customer_id = ${customerId} AND v.attribute_id = a.id), '')`;

export const ATTRIBUTES_DIFFER = `EXISTS (SELECT FROM ${SENT} WHERE a.said <> ${had('c.id')})`;

/** What the column of the attribute `id` means. */
const targetOf = (id: string): string =>
  `(SELECT '${ATTRIBUTE_PREFIX}' || q.code FROM attribute q WHERE q.id = ${id})`;

/** The column whose value only one customer may have, and somebody else has; NULL where there is none. */
export const TAKEN_TARGET = `(SELECT ${targetOf('a.id')} FROM ${SENT} CROSS JOIN LATERAL (
    SELECT o.customer_id FROM customer_attribute o
     WHERE a.type <> 'number' AND o.is_unique AND o.attribute_id = a.id AND md5(lower(o.text)) = md5(lower(a.said)) AND o.number IS NULL
    UNION ALL
    SELECT o.customer_id FROM customer_attribute o
     WHERE o.is_unique AND o.attribute_id = a.id AND md5(lower(o.text)) = md5('')
       AND o.number = CASE a.type WHEN 'number' THEN a.said::numeric END) o
   WHERE a."isUnique" AND a.said <> '' AND o.customer_id IS DISTINCT FROM c.id LIMIT 1)`;

/**
 * The column whose value is for groups, where the customer neither is in one of them nor comes into one by the row. One
 * from before that is there already stays.
 */
export const targetNotForGroups = (
  newcomersGroup: string,
): string => `(SELECT '${ATTRIBUTE_PREFIX}' || q.code FROM ${SENT} JOIN attribute q ON q.id = a.id
   WHERE q.for_groups AND a.said <> '' AND a.said <> ${had('c.id')} AND NOT EXISTS (
     SELECT FROM attribute_group g JOIN customer_group cg ON cg.id = g.group_id
      WHERE g.attribute_id = a.id AND (
            EXISTS (SELECT FROM customer_group_member m WHERE m.customer_id = c.id AND m.group_id = cg.id)
         OR EXISTS (SELECT FROM ${GROUPS_NAMED} WHERE fold(cg.name) = fold(n))
         OR c.id IS NULL AND cg.id = ${newcomersGroup} AND NOT EXISTS (SELECT FROM ${GROUPS_NAMED}))) LIMIT 1)`;

/** Of several rows with one such value the first has it; `$2` is why the others do not come in. */
export const REFUSE_REPEATED_VALUES = `
  WITH named AS MATERIALIZED (
    SELECT r.row, a.id, row_number() OVER (PARTITION BY a.id, lower(a.said) ORDER BY r.row) AS place
      FROM customer_import_row r CROSS JOIN ${SENT}
     WHERE r.import_id = $1 AND r.outcome IS NULL AND r.kind = 'customer' AND r.customer ? 'attributes'
       AND a."isUnique" AND a.said <> ''
  ), repeated AS MATERIALIZED (
    SELECT DISTINCT ON (row) row, id FROM named WHERE place > 1 ORDER BY row
  )
  UPDATE customer_import_row r SET outcome = 'rejected', reason = $2, reason_target = ${targetOf('f.id')}
    FROM repeated f WHERE r.import_id = $1 AND r.row = f.row`;

/** Writes the values of the rows of a batch; what they replace is kept for an undo. */
export const WRITE_VALUES = `
  WITH wanted AS MATERIALIZED (
    SELECT r.row, r.outcome, r.customer_id, a.id AS attribute_id, a.type, a."isUnique" AS is_unique, a.said,
           coalesce((SELECT jsonb_agg(jsonb_build_object(${ROW})) FROM customer_attribute v
                      WHERE v.customer_id = r.customer_id AND v.attribute_id = a.id), '[]') AS before
      FROM customer_import_row r CROSS JOIN ${SENT}
     WHERE ${RANGE} AND r.kind = 'customer' AND r.outcome IN ('created', 'updated') AND r.customer ? 'attributes'
       AND a.said <> ${had('r.customer_id')}
  ), sent AS MATERIALIZED (
    SELECT w.customer_id, w.attribute_id, w.type, w.is_unique,
           CASE WHEN w.type IN ('text', 'link') THEN w.said ELSE '' END AS text,
           CASE w.type WHEN 'number' THEN w.said::numeric END AS number, CASE w.type WHEN 'date' THEN w.said::date END AS day,
           CASE w.type WHEN 'yes_no' THEN w.said::boolean END AS flag, o.option_id
      FROM wanted w
      LEFT JOIN LATERAL unnest(CASE WHEN w.type IN ('choice', 'multi_choice') THEN string_to_array(w.said, ',')::uuid[] END)
        AS o(option_id) ON true
     WHERE w.said <> ''
  ), forgotten AS (
    DELETE FROM customer_attribute v USING wanted w
     WHERE v.customer_id = w.customer_id AND v.attribute_id = w.attribute_id
       AND NOT EXISTS (SELECT FROM sent s WHERE s.customer_id = v.customer_id AND s.attribute_id = v.attribute_id
                          AND (s.type <> 'multi_choice' OR s.option_id = v.option_id))
  ), merged AS (
    MERGE INTO customer_attribute v USING sent s
       ON v.customer_id = s.customer_id AND v.attribute_id = s.attribute_id
          AND (s.type <> 'multi_choice' OR v.option_id = s.option_id)
    WHEN MATCHED AND s.type <> 'multi_choice' THEN
      UPDATE SET text = s.text, number = s.number, day = s.day, flag = s.flag, option_id = s.option_id
    WHEN NOT MATCHED THEN
      INSERT (customer_id, attribute_id, type, is_unique, text, number, day, flag, option_id)
      VALUES (s.customer_id, s.attribute_id, s.type, s.is_unique, s.text, s.number, s.day, s.flag, s.option_id)
  ), gathered AS (
    SELECT row, jsonb_agg(jsonb_build_object('entity', 'value', 'id', attribute_id, 'before', before)) AS effects
      FROM wanted WHERE outcome = 'updated' GROUP BY row
  )
  UPDATE customer_import_row r SET effects = r.effects || gathered.effects
    FROM gathered WHERE r.import_id = $1 AND r.row = gathered.row`;

/** Whoever was added without an attribute that the shop requires. */
export const LACKS_REQUIRED = `EXISTS (SELECT FROM attribute q WHERE q.required AND (NOT q.for_groups OR EXISTS (
    SELECT FROM attribute_group g JOIN customer_group_member m ON m.group_id = g.group_id
     WHERE g.attribute_id = q.id AND m.customer_id = r.customer_id)) AND NOT EXISTS (
  SELECT FROM customer_attribute v WHERE v.customer_id = r.customer_id AND v.attribute_id = q.id))`;

/** Somebody else has written values of the customer since. */
export const VALUES_TOUCHED = `(r.effects @> '[{"entity": "value"}]' AND EXISTS (
  SELECT 1 FROM change ch WHERE ch.customer_id = r.customer_id AND ch.entity = 'customer_attribute'
     AND ch.request_id <> ALL ($4::text[]) AND ch.id > coalesce((
       SELECT max(own.id) FROM change own WHERE own.customer_id = r.customer_id AND own.entity = 'customer_attribute'
          AND own.request_id = ANY ($4::text[])), 0)))`;

/** Puts back what the rows of `done` replaced, as far as it is still defined and nobody else has it. */
export const undoValues = (done: string): string[] => [
  `DELETE FROM customer_attribute v USING ${done}
    WHERE d.entity = 'value' AND v.customer_id = d.customer_id AND v.attribute_id = d.id`,
  `INSERT INTO customer_attribute (customer_id, attribute_id, type, is_unique, text, number, day, flag, option_id)
   SELECT d.customer_id, a.id, b.type, b.is_unique, b.text, b.number, b.day, b.flag, b.option_id
     FROM ${done} CROSS JOIN LATERAL jsonb_to_recordset(CASE d.entity WHEN 'value' THEN d.before END) AS b(type text,
            is_unique boolean, text text, number numeric, day date, flag boolean, option_id uuid)
     JOIN attribute a ON a.id = d.id AND a.type = b.type AND a.is_unique = b.is_unique
     LEFT JOIN attribute_option o ON o.attribute_id = a.id AND o.id = b.option_id
    WHERE (b.option_id IS NULL OR o.id IS NOT NULL)
   ON CONFLICT DO NOTHING`,
];
