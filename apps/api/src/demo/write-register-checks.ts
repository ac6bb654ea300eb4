/** The numbers wait since their companies are there; those that were asked about stand by what came. */
export const WRITE_REGISTER_CHECKS = `
  WITH r AS (
    SELECT * FROM jsonb_to_recordset($1) AS r("companyId" uuid, kind text, country text, number text, register text,
      at timestamptz, outcome text, failure text, evidence text, finding text, name text, address text)
  ), made AS (
    INSERT INTO register_check (company_id, kind, country, number, register, at, outcome, failure, evidence, finding, name,
      address)
    SELECT r."companyId", r.kind, r.country, r.number, r.register, r.at, r.outcome, r.failure, r.evidence, r.finding, r.name,
      r.address FROM r RETURNING *
  )
  UPDATE register_state s
     SET status = CASE m.outcome WHEN 'no_answer' THEN 'unverified' ELSE m.outcome END,
         check_id = CASE WHEN m.outcome <> 'no_answer' THEN m.id END,
         answered_by = CASE m.outcome WHEN 'no_answer' THEN '' ELSE m.register END,
         tried_at = CASE m.outcome WHEN 'no_answer' THEN now() END, failure = m.failure,
         failures = CASE m.outcome WHEN 'no_answer' THEN 3 ELSE 0 END,
         due_at = CASE m.outcome WHEN 'no_answer' THEN now() + interval '8 minutes' ELSE m.at + interval '90 days' END
    FROM made m WHERE s.company_id = m.company_id AND s.kind = m.kind`;
