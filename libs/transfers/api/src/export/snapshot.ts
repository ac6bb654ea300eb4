import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';

/** Statements that all see the database as it was at one instant, whoever writes meanwhile. */
@Injectable()
export class Snapshots {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  async run<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    let isBroken = true;
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      // Dates become text as ISO 8601 writes them, whatever the server was told.
      await client.query(`SET LOCAL DateStyle TO 'ISO'`);
      const answer = await work(client);
      await client.query('COMMIT');
      isBroken = false;
      return answer;
    } finally {
      // Whatever was left unread of a statement goes with its connection.
      if (isBroken) await client.query('ROLLBACK').catch(() => undefined);
      await runner.release();
    }
  }
}
