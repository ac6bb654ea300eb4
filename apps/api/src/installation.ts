import { CONFIG, Db, type Config } from '@clientele/shared/api';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';

type Ask = <T>(sql: string, parameters?: unknown[]) => Promise<T[]>;

const THERE = `SELECT to_regclass('public.installation') IS NOT NULL AS marked,
                      to_regclass('public.operator') IS NOT NULL AS migrated`;

/**
 * Marks a database as that of a sandbox or of a live installation, once and for good, and throws where it is the
 * other's. One that was in use before there were marks is live.
 */
export async function claimDatabase(ask: Ask, sandbox: boolean): Promise<void> {
  const [there] = await ask<{ marked: boolean; migrated: boolean }>(THERE);
  if (there?.marked) {
    await ask(`INSERT INTO installation (sandbox) VALUES ($1) ON CONFLICT DO NOTHING`, [sandbox]);
    const [mark] = await ask<{ sandbox: boolean }>(`SELECT sandbox FROM installation`);
    if (mark?.sandbox !== sandbox) refuse(sandbox);
  } else if (sandbox && there?.migrated) {
    const [anybody] = await ask(`SELECT 1 FROM operator LIMIT 1`);
    if (anybody) refuse(sandbox);
  }
}

function refuse(sandbox: boolean): never {
  throw new Error(
    sandbox
      ? 'SANDBOX is on, and this is the database of a live installation. Give the sandbox a database of its own.'
      : 'This is the database of a sandbox. Start it with SANDBOX=on, or give the live installation a database of its own.',
  );
}

/** Every process that starts looks whose database it has. */
@Injectable()
export class Installation implements OnModuleInit {
  constructor(
    private readonly db: Db,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async onModuleInit(): Promise<void> {
    await claimDatabase((sql, values) => this.db.rows(sql, values), this.config.environment === 'sandbox');
  }
}
