import { Injectable } from '@nestjs/common';
import {
  CustomerInput,
  REQUIRABLE,
  type CustomerCard,
  type NewCustomer,
  type Origin,
} from '@clientele/customers/dto';
import { GroupsService } from '@clientele/groups/api';
import { SettingsService, mayBeRequired } from '@clientele/settings/api';
import { homeLanguage } from '@clientele/settings/dto';
import {
  Db,
  Problem,
  constraintMeans,
  detailOf,
  problems,
  withoutNulls,
  writeVersion,
  type Current,
} from '@clientele/shared/api';
import { canonicalEmail, toE164 } from '@clientele/shared/dto';
import { ClsService } from 'nestjs-cls';
import { IsNull, Not } from 'typeorm';
import { CUSTOMER_CARD, cardOf, type CardRow } from './customer-card';
import { CustomerRules } from './customer-rules';
import { CUSTOMER_RECORD, CustomerEntity } from './customer.entity';
import { customersProblems } from './problems';

/** What a new customer has by right of whoever adds it is the person; these ask for more. */
const BESIDE_IDENTITY = [
  'enabled',
  'newsletter',
  'partnerOffers',
  'mainGroupId',
] as const satisfies readonly (keyof CustomerInput)[];

mayBeRequired(REQUIRABLE);
constraintMeans('uq_customer_email', { kind: customersProblems.email_taken, pointer: '/email' });
constraintMeans('pk_customer_external_id', {
  kind: customersProblems.external_id_taken,
  pointer: '/externalIds',
});
constraintMeans('fk_customer_main_group_id', {
  kind: customersProblems.group_unknown,
  pointer: '/mainGroupId',
});

@Injectable()
export class CustomersService {
  constructor(
    private readonly db: Db,
    private readonly groups: GroupsService,
    private readonly settings: SettingsService,
    private readonly rules: CustomerRules,
    private readonly cls: ClsService<Current>,
  ) {}

  async get(id: string): Promise<CustomerCard> {
    const [row] = await this.db.prepared<CardRow>(CUSTOMER_CARD, [id]);
    if (!row) throw new Problem(problems.not_found);
    return cardOf(row);
  }

  async create({ attributes, ...sent }: Partial<NewCustomer>): Promise<CustomerCard> {
    this.rules.along.refuseForbidden(attributes);
    const settings = await this.settings.get();
    const language = homeLanguage(settings);
    const externalIds = withoutNulls(sent.externalIds ?? {});
    const blank = new CustomerInput();
    this.rules.refuseForbidden(
      BESIDE_IDENTITY.filter((member) => sent[member] !== undefined && sent[member] !== blank[member]),
      sent,
    );
    const input: CustomerInput = { ...blank, language, ...sent, externalIds };
    refuseMissing(input, settings.requiredFields);
    await this.refuseUnusable(input);
    const { newcomersGroup } = this.rules;
    const mainGroupId = input.mainGroupId ?? ((): string => newcomersGroup);
    const origin: Origin = this.cls.get('channel') === 'admin' ? 'admin' : 'api';
    const registeredAt = input.registeredAt ?? (input.type === 'customer' ? new Date().toISOString() : null);
    const row = { ...input, ...derived(input), mainGroupId, origin, registeredAt };
    const inserting = this.db.repository(CustomerEntity).createQueryBuilder().insert().values(row);
    const returned = `id, ${this.rules.along.ground(attributes, '"CustomerEntity"')}`;
    const done = await inserting.orIgnore().returning(returned).updateEntity(false).execute();
    const [created] = done.raw as { id: string; along: unknown }[];
    if (!created) {
      await this.rules.refuseTaken(input.email);
      throw new Problem(customersProblems.email_taken);
    }
    await this.rules.claim(created.id);
    await this.rules.along.writeNew(created.id, created.along, attributes);
    return this.written(created.id);
  }

