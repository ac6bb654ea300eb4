import fc from 'fast-check';
import type { Schema } from '../../openapi/schema';
import { AnswerCheck } from '../answer-check';
import { goodFile } from './bodies';
import { faultsOf } from './check';
import { drafts, PRINCIPALS, type Draft, type Principal } from './drafts';
import { Known, type Rows } from './known';
import { curlOf, Sender, type Came, type Sent } from './send';
import { changesUnder, differences, fingerprint, idle, lastChange } from './untouched';

/** Where requests go. */
export interface Target {
  url: string;
  rows: Rows;
  /** A new session or key of this principal, as headers. */
  enter(principal: Principal): Promise<Record<string, string>>;
}

/** A request without whoever sends it, who may have to come in anew. */
interface Ready extends Sent {
  principal: Principal;
}

type Done = Ready & { sent: Sent; came: Came };

const AT_ONCE = 8;
/** Of the refused requests, every so many is sent again. */
const SOME = 4;
/** Imports that wait when a batch begins: its own uploads seldom are fit, and others run them before they are corrected. */
const WAITING = 10;

/** Sends generated requests in batches, and keeps what it finds. */
export class Storm {
  readonly faults: string[] = [];
  readonly statuses = new Map<number, number>();
  readonly accepted = new Set<string>();
  readonly times: number[] = [];
  refusedAgain = 0;
  private readonly drafts: fc.Arbitrary<Draft>;
  private readonly answers: AnswerCheck;
  private readonly sender: Sender;
  private readonly headers = new Map<Principal, Record<string, string>>();

  constructor(
    private readonly target: Target,
    document: Schema,
  ) {
    this.drafts = drafts(document);
    this.answers = new AnswerCheck(document);
    this.sender = new Sender(target.url);
  }

  /** One batch, and then some of its refused requests once more, alone: they must leave every table as it is. */
  async batch(size: number, seed: number): Promise<void> {
    const { rows } = this.target;
    for (const principal of PRINCIPALS) await this.headersOf(principal);
    await this.each(
      Array.from({ length: WAITING }, (_, at) => upload(at)),
      true,
    );
    const known = await Known.read(rows);
    const last = await lastChange(rows);
    const ready = fc.sample(this.drafts, { numRuns: size, seed }).map((draft) => filled(draft, known));
    const done = await this.each(ready, true);
    for (const { sent, came } of done) this.count(sent, came);
    const refused = done.filter(({ came }) => isRefusal(came));
    const ids = refused.map(({ came }) => came.requestId).filter((id) => id !== '');
    for (const change of await changesUnder(ids, rows, last))
      this.faults.push(`a refused request changed something: ${change}`);
    await this.again(refused.filter((_, at) => at % SOME === 0));
  }

  /** Whatever is accepted this time, as the world has moved on, is left out until all are refused. */
  private async again(refused: Ready[]): Promise<void> {
    const { rows } = this.target;
    for (const principal of PRINCIPALS) await this.headersOf(principal);
    await idle(rows);
    const before = await fingerprint(rows);
    const still = (await this.each(refused, false)).filter(({ came }) => isRefusal(came));
    if (still.length < refused.length) return this.again(still);
    this.refusedAgain += still.length;
    for (const table of differences(before, await fingerprint(rows)))
      this.faults.push(`refused requests changed the table ${table}`);
  }

  close(): void {
    this.sender.close();
  }

  private async each(list: readonly Ready[], renews: boolean): Promise<Done[]> {
    const done: Done[] = [];
    const queue = list.values();
    const work = async (): Promise<void> => {
      for (const one of queue) {
        const sent = { ...one, headers: { ...(await this.headersOf(one.principal)), ...one.headers } };
        const came = await this.sender.send(sent).catch((error: unknown) => this.fail(sent, String(error)));
        if (!came) continue;
        done.push({ ...one, sent, came });
        // Whoever signed out or revoked the key comes in anew.
        if (renews && came.status === 401 && isOwn(one)) this.headers.delete(one.principal);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return done;
  }

  private async headersOf(principal: Principal): Promise<Record<string, string>> {
    const headers = this.headers.get(principal) ?? (await this.target.enter(principal));
    this.headers.set(principal, headers);
    return headers;
  }

  private count(sent: Sent, came: Came): void {
    this.statuses.set(came.status, (this.statuses.get(came.status) ?? 0) + 1);
    this.times.push(came.ms);
    if (came.status < 400) this.accepted.add(sent.operation);
    for (const fault of faultsOf(sent, came, this.answers)) this.fail(sent, fault);
  }

  private fail(sent: Sent, fault: string): void {
    this.faults.push(`${sent.operation}: ${fault}\n  ${curlOf(sent, this.target.url)}`);
  }
}

const isRefusal = ({ status }: Came): boolean => status >= 400 && status < 500;
const isOwn = ({ principal, headers }: Ready): boolean =>
  principal !== 'nobody' && !('cookie' in headers) && !('authorization' in headers);

function upload(at: number): Ready {
  const { type, text } = goodFile(at);
  const path = '/api/v1/customer-imports/drafts';
  const headers = { 'content-type': type };
  return { operation: 'Imports_draft', principal: 'owner', method: 'POST', path, headers, body: text };
}

function filled({ headers, path, body, ...draft }: Draft, known: Known): Ready {
  const fill = ([name, value]: [string, string]): [string, string] => [name, known.fill(value)];
  return {
    ...draft,
    path: known.fill(path),
    headers: Object.fromEntries(Object.entries(headers).map(fill)),
    body: body === null ? null : known.fill(body),
  };
}
