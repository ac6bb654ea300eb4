/** What the application writes by itself, whoever asks: when somebody was last seen, how often they called, when it lived. */
const BY_ITSELF = ['api_key_use', 'call_count', 'sign_in_attempt'];
const SEEN = 'last_seen_at';

/** A line for each table: its rows and what they hold. Equal before and after, nothing was written. */
export async function fingerprint({ sql }) {
  const tables = await sql(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
      WHERE table_type = 'BASE TABLE' AND table_name <> ALL ($1)
        AND (table_schema = 'public' OR table_name = '_private_jobs') ORDER BY 1`,
    [BY_ITSELF],
  );
  const query = tables
    .map(
      ({ name }) =>
        `SELECT '${name}' AS name, count(*) || ' ' || coalesce(sum(hashtextextended((to_jsonb(t) - '${SEEN}')::text, 0)), 0) AS held FROM ${name} t`,
    )
    .join(' UNION ALL ');
  // Side by side the parts of a union end in any order.
  return (await sql(`${query} ORDER BY 1`)).map(({ name, held }) => `${name} ${held}`).join('\n');
}
