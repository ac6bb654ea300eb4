import '@fastify/cookie';
import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  ABSOLUTE_HOURS,
  CONFIRMED_MINUTES,
  IDLE_MINUTES,
  masksOf,
  permissionsOf,
  scopeOf,
  type OperatorSession,
  type Role,
} from '@clientele/access/dto';
import {
  CONFIG,
  Db,
  Problem,
  problems,
  type Actor,
  type Config,
  type OwnSession,
} from '@clientele/shared/api';
import type { Language } from '@clientele/shared/dto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { deviceOf } from './device';
import { LastSeen } from './last-seen';
import { isAllowed } from './networks';
import { accessProblems } from './problems';

const KEY_PATTERN = /^Bearer (?<key>clt_(?<kind>live|test)_[\w-]{43})$/;
/** When it was last seen is written once a minute, so a session may have been seen a minute later than it says. */
const IDLE = `make_interval(mins => ${IDLE_MINUTES + 1})`;

export interface Principal {
  actor: Actor;
  language: Language | undefined;
  session?: OwnSession;
}

interface SessionRow extends OperatorRow {
  language: Language;
  session: string;
  confirmed: boolean;
  stale: boolean;
}

interface UsedKeyRow extends KeyRow {
  networks: string[];
  stale: boolean;
}

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();
export const newToken = (): string => randomBytes(32).toString('base64url');

interface OperatorRow {
  id: string;
  name: string;
  role: Role;
}

interface KeyRow {
  id: string;
  name: string;
  /** With blanks between them. */
  permissions: string;
  groupIds: string[];
  companyIds: string[];
}

/** What a key is, may do and is restricted to. */
const KEY = `k.id, k.name, array_to_string(k.permissions, ' ') AS permissions, k.group_ids AS "groupIds", k.company_ids AS "companyIds"`;

/** One set for those who may the same: what follows from it is worked out once and not with every request. */
const sets = new Map<string, ReadonlySet<string>>();

function setOf(permissions: string): ReadonlySet<string> {
  const known = sets.get(permissions) ?? new Set(permissions.split(' ').filter(Boolean));
  sets.set(permissions, known);
  return known;
}

/** An operator with what the role may, sees and works with. */
export const operatorActor = ({ id, name, role }: OperatorRow): Actor => ({
  kind: 'operator',
  id,
  name,
  permissions: setOf(permissionsOf[role].join(' ')),
  masks: masksOf[role],
  scope: scopeOf[role],
});

const keyActor = ({ id, name, permissions, groupIds, companyIds }: KeyRow): Actor => ({
  kind: 'api_key',
  id,
  name,
  permissions: setOf(permissions),
  masks: [],
  scope: groupIds.length + companyIds.length === 0 ? 'all' : { groupIds, companyIds },
});

/** Sessions and keys: who stands behind a request. Only hashes of tokens are stored. */
@Injectable()
export class Sessions {
  private readonly cookie: string;
  private readonly secure: boolean;
  private readonly environment: Config['environment'];

  constructor(
    private readonly db: Db,
    private readonly seen: LastSeen,
    @Inject(CONFIG) config: Config,
  ) {
    this.environment = config.environment;
    this.secure = config.publicUrl.startsWith('https:');
    this.cookie = this.secure ? '__Host-clientele' : 'clientele';
  }

  /** A new session with a new id; the one that the browser had before ends. `confirmed`: the password was given. */
  async begin(operatorId: string, reply: FastifyReply, confirmed: boolean): Promise<void> {
    const token = newToken();
    const before = reply.request.cookies[this.cookie] ?? '';
    const { browser, system } = deviceOf(reply.request.headers['user-agent']);
    await this.db.rows(
      `SELECT set_config('clientele.actor_kind', 'operator', true), set_config('clientele.actor_id', $1, true)`,
      [operatorId],
    );
    await this.db.rows(
      `DELETE FROM session WHERE token_hash = $2
          OR operator_id = $1 AND (expires_at < now() OR last_seen_at < now() - ${IDLE})`,
      [operatorId, hashToken(before)],
    );
    await this.db.rows(
      `INSERT INTO session (token_hash, operator_id, expires_at, confirmed_at, browser, system)
       VALUES ($1, $2, now() + make_interval(hours => $3), CASE WHEN $4 THEN now() END, $5, $6)`,
      [hashToken(token), operatorId, ABSOLUTE_HOURS, confirmed, browser, system],
    );
    await this.db.rows(`UPDATE operator SET last_sign_in_at = now() WHERE id = $1`, [operatorId]);
    void reply.setCookie(this.cookie, token, { ...this.attributes(), maxAge: ABSOLUTE_HOURS * 3600 });
  }

  async end(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const token = request.cookies[this.cookie];
    if (token) await this.db.rows(`DELETE FROM session WHERE token_hash = $1`, [hashToken(token)]);
    void reply.clearCookie(this.cookie, this.attributes());
  }

  /** Where an operator is signed in, the latest first; `current` is the session of whoever asks. */
  async of(operatorId: string, current: string | undefined): Promise<OperatorSession[]> {
    return this.db.rows<OperatorSession>(
      `SELECT id, browser, system, created_at AS "createdAt", last_seen_at AS "lastSeenAt",
              expires_at AS "expiresAt", id = $2::uuid IS TRUE AS current
         FROM session
        WHERE operator_id = $1 AND expires_at > now() AND last_seen_at > now() - ${IDLE}
        ORDER BY last_seen_at DESC, id DESC`,
      [operatorId, current ?? null],
    );
  }

