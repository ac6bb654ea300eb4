import { Db, Problem, problems, type Current } from '@clientele/shared/api';
import { Inject, Injectable } from '@nestjs/common';
import { ClsService } from 'nestjs-cls';

export const CUSTOMER_ALONG = Symbol('what comes along with a customer');

type Sent = Readonly<Record<string, string>> | undefined;

/** What comes along with a customer that is written, and another domain keeps; the app puts it in. */
export interface CustomerAlong {
  /** The member of the body. */
  member: string;
  /** The permission without which nobody sends it, and nobody has to. */
  needs: string;
  /**
   * What must be known to write it, in SQL as JSON; read with the row of the customer. Of a new one that row alone is there:
   * its main group, but not yet its groups.
   */
  ground: (current: Current, sent: Sent, alias: string) => string;
  /** Writes what was sent for a customer; of a new one it refuses what is missing. */
  write: (writing: AlongWriting) => Promise<void>;
}

export interface AlongWriting {
  db: Db;
  current: Current;
  customerId: string;
  /** What `ground` has found. */
  ground: unknown;
  sent: Sent;
  isNew: boolean;
}

/** Writes what comes along in the transaction of its customer. */
@Injectable()
export class Along {
  constructor(
    private readonly db: Db,
    private readonly cls: ClsService<Current>,
    @Inject(CUSTOMER_ALONG) private readonly along: CustomerAlong,
  ) {}

  /** SQL to be read with the row of the customer that stands in it as `alias`, as `along`. */
  ground(sent: Sent, alias: string): string {
    return `(${this.isPermitted ? this.along.ground(this.cls.get(), sent, alias) : 'NULL'}) AS along`;
  }

  refuseForbidden(sent: Sent): void {
    if (sent === undefined || this.isPermitted) return;
    const { code, title } = problems.forbidden;
    throw new Problem(problems.forbidden, {
      errors: [{ pointer: `/${this.along.member}`, code, detail: title }],
    });
  }

  async writeNew(customerId: string, ground: unknown, sent: Sent): Promise<void> {
    if (this.isPermitted) await this.write({ customerId, ground, sent, isNew: true });
  }

  /** Puts what was sent beside what is there of a customer who was known already. */
  async writeKnown(customerId: string, sent: Sent): Promise<void> {
    this.refuseForbidden(sent);
    const found = await this.db.row<{ along: unknown }>(
      `SELECT ${this.ground(sent, 'c')} FROM customer c WHERE c.id = $1`,
      [customerId],
    );
    await this.write({ customerId, ground: found?.along, sent, isNew: false });
  }

  private get isPermitted(): boolean {
    return this.cls.get('actor').permissions.has(this.along.needs);
  }

  private async write(writing: Omit<AlongWriting, 'db' | 'current'>): Promise<void> {
    await this.along.write({ ...writing, db: this.db, current: this.cls.get() });
  }
}
