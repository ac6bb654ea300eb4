import type { Rows } from './known';

/**
 * What a refusal may write: guesses of passwords, what was counted for the limits, and who was seen when. All else goes
 * with its transaction, a file that was sent as well (decision 7). The clock seals the trace, whatever is asked.
 */
const EXCEPTIONS = ['sign_in_attempt', 'call_count', 'api_key_use', 'audit_seal'];

/** The changes that carry the id of a refused request. There must be none. */
export async function changesUnder(requestIds: string[], rows: Rows, after: string): Promise<string[]> {
  const found = await rows(
    `SELECT request_id, entity, operation FROM change WHERE id > $2 AND request_id = ANY($1)`,
    [requestIds, after],
  );
  return found.map((row) => Object.values(row).join(' '));
}

export async function lastChange(rows: Rows): Promise<string> {
  const [row] = await rows(`SELECT coalesce(max(id), 0)::text AS id FROM change`);
  return String(row?.['id']);
}

/** A hash of every table, made by the database. */
export async function fingerprint(rows: Rows): Promise<Record<string, string>> {
  const tables = await rows(
    `SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> ALL($1) ORDER BY 1`,
    [EXCEPTIONS],
  );
  const found: Record<string, string> = {};
  for (const { name } of tables as { name: string }[]) {
    const [row] = await rows(
      `SELECT count(*) || ' ' || coalesce(sum(hashtextextended((to_jsonb(t) - 'last_seen_at')::text, 0)), 0) AS said
         FROM ${name} t`,
    );
    found[name] = String(row?.['said']);
  }
  return found;
}

/** The tables that differ. */
export function differences(before: Record<string, string>, after: Record<string, string>): string[] {
  return Object.keys(after).filter((name) => before[name] !== after[name]);
}

/** Waits until no job is at work. */
export async function idle(rows: Rows, patienceMs = 120_000): Promise<void> {
  const end = Date.now() + patienceMs;
  while (Date.now() < end) {
    const [row] = await rows(`SELECT count(*)::int AS busy FROM job WHERE status IN ('queued', 'running')`);
    if (row?.['busy'] === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('The jobs do not come to an end');
}
