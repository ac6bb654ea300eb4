import { Inject, Injectable } from '@nestjs/common';
import {
  KEY_PREFIXES,
  ApiKey,
  type ApiKeyChange,
  type ApiKeyInput,
  type ApiKeyRotation,
  type IssuedApiKey,
  type KeyRestriction,
  type NewApiKey,
  type RestrictionKind,
} from '@clientele/access/dto';
import {
  CONFIG,
  Db,
  Problem,
  detailOf,
  problems,
  refuseMissed,
  type Config,
  type Current,
  type ProblemKind,
} from '@clientele/shared/api';
import { ClsService } from 'nestjs-cls';
import { KeyRestrictions } from './key-restrictions';
import { accessProblems } from './problems';
import { hashToken, newToken } from './sessions';

/** So much of a secret is kept to be read: the prefix and four letters. */
const SHOWN = KEY_PREFIXES.live.length + 4;

const DEPRECATED_CALLS = `
  SELECT jsonb_agg(jsonb_build_object('route', d.route, 'calls', d.calls, 'sunsetOn', d.sunset_on, 'lastUsedAt',
                     to_char(d.used_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY d.used_at DESC)
    FROM api_key_deprecated_use d WHERE d.key_id = k.id`;

const SELECT = `
  SELECT k.id, k.version, k.name, k.prefix, k.permissions, k.group_ids AS "groupIds", k.company_ids AS "companyIds",
         k.allowed_networks AS "allowedNetworks", k.created_at AS "createdAt",
         coalesce(o.name, '') AS "createdBy", k.expires_at AS "expiresAt", u.used_at AS "lastUsedAt",
         CASE WHEN k.former_until > now() THEN k.former_until END AS "formerUntil", k.revoked_at AS "revokedAt",
         coalesce((${DEPRECATED_CALLS}), '[]') AS "deprecatedCalls"
    FROM api_key k LEFT JOIN operator o ON o.id = k.created_by LEFT JOIN api_key_use u ON u.key_id = k.id`;

/** The networks of a text array, each once. */
const networks = (parameter: string): string =>
  `ARRAY(SELECT DISTINCT network(n::inet) FROM unnest(${parameter}::text[]) n)`;

