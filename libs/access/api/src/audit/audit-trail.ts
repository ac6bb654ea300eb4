import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { AuditFault, AuditTrailState } from '@clientele/access/dto';
import { CONFIG, Db, Hourly, SYSTEM, UnitOfWork, type Config } from '@clientele/shared/api';
import { anchorOf, appendAnchor, readAnchors } from './anchors';
import type { Ask } from './entries';
import { NO_SEAL, SEALING_LOCK, lastSeal, sealNext } from './seals';
import { verifyAuditTrail } from './verify';

const OFTEN_MS = 5 * 60_000;
const CHECKED_HOURS = 24;

/** Seals what the logs of changes and of access say, anchors each seal outside of the database, and checks all daily. */
@Injectable()
export class AuditTrail implements OnApplicationBootstrap {
  private readonly log = new Logger(AuditTrail.name);
  private anchored: number | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Db,
    private readonly unitOfWork: UnitOfWork,
    private readonly hourly: Hourly,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.jobs === 'inline')
      this.hourly.run(() => this.keep(), 'the audit trail is not kept for now', OFTEN_MS);
  }

  async keep(): Promise<void> {
    await this.seal();
    // What cannot be anchored is still looked at.
    await this.anchor().finally(() => this.checkWhenDue());
  }

  /** Seals all that is settled, block by block. */
  async seal(): Promise<void> {
    while ((await this.alone(() => sealNext(this.ask))).more);
  }

  /** Each instance writes the last seal that it sees: to its own file, or a line twice to a shared one. */
  async anchor(): Promise<void> {
    const seal = await lastSeal(this.ask);
    const file = this.config.auditAnchors;
    if (!seal) return;
    if (file !== '') this.anchored ??= (await readAnchors(file)).last;
    const anchor = anchorOf(seal);
    if (anchor.seal <= (this.anchored ?? 0)) return;
    if (file !== '') await appendAnchor(file, anchor);
    this.anchored = anchor.seal;
    this.log.log(anchor, 'the audit trail is sealed');
  }

  /** Once a day by one instance. */
  async checkWhenDue(): Promise<void> {
    await this.alone(async () => {
      const [turn] = await this.ask<{ due: boolean }>(
        `SELECT pg_try_advisory_xact_lock($1) AND NOT EXISTS (
                  SELECT 1 FROM audit_check WHERE at > now() - make_interval(hours => $2)) AS due`,
        [SEALING_LOCK, CHECKED_HOURS],
      );
      if (turn?.due) await this.check();
    });
  }

  /** Its result stands where owners and auditors look; a fault is told in the log, too. */
  async check(): Promise<void> {
    const { faults } = await verifyAuditTrail(this.ask, await readAnchors(this.config.auditAnchors));
    await this.ask(`INSERT INTO audit_check (faults) VALUES ($1::text::jsonb)`, [JSON.stringify(faults)]);
    if (faults.length > 0) this.log.error({ faults }, 'the audit trail was altered');
  }

  async state(): Promise<AuditTrailState> {
    const seal = await lastSeal(this.ask);
    const [found] = await this.ask<{ waiting: string; at: Date | null; faults: AuditFault[] | null }>(
      `SELECT (SELECT count(*) FROM change WHERE transaction >= $1::xid8)
            + (SELECT count(*) FROM access_log WHERE transaction >= $1::xid8) AS waiting, c.at, c.faults
         FROM (SELECT 1) one LEFT JOIN LATERAL (SELECT at, faults FROM audit_check ORDER BY id DESC LIMIT 1) c ON true`,
      [String((seal ?? NO_SEAL).behind)],
    );
    return {
      seal: Number(seal?.number ?? 0),
      sealedAt: seal ? anchorOf(seal).at : null,
      entries: Number(seal?.entries ?? 0),
      waiting: Number(found?.waiting ?? 0),
      checkedAt: found?.at?.toISOString() ?? null,
      faults: found?.faults ?? [],
    };
  }

  private readonly ask: Ask = (sql, parameters) => this.db.rows(sql, parameters);

  private alone<T>(work: () => Promise<T>): Promise<T> {
    return this.unitOfWork.as(SYSTEM, 'system', () => this.unitOfWork.run(work));
  }
}
