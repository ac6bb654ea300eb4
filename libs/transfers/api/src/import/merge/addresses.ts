import { RANGE } from './range';
import { ADDRESS, ADDRESS_HOLDS, NEW_ADDRESS, SAME_ADDRESS, beforeOf, keysOf, newOf } from './rules';

/** The columns that an import can change beside the texts. */
const BESIDE = ['phone_e164', 'delivery', 'invoice', 'default_delivery', 'default_invoice', 'external_ids'];
export const ADDRESS_COLUMNS = [...Object.keys(ADDRESS), ...BESIDE];
const BEFORE = beforeOf(Object.fromEntries(ADDRESS_COLUMNS.map((column) => [column, ''])), 'old');

const said = (name: string): string => `coalesce((w.x->>'${name}')::boolean, false)`;

/**
 * The addresses that the rows of a batch bring, each with the one of the customer that it means. The same address in
 * two rows, by its id or all that it says, is one; of two that both want to be the default the later one is.
 */
const WANTED = `wanted AS MATERIALIZED (
    SELECT w.row, w.customer_id, w.x, w.known,
           ${said('delivery')} AS delivery, ${said('invoice')} AS invoice,
           ${said('defaultDelivery')} AND row_number() OVER (PARTITION BY w.customer_id, ${said('defaultDelivery')} ORDER BY w.row DESC) = 1 AS default_delivery,
           ${said('defaultInvoice')} AND row_number() OVER (PARTITION BY w.customer_id, ${said('defaultInvoice')} ORDER BY w.row DESC) = 1 AS default_invoice
      FROM (SELECT r.row, r.customer_id, x,
                   (SELECT a.id FROM address a WHERE a.customer_id = r.customer_id AND (${SAME_ADDRESS}) ORDER BY a.id LIMIT 1) AS known,
                   row_number() OVER (PARTITION BY r.customer_id, coalesce(nullif(x->'externalIds', '{}'), x) ORDER BY r.row) AS copy
              FROM customer_import_row r CROSS JOIN LATERAL jsonb_array_elements(r.customer->'addresses') x
             WHERE ${RANGE} AND r.outcome IN ('created', 'updated') AND r.customer ? 'addresses') w
     WHERE w.copy = 1
  )`;

const noted = (source: string, before: string): string => `
  UPDATE customer_import_row r SET effects = r.effects || gathered.effects
    FROM (SELECT row, jsonb_agg(jsonb_build_object('entity', 'address', 'id', id, 'before', ${before})) AS effects
            FROM ${source} GROUP BY row) gathered
   WHERE r.import_id = $1 AND r.row = gathered.row`;

/** A default gives way to the one that the file names. */
export const YIELD_DEFAULTS = `
  WITH ${WANTED}, given AS (
    UPDATE address a
       SET default_delivery = a.default_delivery AND NOT w.default_delivery,
           default_invoice = a.default_invoice AND NOT w.default_invoice
      FROM (SELECT customer_id, max(row) AS row, bool_or(default_delivery) AS default_delivery,
                   bool_or(default_invoice) AS default_invoice,
                   (array_agg(known) FILTER (WHERE default_delivery))[1] AS delivery,
                   (array_agg(known) FILTER (WHERE default_invoice))[1] AS invoice
              FROM wanted WHERE default_delivery OR default_invoice GROUP BY customer_id) w
     WHERE a.customer_id = w.customer_id
       AND (a.default_delivery AND w.default_delivery AND a.id IS DISTINCT FROM w.delivery
            OR a.default_invoice AND w.default_invoice AND a.id IS DISTINCT FROM w.invoice)
    RETURNING w.row, a.id, ${BEFORE} AS before
  ) ${noted('given', 'before')}`;

export const UPDATE_ADDRESSES = `
  WITH ${WANTED}, changed AS (
    UPDATE address a
       SET (${keysOf(ADDRESS)}) = ROW(${newOf(ADDRESS)}),
           phone_e164 = CASE WHEN coalesce(x->>'phone', a.phone) = a.phone THEN a.phone_e164 ELSE x->>'phoneE164' END,
           delivery = a.delivery OR w.delivery, invoice = a.invoice OR w.invoice,
           default_delivery = a.default_delivery OR w.default_delivery,
           default_invoice = a.default_invoice OR w.default_invoice,
           external_ids = a.external_ids || coalesce(w.x->'externalIds', '{}')
      FROM wanted w
     WHERE a.id = w.known AND NOT (${ADDRESS_HOLDS})
    RETURNING w.row, a.id, ${BEFORE} AS before
  ) ${noted('changed', 'before')}`;

export const CREATE_ADDRESSES = `
  WITH ${WANTED}, fresh AS MATERIALIZED (
    SELECT w.*, uuidv7() AS id FROM wanted w WHERE w.known IS NULL ORDER BY w.row
  ), made AS (
    INSERT INTO address (id, customer_id, ${keysOf(ADDRESS)}, phone_e164, delivery, invoice, default_delivery, default_invoice, external_ids)
    SELECT w.id, w.customer_id, ${newOf(NEW_ADDRESS)}, coalesce(x->>'phoneE164', ''),
           w.delivery OR NOT w.invoice, w.invoice OR NOT w.delivery,
           w.default_delivery, w.default_invoice, coalesce(w.x->'externalIds', '{}')
      FROM fresh w
  ) ${noted('fresh', 'null::jsonb')}`;
