import { hashToken, newToken } from '@clientele/access/api';
import type { Permission } from '@clientele/access/dto';
import type { DataSource } from 'typeorm';
import type { UpgradeOptions } from '../backup/before-upgrade';
import { createDataSource } from '../data-source';
import { migrate } from '../migrate';

const LINK_HOURS = 24;
const TEST_KEY_NAME = 'Start-up test key';
const TEST_KEY_PERMISSIONS: Permission[] = [
  'customers:read',
  'customers:create',
  'customers:write',
  'customers:email',
  'customers:contact',
  'customers:enable',
  'newsletter:write',
  'consents:write',
  'groups:assign',
  'customers:delete',
  'customers:import',
  'customers:export',
  'customers:export_many',
  'customers:export_unconsented',
  'export_layouts:write',
  'timeline:read',
  'addresses:read',
  'addresses:write',
  'addresses:delete',
  'attributes:read',
  'attributes:write',
  'notes:read',
  'notes:write',
  'notes:delete_own',
  'discounts:read',
  'companies:read',
  'companies:write',
  'groups:read',
  'groups:write',
  'jobs:read',
  'settings:read',
];

export interface Login {
  role: string;
  email: string;
  password: string;
}

/** What a start script prints for people and other scripts. */
interface Prepared {
  signInToken: string;
  apiKey: string | null;
  logins: Login[];
  /** Nobody exists yet: the token opens the set-up. */
  setup: boolean;
}

interface PrepareOptions {
  empty: boolean;
  production: boolean;
  sandbox: boolean;
  upgrade: UpgradeOptions;
  say: (line: string) => void;
}

/** Brings the database up to date and, unless it is to stay empty, to life. */
export async function prepare(
  url: string,
  { empty, production, sandbox, upgrade, say }: PrepareOptions,
): Promise<Prepared> {
  const ran = await migrate(url, { upgrade, sandbox });
  say(ran > 0 ? `migrated: ${ran} change${ran === 1 ? '' : 's'} of the schema` : 'the schema is up to date');
  const source = await createDataSource(url).initialize();
  try {
    const isNew = (await source.query<unknown[]>(`SELECT 1 FROM operator LIMIT 1`)).length === 0;
    const withDemo = !production && !empty;
    const { DEMO_LOGINS, seedDemo } = withDemo
      ? await import('../demo')
      : { DEMO_LOGINS: [], seedDemo: undefined };
    if (isNew && seedDemo) {
      await source.transaction((manager) => seedDemo(manager, new Date(), say));
      await source.query('ANALYZE');
    }
    const ownerId = await ownerOf(source);
    const signInToken = await newLink(source, ownerId);
    const isDemo = withDemo && (await hasLogin(source, DEMO_LOGINS[0]?.email));
    return {
      signInToken,
      apiKey: ownerId && !production ? await newTestKey(source) : null,
      logins: isDemo ? [...DEMO_LOGINS] : [],
      setup: ownerId === null,
    };
  } finally {
    await source.destroy();
  }
}

async function ownerOf(source: DataSource): Promise<string | null> {
  const rows = await source.query<{ id: string }[]>(
    `SELECT id FROM operator WHERE role = 'owner' AND enabled ORDER BY id LIMIT 1`,
  );
  return rows[0]?.id ?? null;
}

async function hasLogin(source: DataSource, email: string | undefined): Promise<boolean> {
  return (
    (await source.query<unknown[]>(`SELECT 1 FROM operator WHERE email_canonical = $1`, [email])).length > 0
  );
}

/** One link at a time: an older one, printed on some other terminal, stops working. */
async function newLink(source: DataSource, operatorId: string | null): Promise<string> {
  const token = newToken();
  await source.query(`DELETE FROM sign_in_token`);
  await source.query(
    `INSERT INTO sign_in_token (token_hash, operator_id, expires_at) VALUES ($1, $2, now() + make_interval(hours => $3))`,
    [hashToken(token), operatorId, LINK_HOURS],
  );
  return token;
}

async function newTestKey(source: DataSource): Promise<string> {
  const key = `clt_test_${newToken()}`;
  await source.query(`UPDATE api_key SET revoked_at = now() WHERE name = $1 AND revoked_at IS NULL`, [
    TEST_KEY_NAME,
  ]);
  await source.query(`INSERT INTO api_key (name, prefix, key_hash, permissions) VALUES ($1, $2, $3, $4)`, [
    TEST_KEY_NAME,
    key.slice(0, 13),
    hashToken(key),
    TEST_KEY_PERMISSIONS,
  ]);
  return key;
}
