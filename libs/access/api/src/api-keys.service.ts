import { Injectable } from '@nestjs/common';
import {
  API_KEY_PREFIX,
  type ApiKey,
  type ApiKeyRotation,
  type IssuedApiKey,
  type NewApiKey,
} from '@clientele/access/dto';
import { Db, Problem, detailOf, problems, type Current } from '@clientele/shared/api';
import { ClsService } from 'nestjs-cls';
import { accessProblems } from './problems';
import { hashToken, newToken } from './sessions';

/** So much of a secret is kept to be read: the prefix and four letters. */
const SHOWN = API_KEY_PREFIX.length + 4;

const SELECT = `
  SELECT k.id, k.name, k.prefix, k.permissions, k.allowed_networks AS "allowedNetworks", k.created_at AS "createdAt",
         coalesce(o.name, '') AS "createdBy", k.expires_at AS "expiresAt", u.used_at AS "lastUsedAt",
         CASE WHEN k.former_until > now() THEN k.former_until END AS "formerUntil", k.revoked_at AS "revokedAt"
    FROM api_key k LEFT JOIN operator o ON o.id = k.created_by LEFT JOIN api_key_use u ON u.key_id = k.id`;

/** Keys of partners (api.md 30): told once, kept as a hash, with an end. */
@Injectable()
export class ApiKeysService {
  constructor(
    private readonly db: Db,
    private readonly cls: ClsService<Current>,
  ) {}

  /** Those that work first, then the latest. */
  async all(): Promise<{ items: ApiKey[] }> {
    const order = `(k.revoked_at IS NULL AND k.expires_at > now()) DESC, k.created_at DESC, k.id DESC`;
    return { items: await this.db.rows<ApiKey>(`${SELECT} ORDER BY ${order}`) };
  }

  async create({ name, permissions, allowedNetworks, validMonths }: NewApiKey): Promise<IssuedApiKey> {
    if (permissions.length === 0)
      throw new Problem(problems.validation, {
        errors: [detailOf({ pointer: '/permissions', code: 'required', params: {} })],
      });
    const key = newKey();
    const row = await this.db.row<{ id: string }>(
      `INSERT INTO api_key (name, prefix, key_hash, permissions, allowed_networks, expires_at, created_by)
       VALUES ($1, $2, $3, $4, ARRAY(SELECT DISTINCT network(n::inet) FROM unnest($5::text[]) n),
               now() + make_interval(months => $6), $7) RETURNING id`,
      [
        name,
        key.slice(0, SHOWN),
        hashToken(key),
        [...new Set(permissions)],
        allowedNetworks,
        validMonths,
        this.cls.get('actor').id,
      ],
    );
    return { ...(await this.get(row?.id ?? '')), key };
  }

  /** A new secret for the same key. The old one works on for a while; one that was rotated out before stops now. */
  async rotate(id: string, { overlapHours, validMonths }: ApiKeyRotation): Promise<IssuedApiKey> {
    const key = newKey();
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

  private async get(id: string): Promise<ApiKey> {
    const key = await this.db.row<ApiKey>(`${SELECT} WHERE k.id = $1`, [id]);
    if (!key) throw new Problem(problems.not_found);
    return key;
  }
}

const newKey = (): string => `${API_KEY_PREFIX}${newToken()}`;
