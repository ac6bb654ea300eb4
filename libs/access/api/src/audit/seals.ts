import { EntryReader, sha256, type Ask, type Entry } from './entries';

/** How many entries are sealed together, and those that follow of the same transaction. */
const BLOCK = 10_000;
/** Whoever seals has it; another instance comes later. */
export const SEALING_LOCK = 5_710_226;
export const FINGERPRINT = 8;

export interface Seal {
  number: bigint;
  /** Seconds since 1970, as digits. */
  at: string;
  /** The first transaction that it does not hold any more. */
  behind: bigint;
  entries: bigint;
  fingerprints: Buffer;
  content: Buffer;
  hash: Buffer;
}

/** Before the first one. */
export const NO_SEAL: Pick<Seal, 'number' | 'behind' | 'entries' | 'hash'> = {
  number: 0n,
  behind: 0n,
  entries: 0n,
  hash: Buffer.alloc(32),
};

type SealRow = { [key in keyof Seal]: Seal[key] extends bigint ? string : Seal[key] };

/** The seals behind a number, in their order. */
export async function sealsBehind(ask: Ask, number: bigint, most: number): Promise<Seal[]> {
  return sealsOf(ask, `WHERE s.number > $1 ORDER BY s.number LIMIT $2`, [String(number), most]);
}

export async function lastSeal(ask: Ask): Promise<Seal | undefined> {
  return (await sealsOf(ask, `ORDER BY s.number DESC LIMIT 1`, []))[0];
}

async function sealsOf(ask: Ask, which: string, parameters: readonly unknown[]): Promise<Seal[]> {
  const rows = await ask<SealRow>(
    `SELECT number::text, extract(epoch FROM at)::text AS at, behind::text, entries::text, fingerprints, content, hash
       FROM audit_seal s ${which}`,
    parameters,
  );
  return rows.map((row) => ({
    ...row,
    number: BigInt(row.number),
    behind: BigInt(row.behind),
    entries: BigInt(row.entries),
  }));
}

/** Binds a seal to the one before it. */
export function hashOf(seal: Omit<Seal, 'hash' | 'fingerprints'>, before: Buffer): Buffer {
  const { number, at, behind, entries, content } = seal;
  return sha256(
    JSON.stringify([
      before.toString('hex'),
      ...[number, at, behind, entries].map(String),
      content.toString('hex'),
    ]),
  );
}

export interface Sealed {
  seal: Seal | undefined;
  /** Whether entries were left for another seal. */
  more: boolean;
}

/**
 * Seals the next entries, in the current transaction; undefined when none waits or another instance does it. It stops
 * where an open transaction could still add one (decision 19).
 */
export async function sealNext(ask: Ask): Promise<Sealed> {
  const [lock] = await ask<{ free: boolean }>(`SELECT pg_try_advisory_xact_lock($1) AS free`, [SEALING_LOCK]);
  if (!lock?.free) return { seal: undefined, more: false };
  const before = (await lastSeal(ask)) ?? NO_SEAL;
  const { at, behind, more } = await nextEnd(ask, before.behind);
  const digests: Buffer[] = [];
  for await (const { digest } of entriesBetween(ask, before.behind, behind)) digests.push(digest);
  if (digests.length === 0) return { seal: undefined, more: false };
  const content = sha256(Buffer.concat(digests));
  const entries = before.entries + BigInt(digests.length);
  const sealed = { number: before.number + 1n, at, behind, entries, content };
  const fingerprints = Buffer.concat(digests.map((digest) => digest.subarray(0, FINGERPRINT)));
  const seal = { ...sealed, fingerprints, hash: hashOf(sealed, before.hash) };
  await ask(
    `INSERT INTO audit_seal (number, at, behind, entries, fingerprints, content, hash)
     VALUES ($1, to_timestamp(0) + $2 * interval '1 second', $3::text::xid8, $4, $5, $6, $7)`,
    [String(seal.number), at, String(behind), String(entries), fingerprints, content, seal.hash],
  );
  return { seal, more };
}

async function nextEnd(ask: Ask, from: bigint): Promise<{ at: string; behind: bigint; more: boolean }> {
  const [end] = await ask<{ at: string; horizon: string; full: string | null }>(
    `SELECT extract(epoch FROM date_trunc('second', now()))::text AS at, h.horizon::text,
            (SELECT c.transaction::text FROM change c WHERE c.transaction >= $1::xid8 AND c.transaction < h.horizon
              ORDER BY c.transaction, c.id OFFSET $2 LIMIT 1) AS full
       FROM (SELECT change_horizon() AS horizon) h`,
    [String(from), BLOCK - 1],
  );
  if (!end) throw new Error('The database does not tell its horizon');
  const { at, horizon, full } = end;
  return full === null
    ? { at, behind: BigInt(horizon), more: false }
    : { at, behind: BigInt(full) + 1n, more: true };
}

async function* entriesBetween(ask: Ask, from: bigint, to: bigint): AsyncGenerator<Entry> {
  for (const log of ['change', 'access_log'] as const) yield* new EntryReader(ask, log, from, to).before(to);
}
