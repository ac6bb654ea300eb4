import { TransactionHost } from '@nestjs-cls/transactional';
import { TransactionalAdapterTypeOrm } from '@nestjs-cls/transactional-adapter-typeorm';
import { Injectable } from '@nestjs/common';
import type { EntityManager, ObjectLiteral, EntityTarget, Repository } from 'typeorm';

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
    const answer: unknown = await this.host.tx.query(sql, [...parameters]);
    return rowsOf<T>(answer);
  }

  async row<T>(sql: string, parameters: readonly unknown[] = []): Promise<T | undefined> {
    return (await this.rows<T>(sql, parameters))[0];
  }
}

/** TypeORM answers `[rows, count]` for UPDATE and DELETE, and the rows for everything else. */
function rowsOf<T>(answer: unknown): T[] {
  if (!Array.isArray(answer)) return [];
  const [rows, count] = answer as [unknown, unknown];
  return (answer.length === 2 && Array.isArray(rows) && typeof count === 'number' ? rows : answer) as T[];
}
