import type { AuditFault, AuditFaultKind } from '@clientele/access/dto';
import type { Anchors } from './anchors';
import { EntryReader, sha256, type Ask, type Entry } from './entries';
import { FINGERPRINT, NO_SEAL, hashOf, lastSeal, sealsBehind, type Seal } from './seals';

/** So many say enough. */
const MOST_FAULTS = 20;
const PAGE = 50;

export interface Verdict {
  seals: number;
  entries: number;
  /** The last seal of which an anchor tells; 0 without one, when a cut end cannot be seen. */
  anchored: number;
  faults: AuditFault[];
}

/** Holds every sealed entry against its seal, every seal against the one before it, and all against the anchors. */
export async function verifyAuditTrail(ask: Ask, anchors: Anchors): Promise<Verdict> {
  const check = new Check(ask, anchors, (await lastSeal(ask))?.behind ?? 0n);
  let before: typeof NO_SEAL = NO_SEAL;
  for (;;) {
    const seals = await sealsBehind(ask, before.number, PAGE);
    for (const seal of seals) {
      await check.seal(seal, before);
      before = seal;
    }
    if (seals.length < PAGE) break;
  }
  await check.end(before);
  const { number, entries } = before;
  return {
    seals: Number(number),
    entries: Number(entries),
    anchored: anchors.last,
    faults: check.faults.slice(0, MOST_FAULTS),
  };
}

class Check {
  readonly faults: AuditFault[] = [];
  private readonly readers: readonly EntryReader[];
  /** The last blanked entry of each person, and the transaction of the last entry that says so. */
  private readonly blank = new Map<string, Entry>();
  private readonly erased = new Map<string, bigint>();
  /** The last entry that was read. */
  private last = '0';
  private range = '';

  constructor(
    private readonly ask: Ask,
    private readonly anchors: Anchors,
    end: bigint,
  ) {
    this.readers = (['change', 'access_log'] as const).map((log) => new EntryReader(ask, log, 0n, end));
  }

  async seal(seal: Seal, before: Pick<Seal, 'number' | 'entries' | 'hash'>): Promise<void> {
    const number = Number(seal.number);
    this.range = `${before.entries + 1n}–${seal.entries}`;
    if (seal.number !== before.number + 1n) this.found('seal_missing', number);
    const holds = hashOf(seal, before.hash).equals(seal.hash);
    const entriesHold = await this.entriesOf(seal, number);
    const counts = seal.entries - before.entries === BigInt(seal.fingerprints.length / FINGERPRINT);
    if (!holds || !counts || !entriesHold) this.found('seal_changed', number);
    const anchor = this.anchors.known.get(number);
    if (anchor !== undefined && anchor !== seal.hash.toString('hex')) this.found('anchor_differs', number);
  }

  /** What was never erased by anybody, what the anchors know beyond the last seal, and what they say badly. */
  async end(last: Pick<Seal, 'number' | 'behind'>): Promise<void> {
    const waiting = await this.ask<{ about: string }>(
      `SELECT coalesce(customer_id, entity_id)::text AS about FROM change
        WHERE transaction >= $1::xid8 AND operation = 'erased'`,
      [String(last.behind)],
    );
    for (const { about } of waiting) this.erased.set(about, last.behind);
    for (const { about, id, transaction } of this.blank.values())
      if (transaction > (this.erased.get(about) ?? -1n)) this.found('erase_unrecorded', 0, id);
    if (this.anchors.last > Number(last.number)) this.found('tail_cut', this.anchors.last);
    for (const line of this.anchors.unreadable) this.found('anchor_unreadable', 0, `line ${line}`);
  }

  /** Answers false when the entries are right and the seal's fingerprints are not. */
  private async entriesOf(seal: Seal, number: number): Promise<boolean> {
    const digests: Buffer[] = [];
    let differs: { entry: string; behind: string } | undefined;
    for await (const entry of this.entriesBefore(seal.behind)) {
      const at = digests.length * FINGERPRINT;
      const sealed = seal.fingerprints.subarray(at, at + FINGERPRINT);
      if (!sealed.equals(entry.digest.subarray(0, FINGERPRINT)))
        differs ??= { entry: entry.id, behind: this.last };
      this.last = entry.id;
      digests.push(entry.digest);
    }
    const sealed = seal.fingerprints.length / FINGERPRINT;
    if (sha256(Buffer.concat(digests)).equals(seal.content)) return !differs && digests.length === sealed;
    if (digests.length < sealed) this.found('entry_missing', number, differs?.behind ?? this.last);
    else if (digests.length > sealed) this.found('entry_added', number, differs?.entry ?? '');
    else this.found('entry_changed', number, differs?.entry ?? '');
    return true;
  }

  private async *entriesBefore(transaction: bigint): AsyncGenerator<Entry> {
    for (const reader of this.readers)
      for await (const entry of reader.before(transaction)) {
        const { about, isBlank, erases } = entry;
        if (isBlank && entry.transaction >= (this.blank.get(about)?.transaction ?? 0n))
          this.blank.set(about, entry);
        if (erases) this.erased.set(about, entry.transaction);
        yield entry;
      }
  }

  private found(kind: AuditFaultKind, seal: number, entry = ''): void {
    this.faults.push({ kind, seal, range: seal && entry ? this.range : '', entry });
  }
}