  async change(id: string, version: number, patch: Partial<CustomerInput>): Promise<CustomerCard> {
    this.rules.refuseForbidden(Object.keys(patch) as (keyof CustomerInput)[], patch);
    await this.refuseUnusable(patch);
    if (patch.email !== undefined) await this.rules.refuseEmail(id, patch.email);
    const { mainGroupId, externalIds, ...columns } = patch;
    const ids = externalIds && { externalIds: await this.mergedIds(id, externalIds) };
    const group =
      mainGroupId === undefined ? {} : { mainGroupId: mainGroupId ?? (await this.groups.defaultId()) };
    try {
      const all = { ...columns, ...derived(patch), ...group, ...ids };
      await writeVersion(this.db, CustomerEntity, { id, version, ...CUSTOMER_RECORD }, all);
    } catch (error) {
      // Whoever meets a record in the trash is told so, and not that it is stale.
      if (error instanceof Problem) await this.refuseInTrash(id);
      throw error;
    }
    const customer = await this.written(id);
    if (customer.deletedAt !== null) throw new Problem(customersProblems.in_trash);
    return customer;
  }

  /** What came along with a change is written behind it. */
  async changeAlong(id: string, attributes: NewCustomer['attributes']): Promise<CustomerCard> {
    await this.rules.along.writeKnown(id, attributes);
    return this.get(id);
  }

  private async written(id: string): Promise<CustomerCard> {
    await this.rules.refuseLeftOutside(id);
    return this.get(id);
  }

  /** Moves a customer to the trash for 30 days; the e-mail stays reserved (checklist, decision 10). */
  async moveToTrash(id: string, version: number): Promise<void> {
    await this.refuseInTrash(id);
    await writeVersion(
      this.db,
      CustomerEntity,
      { id, version, ...CUSTOMER_RECORD },
      { deletedAt: () => 'now()' },
    );
  }

  async restore(id: string): Promise<CustomerCard> {
    const { affected } = await this.db
      .repository(CustomerEntity)
      .update({ id, deletedAt: Not(IsNull()) }, { deletedAt: null });
    const customer = await this.get(id);
    if (!affected) throw new Problem(customersProblems.not_in_trash);
    return customer;
  }

  /** A member of an object is patched like one of the record: what is not sent stays, null takes it away. */
  private async mergedIds(id: string, patch: Record<string, string | null>): Promise<Record<string, string>> {
    const customer = await this.db.repository(CustomerEntity).findOneBy({ id });
    return withoutNulls({ ...customer?.externalIds, ...patch });
  }

  private async refuseUnusable({ birthdayOn, mainGroupId }: Partial<CustomerInput>): Promise<void> {
    if (birthdayOn && !(await this.settings.get()).birthdayEnabled)
      throw new Problem(problems.validation, {
        errors: [
          {
            pointer: '/birthdayOn',
            code: customersProblems.birthday_off.code,
            detail: customersProblems.birthday_off.title,
          },
        ],
      });
    if (mainGroupId && !(await this.groups.exists(mainGroupId)))
      throw new Problem(problems.validation, {
        errors: [
          {
            pointer: '/mainGroupId',
            code: customersProblems.group_unknown.code,
            detail: customersProblems.group_unknown.title,
          },
        ],
      });
  }

  /** A record in the trash is restored before it is changed; one of somebody else's is not there. */
  refuseInTrash(id: string): Promise<void> {
    return this.rules.refuseInTrash(id);
  }
}

/** Columns that follow from what was written: the identity of an e-mail, the dialable form of a phone. */
export function derived({ email, phone }: Partial<CustomerInput>): Partial<CustomerEntity> {
  return {
    ...(email !== undefined && { emailCanonical: canonicalEmail(email) }),
    ...(phone !== undefined && { phoneE164: toE164(phone) }),
  };
}

/** Required fields bind screens and creation by API; edits of old records are not held up (decision 12). */
function refuseMissing(input: CustomerInput, requiredFields: readonly string[]): void {
  const missing = requiredFields.filter((field) => !input[field as keyof CustomerInput]);
  if (missing.length === 0) return;
  const errors = missing.map((field) => detailOf({ pointer: `/${field}`, code: 'required', params: {} }));
  throw new Problem(problems.validation, { errors });
}
