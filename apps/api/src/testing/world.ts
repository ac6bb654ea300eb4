import { hashToken, newToken } from '@clientele/access/api';
import { permissionsOf, type Permission, type Role } from '@clientele/access/dto';
import { readConfig } from '@clientele/shared/api';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { Client as PostgresClient } from 'pg';
import { DataSource } from 'typeorm';
import { createApp } from '../app';
import { openApiOf } from '../openapi/document';
import { routesOf } from '../routes';
import { AnswerCheck } from './answer-check';
import { Client } from './client';

/** The real application over HTTP on a database of its own, and the people who use it. */
export interface World {
  app: NestFastifyApplication;
  url: string;
  databaseUrl: string;
  /** Anybody: not signed in. */
  anybody: Client;
  /** A signed-in operator of this role. */
  as(role: Role): Promise<Client>;
  /** A partner's key with these permissions. */
  withKey(permissions?: readonly Permission[]): Promise<Client>;
  rows<T = Record<string, unknown>>(sql: string, parameters?: unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

/** Opens on a new database, or again on one that an earlier world left. */
export async function openWorld(existingUrl?: string, env: NodeJS.ProcessEnv = {}): Promise<World> {
  const databaseUrl = existingUrl ?? (await newDatabase());
  const config = readConfig({
    DATABASE_URL: databaseUrl,
    CLIENTELE_SECRET: 'a secret of tests that is long enough',
    PORT: '0',
    JOBS: 'inline',
    ...env,
  });
  const app = await createApp({ ...config, publicUrl: '' });
  try {
    await app.listen(0, '127.0.0.1');
  } catch (error) {
    await app.close();
    throw error;
  }
  const url = await app.getUrl();
  const check = new AnswerCheck(openApiOf(routesOf(app), ''));
  const source = app.get(DataSource);
  const rows = <T>(sql: string, parameters: unknown[] = []): Promise<T[]> =>
    source.query<T[]>(sql, parameters);
  return {
    app,
    url,
    databaseUrl,
    anybody: new Client(url, {}, check),
    as: async (role) => new Client(url, { cookie: `clientele=${await signedIn(rows, role)}` }, check),
    withKey: async (permissions = permissionsOf.owner) =>
      new Client(url, { authorization: `Bearer ${await newKey(rows, permissions)}` }, check),
    rows,
    close: () => app.close(),
  };
}

type Rows = World['rows'];

/** An address at which there is no database yet. */
export function freeAddress(): string {
  return `${process.env['TEST_POSTGRES_URL'] ?? ''}/test_${randomUUID().replaceAll('-', '')}`;
}

/** A migrated database in which nobody has worked. */
export async function newDatabase(): Promise<string> {
  const address = new URL(freeAddress());
  const name = address.pathname.slice(1);
  const admin = new PostgresClient({ connectionString: new URL('/postgres', address).href });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${process.env['TEST_POSTGRES_TEMPLATE']}`);
  await admin.end();
  return address.href;
}

async function signedIn(rows: Rows, role: Role): Promise<string> {
  const token = newToken();
  const email = `${role}.${randomUUID().slice(0, 8)}@example.com`;
  const [operator] = await rows<{ id: string }>(
    `INSERT INTO operator (name, email, email_canonical, password_hash, role) VALUES ($1, $2, $2, '', $3) RETURNING id`,
    [`The ${role.replace('_', ' ')}`, email, role],
  );
  await rows(
    // The password was given lately, for as long as a story lasts.
    `INSERT INTO session (token_hash, operator_id, expires_at, confirmed_at)
     VALUES ($1, $2, now() + interval '1 hour', now() + interval '1 hour')`,
    [hashToken(token), operator?.id],
  );
  return token;
}

async function newKey(rows: Rows, permissions: readonly Permission[]): Promise<string> {
  const key = `clt_test_${newToken()}`;
  await rows(
    `INSERT INTO api_key (name, prefix, key_hash, permissions) VALUES ('A partner', 'clt_test_', $1, $2)`,
    [hashToken(key), permissions],
  );
  return key;
}