/** Keys of partners (api.md 30): told once, kept as a hash, with an end. */
@Injectable()
export class ApiKeysService {
  constructor(
    private readonly db: Db,
    private readonly cls: ClsService<Current>,
    private readonly restrictions: KeyRestrictions,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Those that work first, then the latest. */
  async all(): Promise<{ items: ApiKey[] }> {
    const order = `(k.revoked_at IS NULL AND k.expires_at > now()) DESC, k.created_at DESC, k.id DESC`;
    return { items: await this.named(await this.db.rows<ApiKey>(`${SELECT} ORDER BY ${order}`)) };
  }

  async get(id: string): Promise<ApiKey> {
    const [key] = await this.named(await this.db.rows<ApiKey>(`${SELECT} WHERE k.id = $1`, [id]));
    if (!key) throw new Problem(problems.not_found);
    return key;
  }

  async create(input: NewApiKey): Promise<IssuedApiKey> {
    await this.refuseUnusable(input, { groupIds: [], companyIds: [] });
    const key = this.newKey();
    const row = await this.db.row<{ id: string }>(
      `INSERT INTO api_key (name, permissions, group_ids, company_ids, allowed_networks, prefix, key_hash, expires_at, created_by)
       VALUES ($1, $2, $3, $4, ${networks('$5')}, $6, $7, now() + make_interval(months => $8), $9) RETURNING id`,
      [...columnsOf(input), key.slice(0, SHOWN), hashToken(key), input.validMonths, this.cls.get('actor').id],
    );
    return { ...(await this.get(row?.id ?? '')), key };
  }

  /** The next request with the key obeys; what ends earlier ends with its former secret. */
  async change(id: string, version: number, patch: Partial<ApiKeyChange>): Promise<ApiKey> {
    const before = await this.get(id);
    if (before.revokedAt) throw new Problem(accessProblems.key_revoked);
    const after = { ...before, ...patch };
    await this.refuseUnusable(after, before);
    if (patch.expiresAt !== undefined) await this.refuseExpiry(patch.expiresAt);
    const changed = await this.db.row(
      `UPDATE api_key SET name = $1, permissions = $2, group_ids = $3, company_ids = $4,
              allowed_networks = ${networks('$5')}, expires_at = coalesce($6::timestamptz, expires_at),
              former_until = CASE WHEN former_until > $6::timestamptz THEN $6::timestamptz ELSE former_until END
        WHERE id = $7 AND version = $8 AND revoked_at IS NULL RETURNING 1`,
      [...columnsOf(after), patch.expiresAt ?? null, id, version],
    );
    return changed ? this.get(id) : refuseMissed(this.db, 'api_key', { id, version, told: ApiKey });
  }

  /** A new secret for the same key. The old one works on for a while; one that was rotated out before stops now. */
  async rotate(id: string, { overlapHours, validMonths }: ApiKeyRotation): Promise<IssuedApiKey> {
    const key = this.newKey();
    const rotated = await this.db.row(
      `UPDATE api_key SET former_hash = key_hash, key_hash = $2, prefix = $3,
              former_until = least(expires_at, now() + make_interval(hours => $4)),
              expires_at = now() + make_interval(months => $5)
        WHERE id = $1 AND revoked_at IS NULL RETURNING 1`,
      [id, hashToken(key), key.slice(0, SHOWN), overlapHours, validMonths],
    );
    const after = await this.get(id);
    if (!rotated) throw new Problem(accessProblems.key_revoked);
    return { ...after, key };
  }

  /** The very next request with it is refused; so it is with a key that was revoked before. */
  async revoke(id: string): Promise<void> {
    await this.db.rows(`UPDATE api_key SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL`, [id]);
    await this.get(id);
  }

  private newKey(): string {
    return `${KEY_PREFIXES[this.config.environment === 'sandbox' ? 'test' : 'live']}${newToken()}`;
  }

  /** With the names of what each key is restricted to; what is gone has none. */
  private async named(keys: ApiKey[]): Promise<ApiKey[]> {
    const ids = keys.flatMap(({ groupIds, companyIds }) => [...groupIds, ...companyIds]);
    const known = new Map((await this.restrictions.named(ids)).map(({ id, name }) => [id, name]));
    const told = (kind: RestrictionKind, of: readonly string[]): KeyRestriction[] =>
      of.map((id) => ({ kind, id, name: known.get(id) ?? '' }));
    return keys.map((key) => ({
      ...key,
      restrictedTo: [...told('group', key.groupIds), ...told('company', key.companyIds)],
    }));
  }

  /** What a key was restricted to before may be gone: it stays, so that the key does not widen. */
  private async refuseUnusable(
    { permissions, groupIds, companyIds }: ApiKeyInput,
    before: Pick<ApiKeyInput, 'groupIds' | 'companyIds'>,
  ): Promise<void> {
    if (permissions.length === 0)
      throw new Problem(problems.validation, {
        errors: [detailOf({ pointer: '/permissions', code: 'required', params: {} })],
      });
    const known = await this.restrictions.named([...groupIds, ...companyIds]);
    const unknown = (kind: RestrictionKind, ids: readonly string[], kept: readonly string[]): boolean =>
      ids.some((id) => !kept.includes(id) && !known.some((one) => one.kind === kind && one.id === id));
    const pointers = [
      ...(unknown('group', groupIds, before.groupIds) ? ['/groupIds'] : []),
      ...(unknown('company', companyIds, before.companyIds) ? ['/companyIds'] : []),
    ];
    if (pointers.length > 0) throw wrongAt(pointers, accessProblems.restriction_unknown);
  }

  private async refuseExpiry(expiresAt: string): Promise<void> {
    const fits = await this.db.row(
      `SELECT 1 WHERE $1::timestamptz > now() AND $1::timestamptz <= now() + interval '12 months'`,
      [expiresAt],
    );
    if (!fits) throw wrongAt(['/expiresAt'], accessProblems.expiry_out_of_range);
  }
}

function wrongAt(pointers: readonly string[], { code, title }: ProblemKind): Problem {
  return new Problem(problems.validation, {
    errors: pointers.map((pointer) => ({ pointer, code, detail: title })),
  });
}

function columnsOf(input: ApiKeyInput): unknown[] {
  const { name, permissions, groupIds, companyIds, allowedNetworks } = input;
  return [name, [...new Set(permissions)], groupIds, companyIds, allowedNetworks];
}