  /** Ends one session of an operator (404 when there is none). */
  async endOne(operatorId: string, id: string): Promise<void> {
    const ended = await this.db.row(`DELETE FROM session WHERE operator_id = $1 AND id = $2 RETURNING 1`, [
      operatorId,
      id,
    ]);
    if (!ended) throw new Problem(problems.not_found);
  }

  /** Ends all sessions of an operator but this one; without one, all. */
  async endAll(operatorId: string, but?: string): Promise<void> {
    await this.db.rows(`DELETE FROM session WHERE operator_id = $1 AND id IS DISTINCT FROM $2::uuid`, [
      operatorId,
      but ?? null,
    ]);
  }

  /** The password was given again in this session. */
  async confirm(id: string): Promise<void> {
    await this.db.rows(`UPDATE session SET confirmed_at = now() WHERE id = $1`, [id]);
  }

  /**
   * One indexed look-up a request: state and role are read anew, so that revoking works at once (T7). `active` says
   * whether the request shows that somebody is there; a stream that a browser opens again by itself does not.
   */
  async principalOf(request: FastifyRequest, active: boolean): Promise<Principal | undefined> {
    const { authorization } = request.headers;
    if (authorization !== undefined) {
      const { key, kind } = KEY_PATTERN.exec(authorization)?.groups ?? {};
      this.refuseElsewhere(kind);
      return key ? this.byKey(key, request.ip) : undefined;
    }
    const token = request.cookies[this.cookie];
    return token ? this.bySession(token, active) : undefined;
  }

  /** Test keys are for sandboxes, live ones for what is live; what one develops with takes both. */
  private refuseElsewhere(kind: string | undefined): void {
    if (kind === 'test' && this.environment === 'live') throw new Problem(accessProblems.key_of_sandbox);
    if (kind === 'live' && this.environment === 'sandbox') throw new Problem(accessProblems.key_of_live);
  }

  private async bySession(token: string, active: boolean): Promise<Principal | undefined> {
    const [row] = await this.db.prepared<SessionRow>(
      `SELECT o.id, o.name, o.role, o.language, s.id AS session,
              coalesce(s.confirmed_at > now() - interval '${CONFIRMED_MINUTES} minutes', false) AS confirmed,
              s.last_seen_at < now() - interval '1 minute' AS stale
         FROM session s JOIN operator o ON o.id = s.operator_id
        WHERE s.token_hash = $1 AND s.expires_at > now() AND s.last_seen_at > now() - ${IDLE} AND o.enabled`,
      [hashToken(token)],
    );
    if (!row) return undefined;
    if (active && row.stale) this.seen.note('session', row.session);
    return {
      actor: operatorActor(row),
      language: row.language,
      session: { id: row.session, confirmed: row.confirmed },
    };
  }

  private async byKey(key: string, address: string): Promise<Principal | undefined> {
    const [row] = await this.db.prepared<UsedKeyRow>(
      `SELECT ${KEY}, k.allowed_networks AS networks,
              u.used_at > now() - interval '1 minute' IS NOT TRUE AS stale
         FROM api_key k LEFT JOIN api_key_use u ON u.key_id = k.id
        WHERE (k.key_hash = $1 AND k.expires_at > now() OR k.former_hash = $1 AND k.former_until > now())
          AND k.revoked_at IS NULL`,
      [hashToken(key)],
    );
    if (!row) return undefined;
    if (!isAllowed(address, row.networks)) throw new Problem(accessProblems.address_not_allowed);
    if (row.stale) this.seen.note('key', row.id);
    return { actor: keyActor(row), language: undefined };
  }

  /** Whether somebody who asked earlier, and still listens, is signed in with the same session or key. */
  async isOpen({ kind, id }: Actor, session: OwnSession | undefined): Promise<boolean> {
    if (!session) return id !== null && (await this.actorNow(kind, id)) !== undefined;
    const open = await this.db.row(
      `SELECT 1 FROM session s JOIN operator o ON o.id = s.operator_id
        WHERE s.id = $1 AND s.expires_at > now() AND s.last_seen_at > now() - ${IDLE} AND o.enabled`,
      [session.id],
    );
    return open !== undefined;
  }

  /** Who began something earlier, with what they may do now; undefined when that is nothing any more. */
  async actorNow(kind: Actor['kind'], id: string): Promise<Actor | undefined> {
    if (kind === 'operator') {
      const operator = await this.db.row<OperatorRow>(
        `SELECT id, name, role FROM operator WHERE id = $1 AND enabled`,
        [id],
      );
      return operator && operatorActor(operator);
    }
    const key = await this.db.row<KeyRow>(
      `SELECT ${KEY} FROM api_key k WHERE k.id = $1 AND k.revoked_at IS NULL AND k.expires_at > now()`,
      [id],
    );
    return key && keyActor(key);
  }

  private attributes(): { path: string; httpOnly: true; sameSite: 'lax'; secure: boolean } {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.secure };
  }
}
