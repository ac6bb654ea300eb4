import { Inject, Injectable } from '@nestjs/common';
import type { OperatorEntity } from '@clientele/access/api';
import { OperatorsService, accessProblems, hashToken } from '@clientele/access/api';
import { Settings, type SettingsInput, type SetupInput, type ShopFront } from '@clientele/settings/dto';
import { CONFIG, Db, Problem, problems, writeVersion, type Config } from '@clientele/shared/api';
import { SettingEntity } from './setting.entity';
import { settingsProblems } from './problems';

/** Names that a domain offers as fields which may be required; the domain registers them (S4-11). */
const requirable = new Set<string>();

export function mayBeRequired(fields: readonly string[]): void {
  for (const field of fields) requirable.add(field);
}

@Injectable()
export class SettingsService {
  constructor(
    private readonly db: Db,
    private readonly operators: OperatorsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async get(): Promise<SettingEntity> {
    return this.db.repository(SettingEntity).findOneByOrFail({ onlyOne: true });
  }

  async change(version: number, patch: Partial<SettingsInput>): Promise<SettingEntity> {
    const current = await this.get();
    refuseUnrequirable({ ...current, ...patch });
    await writeVersion(this.db, SettingEntity, { id: current.id, version, told: Settings }, patch);
    return this.get();
  }

  async shopFront(): Promise<ShopFront> {
    const { shopName } = await this.get();
    const someone = await this.db.row(`SELECT 1 FROM operator LIMIT 1`);
    return { shopName, setupNeeded: !someone, sandbox: this.config.environment === 'sandbox' };
  }

  /** The first owner of an empty installation answers what cannot be guessed. */
  async setUp(input: SetupInput): Promise<OperatorEntity> {
    await this.db.rows(`SELECT pg_advisory_xact_lock(hashtext('clientele setup'))`);
    if (!(await this.shopFront()).setupNeeded) throw new Problem(settingsProblems.already_set_up);
    const token = await this.db.row(
      `UPDATE sign_in_token SET used_at = now()
        WHERE token_hash = $1 AND operator_id IS NULL AND used_at IS NULL AND expires_at > now() RETURNING 1`,
      [hashToken(input.token)],
    );
    if (!token) throw new Problem(accessProblems.link_invalid);
    const { shopName, baseCurrency, country, timeZone, ownerName, ownerEmail, password } = input;
    await this.db
      .repository(SettingEntity)
      .update({ onlyOne: true }, { shopName, baseCurrency, country, timeZone });
    return this.operators.create({
      name: ownerName,
      email: ownerEmail,
      password,
      role: 'owner',
      enabled: true,
    });
  }
}

/** Only a known field can be required, and one that is switched off cannot (checklist, decision 8). */
function refuseUnrequirable({ requiredFields, birthdayEnabled }: SettingsInput): void {
  const wrong = requiredFields.filter(
    (field) => !requirable.has(field) || (field === 'birthdayOn' && !birthdayEnabled),
  );
  if (wrong.length === 0) return;
  throw new Problem(problems.validation, {
    errors: [
      {
        pointer: '/requiredFields',
        code: 'settings.not_requirable',
        detail: settingsProblems.not_requirable.title,
        params: { fields: wrong.join(', ') },
      },
    ],
  });
}
