import { NAME_OF_PERSON } from '@clientele/companies/api';
import { RANGE } from './range';
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

/** Whom an account manager (`$4`) imports without a company gets one that bears their name, and so is theirs. */
export const CLAIM_PEOPLE = `
  WITH fresh AS MATERIALIZED (
    SELECT r.row, r.customer_id, uuidv7() AS id, ${NAME_OF_PERSON} AS name, s.country
      FROM customer_import_row r JOIN customer c ON c.id = r.customer_id CROSS JOIN setting s
     WHERE ${RANGE} AND r.kind = 'customer' AND r.outcome = 'created'
       AND NOT EXISTS (SELECT 1 FROM company_person cp WHERE cp.customer_id = r.customer_id)
  ), made AS (
    INSERT INTO company (id, name, country, account_manager_id) SELECT id, name, country, $4::uuid FROM fresh
  ), linked AS (
    INSERT INTO company_person (company_id, customer_id) SELECT id, customer_id FROM fresh
  )
  UPDATE customer_import_row r
     SET effects = r.effects || jsonb_build_object('entity', 'company', 'id', fresh.id, 'before', null)
    FROM fresh WHERE r.import_id = $1 AND r.row = fresh.row`;

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
