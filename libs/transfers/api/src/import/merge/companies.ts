import { RANGE } from './classify';
import { COMPANY, NEW_COMPANY, beforeOf, differs, keysOf, newOf } from './rules';

const ROWS = `${RANGE} AND r.kind = 'customer' AND r.outcome IN ('created', 'updated') AND r.customer ? 'company'`;

export const UPDATE_COMPANIES = `
  WITH changed AS (
    UPDATE company co SET (${keysOf(COMPANY)}) = ROW(${newOf(COMPANY)})
      FROM customer_import_row r JOIN company_person cp ON cp.customer_id = r.customer_id AND cp.is_primary
     WHERE ${ROWS} AND co.id = cp.company_id AND ${differs(COMPANY, 'co')}
    RETURNING r.row, co.id, ${beforeOf(COMPANY, 'old')} AS before
  )
  UPDATE customer_import_row r
     SET effects = r.effects || jsonb_build_object('entity', 'company', 'id', changed.id, 'before', changed.before)
    FROM changed WHERE r.import_id = $1 AND r.row = changed.row`;

/** `$4` is whose the new companies are; null for nobody's. */
export const CREATE_COMPANIES = `
  WITH fresh AS MATERIALIZED (
    SELECT r.row, r.customer_id, uuidv7() AS id, r.customer FROM customer_import_row r
     WHERE ${ROWS} AND NOT EXISTS (SELECT 1 FROM company_person cp WHERE cp.customer_id = r.customer_id AND cp.is_primary)
  ), made AS (
    INSERT INTO company (id, account_manager_id, ${keysOf(COMPANY)})
    SELECT r.id, $4::uuid, ${newOf(NEW_COMPANY)} FROM fresh r
  ), linked AS (
    INSERT INTO company_person (company_id, customer_id) SELECT id, customer_id FROM fresh
  )
  UPDATE customer_import_row r
     SET effects = r.effects || jsonb_build_object('entity', 'company', 'id', fresh.id, 'before', null)
    FROM fresh WHERE r.import_id = $1 AND r.row = fresh.row`;
