import { TransactionHost } from '@nestjs-cls/transactional';
import { TransactionalAdapterTypeOrm } from '@nestjs-cls/transactional-adapter-typeorm';
import { Injectable } from '@nestjs/common';
import { types, type ClientBase, type CustomTypesConfig, type Pool, type QueryResult } from 'pg';
import type { EntityManager, ObjectLiteral, EntityTarget, Repository } from 'typeorm';

interface Statement {
  name?: string;
  text: string;
  values: unknown[];
  types?: CustomTypesConfig;
}

/** The database as the current unit of work sees it; outside of one, each statement stands alone. */
@Injectable()
export class Db {
  constructor(private readonly host: TransactionHost<TransactionalAdapterTypeOrm>) {}

  get manager(): EntityManager {
    return this.host.tx;
  }

  repository<T extends ObjectLiteral>(entity: EntityTarget<T>): Repository<T> {
    return this.host.tx.getRepository(entity);
  }

  /** The rows that a statement answers or returns. */
  async rows<T>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    return (await this.send({ text: sql, values: [...parameters] })).rows as T[];
  }

  async row<T>(sql: string, parameters: readonly unknown[] = []): Promise<T | undefined> {
    return (await this.rows<T>(sql, parameters))[0];
  }

  /**
   * The same of a statement that each connection reads and plans once and then keeps: for those that every request
   * sends. One whose best plan depends on its values is none of them. Instants are answered as on the wire, RFC 3339.
   */
  async prepared<T>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    const statement = { name: nameOf(sql), text: sql, values: [...parameters], types: wireTypes };
    return (await this.send(statement)).rows as T[];
  }

  /** Past TypeORM, whose way to the driver takes longer than a small statement does. */
  private async send(statement: Statement): Promise<QueryResult> {
    const { queryRunner, dataSource } = this.host.tx;
    const client = queryRunner
      ? ((await queryRunner.connect()) as ClientBase)
      : (dataSource.driver as unknown as { master: Pool }).master;
    return client.query(statement);
  }
}

/** What one connection keeps in mind at most: lists can be asked for in very many ways. */
const MOST_PREPARED = 300;
const names = new Map<string, string>();

function nameOf(sql: string): string | undefined {
  const known = names.get(sql);
  if (known !== undefined || names.size >= MOST_PREPARED) return known;
  const name = `clientele_${names.size}`;
  names.set(sql, name);
  return name;
}

const UTC = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/;

/** PostgreSQL's text of an instant as RFC 3339 in milliseconds; making a Date of it first takes three times as long. */
function wireInstant(text: string): string {
  const [, day, time, fraction = ''] = UTC.exec(text) ?? [];
  if (day === undefined) return new Date(text).toISOString();
  return `${day}T${time}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
}

const TIMESTAMPTZ = Number(types.builtins.TIMESTAMPTZ);

const wireTypes: CustomTypesConfig = {
  getTypeParser: (oid, format): ((text: string) => unknown) =>
    Number(oid) === TIMESTAMPTZ && format !== 'binary'
      ? wireInstant
      : (types.getTypeParser(oid, format) as (text: string) => unknown),
};
