import { hashToken, newToken } from '@clientele/access/api';
import { keyPermissions } from '@clientele/access/dto';
import type { Principal } from './drafts';
import type { Rows } from './known';

const ROLES = { owner: 'owner', masked: 'support' } as const;

/**
 * Lets principals in as the sign-in and the page of keys do, without their cost and their limits: always as the same
 * operators, whose jobs and imports stay their own, and who are signed in elsewhere too.
 */
export function entrance(rows: Rows): (principal: Principal) => Promise<Record<string, string>> {
  return async (principal): Promise<Record<string, string>> => {
    if (principal === 'nobody') return {};
    if (principal === 'key') return { authorization: `Bearer ${await newKey(rows)}` };
    return { cookie: `clientele=${await newSession(rows, ROLES[principal])}` };
  };
}

async function newKey(rows: Rows): Promise<string> {
  const key = `clt_test_${newToken()}`;
  await rows(
    `INSERT INTO api_key (name, prefix, key_hash, permissions) VALUES ('Requests', 'clt_test_', $1, $2)`,
    [hashToken(key), Object.keys(keyPermissions)],
  );
  return key;
}

async function newSession(rows: Rows, role: string): Promise<string> {
  const token = newToken();
  await rows(
    `WITH o AS (INSERT INTO operator (name, email, email_canonical, password_hash, role)
                VALUES ('Requests', $1, $1, '', $2)
                ON CONFLICT (email_canonical) DO UPDATE SET role = excluded.role, enabled = true RETURNING id)
     INSERT INTO session (token_hash, operator_id, expires_at, confirmed_at)
     SELECT token_hash, id, now() + interval '8 hours', now() + interval '8 hours' FROM o, unnest($3::bytea[]) token_hash`,
    [`${role}@requests.example`, role, [hashToken(token), hashToken(newToken())]],
  );
  return token;
}
