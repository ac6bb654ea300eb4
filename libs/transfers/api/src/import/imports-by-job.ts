/** Statement of the jobs that ran an import of the operator in `$2`, each with its import: what wrote is named by its job. */
export const importsByJob = `SELECT j.id, i.id AS name FROM customer_import i CROSS JOIN LATERAL unnest(i.jobs) AS j (id)
  WHERE i.owner_id = $2::uuid`;
