import { readAnchors, verifyAuditTrail } from '@clientele/access/api';
import { auditFaults } from '@clientele/access/dto';
import { say } from '@clientele/shared/dto';
import { Client } from 'pg';

/** Checks the audit trail, tells a person what it found, and answers whether all is as it was sealed. */
export async function audit(url: string, anchors: string, tell: (line: string) => void): Promise<boolean> {
  const client = new Client({ connectionString: url, application_name: 'clientele audit' });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const ask = async <T>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> =>
      (await client.query(sql, [...parameters])).rows as T[];
    const verdict = await verifyAuditTrail(ask, await readAnchors(anchors));
    const { seals, entries, anchored, faults } = verdict;
    tell(`${entries} entries are sealed by ${seals} seals.`);
    tell(anchored > 0 ? `The last anchor is of seal ${anchored}.` : NO_ANCHOR);
    for (const { kind, ...where } of faults) tell(`✗ ${say(auditFaults[kind], 'en', where)}`);
    tell(faults.length === 0 ? '✓ Nothing was altered.' : 'The audit trail was altered.');
    return faults.length === 0;
  } finally {
    await client.end();
  }
}

const NO_ANCHOR =
  'There is no anchor: an end that was cut off cannot be seen. AUDIT_ANCHORS names their file.';
