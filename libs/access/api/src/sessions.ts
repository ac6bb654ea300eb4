import '@fastify/cookie';
import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { masksOf, permissionsOf, scopeOf, type Role } from '@clientele/access/dto';
import { CONFIG, Db, type Actor, type Config } from '@clientele/shared/api';
import type { Language } from '@clientele/shared/dto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** An office day; after it the operator signs in again (ASVS 5.0, 7.3). */
const SESSION_HOURS = 8;
const KEY_PATTERN = /^Bearer (clt_(?:live|test)_[\w-]{43})$/;

export interface Principal {
  actor: Actor;
  language: Language | undefined;
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
  permissions: string[];
}

const operatorActor = ({ id, name, role }: OperatorRow): Actor => ({
  kind: 'operator',
  id,
  name,
  permissions: new Set(permissionsOf[role]),
  masks: masksOf[role],
  scope: scopeOf[role],
});

const keyActor = ({ id, name, permissions }: KeyRow): Actor => ({
  kind: 'api_key',
  id,
  name,
  permissions: new Set(permissions),
  masks: [],
  scope: 'all',
});

/** Sessions and keys: who stands behind a request. Only hashes of tokens are stored. */
@Injectable()
export class Sessions {
  private readonly cookie: string;
  private readonly secure: boolean;

  constructor(
    private readonly db: Db,
    @Inject(CONFIG) config: Config,
  ) {
    this.secure = config.publicUrl.startsWith('https:');
    this.cookie = this.secure ? '__Host-clientele' : 'clientele';
  }

  async begin(operatorId: string, reply: FastifyReply): Promise<void> {
    const token = newToken();
    await this.db.rows(`DELETE FROM session WHERE operator_id = $1 AND expires_at < now()`, [operatorId]);
    await this.db.rows(
      `INSERT INTO session (token_hash, operator_id, expires_at) VALUES ($1, $2, now() + make_interval(hours => $3))`,
      [hashToken(token), operatorId, SESSION_HOURS],
    );
    await this.db.rows(`UPDATE operator SET last_sign_in_at = now() WHERE id = $1`, [operatorId]);
    void reply.setCookie(this.cookie, token, { ...this.attributes(), maxAge: SESSION_HOURS * 3600 });
  }

  async end(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const token = request.cookies[this.cookie];
    if (token) await this.db.rows(`DELETE FROM session WHERE token_hash = $1`, [hashToken(token)]);
    void reply.clearCookie(this.cookie, this.attributes());
  }

  /** Ends all sessions of an operator but the one of this request: after a password change. */
  async endOthers(operatorId: string, request: FastifyRequest): Promise<void> {
    const token = request.cookies[this.cookie] ?? '';
    await this.db.rows(`DELETE FROM session WHERE operator_id = $1 AND token_hash <> $2`, [
      operatorId,
      hashToken(token),
    ]);
  }

  /** One indexed look-up a request: state and role are read anew, so that revoking works at once (T7). */
  async principalOf(request: FastifyRequest): Promise<Principal | undefined> {
    const key = KEY_PATTERN.exec(request.headers.authorization ?? '')?.[1];
    if (request.headers.authorization !== undefined) return key ? this.byKey(key) : undefined;
    const token = request.cookies[this.cookie];
    return token ? this.bySession(token) : undefined;
  }

  private async bySession(token: string): Promise<Principal | undefined> {
    const row = await this.db.row<OperatorRow & { language: Language }>(
      `SELECT o.id, o.name, o.role, o.language FROM session s JOIN operator o ON o.id = s.operator_id
        WHERE s.token_hash = $1 AND s.expires_at > now() AND o.enabled`,
      [hashToken(token)],
    );
    return row && { actor: operatorActor(row), language: row.language };
  }

  private async byKey(key: string): Promise<Principal | undefined> {
    const row = await this.db.row<KeyRow>(
      `SELECT id, name, permissions FROM api_key WHERE key_hash = $1 AND revoked_at IS NULL`,
      [hashToken(key)],
    );
    if (!row) return undefined;
    return { actor: keyActor(row), language: undefined };
  }

  /**
   * Who began something earlier, with what they may do now; undefined when that is nothing any more. What a key began goes
   * on when the key is replaced by another one.
   */
  async actorNow(kind: Actor['kind'], id: string): Promise<Actor | undefined> {
    if (kind === 'operator') {
      const operator = await this.db.row<OperatorRow>(
        `SELECT id, name, role FROM operator WHERE id = $1 AND enabled`,
        [id],
      );
      return operator && operatorActor(operator);
    }
    const key = await this.db.row<KeyRow>(`SELECT id, name, permissions FROM api_key WHERE id = $1`, [id]);
    return key && keyActor(key);
  }

  private attributes(): { path: string; httpOnly: true; sameSite: 'lax'; secure: boolean } {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.secure };
  }
}
