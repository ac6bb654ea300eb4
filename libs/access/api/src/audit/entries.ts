import { hash } from 'node:crypto';

/** Runs a statement: the application seals by its own connections, the command line checks by another. */
export type Ask = <T>(sql: string, parameters?: readonly unknown[]) => Promise<T[]>;

export type LogName = 'change' | 'access_log';

/** What an entry says beside its id, time and transaction; a law test finds the column that is missing here. */
export const LOGS: Readonly<Record<LogName, { values: string; key: string; known: readonly string[] }>> = {
  change: {
    values: 'diff',
    key: 'entity_id',
    known: [
      'entity',
      'entity_id',
      'customer_id',
      'operation',
      'actor_kind',
      'actor_id',
      'on_behalf_of',
      'channel',
      'request_id',
    ],
  },
  access_log: {
    values: 'detail',
    key: 'id',
    known: ['actor_kind', 'actor_id', 'actor_name', 'channel', 'request_id', 'action', 'customer_id', 'rows'],
  },
};

/** An entry of either log, as far as the chain is concerned. */
export interface Entry {
  id: string;
  transaction: bigint;
  /** The person, or else the record that it is about: whom an erase names. */
  about: string;
  erases: boolean;
  isBlank: boolean;
  digest: Buffer;
}

interface Row {
  id: string;
  transaction: string;
  at: string;
  about: string;
  /** As JSON. */
  contents: string;
  reason: string;
  salt: string | null;
  commitment: Buffer | null;
  operation?: string;
  [known: string]: unknown;
}

const PAGE = 5000;
const NOTHING = Buffer.alloc(0);

export function sha256(contents: string | Buffer): Buffer {
  return hash('sha256', contents, 'buffer');
}

/** The entries of one log of the transactions `from` until `to`, in their order, page by page. */
export class EntryReader {
  private page: Entry[] = [];
  private place = 0;
  private last: [string, string] | undefined;
  private ended = false;

  constructor(
    private readonly ask: Ask,
    readonly log: LogName,
    private readonly from: bigint,
    private readonly to: bigint,
  ) {}

  /** Those of transactions before this one; the next call goes on behind them. */
  async *before(transaction: bigint): AsyncGenerator<Entry> {
    for (;;) {
      const entry = this.page[this.place] ?? (await this.turn());
      if (!entry || entry.transaction >= transaction) return;
      this.place += 1;
      yield entry;
    }
  }

  private async turn(): Promise<Entry | undefined> {
    if (this.ended) return undefined;
    const { values, key, known } = LOGS[this.log];
    // Digits, not a local time: the same text whatever the settings of a server are. The order is that of the columns,
    // not of the texts.
    const rows = await this.ask<Row>(
      `SELECT id::text, transaction::text, extract(epoch FROM at)::text AS at, coalesce(customer_id, ${key})::text AS about,
              ${values}::text AS contents, reason, salt, commitment, ${known.map((name) => `${name}::text`).join(', ')}
         FROM ${this.log} l
        WHERE transaction < $1::xid8 AND ${this.last ? '(transaction, id) > ($2::xid8, $3)' : 'transaction >= $2::xid8'}
        ORDER BY l.transaction, l.id LIMIT ${PAGE}`,
      [String(this.to), ...(this.last ?? [String(this.from)])],
    );
    this.ended = rows.length < PAGE;
    const last = rows.at(-1);
    if (last) this.last = [last.transaction, last.id];
    this.page = rows.map((row) => this.entryOf(row));
    this.place = 0;
    return this.page[0];
  }

  private entryOf(row: Row): Entry {
    const { id, transaction, at, about, commitment, operation } = row;
    const names = Object.keys((JSON.parse(row.contents) ?? {}) as object).sort();
    // What is null is left out: a column that comes later changes nothing of what was sealed.
    const known = LOGS[this.log].known.flatMap((name) => (row[name] === null ? [] : [name, row[name]]));
    return {
      id: `${this.log} ${id}`,
      transaction: BigInt(transaction),
      about,
      erases: operation === 'erased',
      isBlank: commitment !== null,
      digest: sha256(
        JSON.stringify([this.log, id, transaction, at, ...known, names, commitmentOf(row).toString('hex')]),
      ),
    };
  }
}

/**
 * Stands for the values of an entry. The salt goes with them when they are erased: nobody tries phone numbers until one
 * fits. What stays of an erased entry must say nothing then.
 */
function commitmentOf({ salt, contents, reason, commitment }: Row): Buffer {
  if (commitment === null) return sha256(`${salt}${contents}${reason}`);
  const values = Object.values((JSON.parse(contents) ?? {}) as object);
  const isErased = salt === null && reason === '' && values.every((value) => value === null);
  return isErased ? commitment : NOTHING;
}
