import { Injectable } from '@nestjs/common';
import { Address, AddressInput } from '@clientele/addresses/dto';
import { CustomersService } from '@clientele/customers/api';
import {
  Db,
  Problem,
  constraintMeans,
  problems,
  withoutNulls,
  writeVersion,
  type ProblemKind,
} from '@clientele/shared/api';
import { toE164Of } from '@clientele/shared/dto';
import { AddressEntity } from './address.entity';
import { addressesProblems } from './problems';

constraintMeans('ck_address_kind', { kind: addressesProblems.use_needed, pointer: '/delivery' });
constraintMeans('uq_address_default_delivery', {
  kind: addressesProblems.default_moved,
  pointer: '/defaultDelivery',
});
constraintMeans('uq_address_default_invoice', {
  kind: addressesProblems.default_moved,
  pointer: '/defaultInvoice',
});

/** Nobody has more; whoever does is a list of something else. */
const MOST = 500;

const USES = [
  ['delivery', 'defaultDelivery'],
  ['invoice', 'defaultInvoice'],
] as const;

/** An address belongs to its customer: it is found through them only. */
interface Place {
  customerId: string;
  id: string;
}

type Defaults = Pick<AddressInput, 'defaultDelivery' | 'defaultInvoice'>;

/** The postal addresses of a customer, each for deliveries, invoices or both (checklist, decision 12). */
@Injectable()
export class AddressesService {
  constructor(
    private readonly db: Db,
    private readonly customers: CustomersService,
  ) {}

  async get(place: Place): Promise<Address> {
    const address = await this.db.repository(AddressEntity).findOneBy({ ...place });
    if (!address) throw new Problem(problems.not_found);
    return address;
  }

  async create(customerId: string, sent: Partial<AddressInput>): Promise<Address> {
    await this.hold(customerId);
    const others = await this.of(customerId);
    if (others.length >= MOST) throw new Problem(addressesProblems.too_many, { params: { count: MOST } });
    const input = { ...new AddressInput(), ...sent, externalIds: withoutNulls(sent.externalIds ?? {}) };
    refuseWrongUse(input);
    // The database would see to it that the first of a kind is its default, as a change of its own.
    const isFirst = (name: keyof Defaults): boolean => !others.some((other) => other[name]);
    for (const [use, name] of USES) input[name] ||= input[use] && isFirst(name);
    await this.makeWay({ customerId, id: null }, input);
    const row = { ...input, customerId, phoneE164: toE164Of(input.country, input.phone) };
    const { identifiers } = await this.db.repository(AddressEntity).insert(row);
    return this.get({ customerId, id: String(identifiers[0]?.['id']) });
  }

  async change(place: Place, version: number, patch: Partial<AddressInput>): Promise<Address> {
    await this.hold(place.customerId);
    const before = await this.get(place);
    const externalIds = withoutNulls({ ...before.externalIds, ...patch.externalIds });
    const after: AddressInput = { ...before, ...patch, externalIds };
    // What an address is no longer used for it is no longer the default of.
    const gone = Object.fromEntries(
      USES.filter(([use, name]) => !after[use] && patch[name] === undefined).map(([, name]) => [name, false]),
    );
    Object.assign(after, gone);
    refuseWrongUse(after, before);
    await this.makeWay(place, after);
    const phoneE164 = toE164Of(after.country, after.phone);
    const ids = patch.externalIds && { externalIds };
    const columns = { ...patch, ...gone, ...ids, phoneE164 };
    await writeVersion(this.db, AddressEntity, { id: place.id, version, told: Address }, columns);
    await this.settle();
    return this.get(place);
  }

  async remove(place: Place, version: number): Promise<void> {
    await this.hold(place.customerId);
    await this.get(place);
    await writeVersion(this.db, AddressEntity, { id: place.id, version, told: Address }, {});
    await this.db.repository(AddressEntity).delete({ ...place });
  }

  private of(customerId: string): Promise<AddressEntity[]> {
    return this.db.repository(AddressEntity).find({ where: { customerId }, order: { id: 'ASC' } });
  }

  /** Writers of one customer's addresses take turns, so that two defaults never meet. */
  private async hold(customerId: string): Promise<void> {
    const found = await this.db.row(`SELECT 1 FROM customer WHERE id = $1 FOR NO KEY UPDATE`, [customerId]);
    if (!found) throw new Problem(problems.not_found);
    await this.customers.refuseInTrash(customerId);
  }

  /** Takes the defaults that an address is to have from whichever has them now. */
  private async makeWay(
    { customerId, id }: { customerId: string; id: string | null },
    { defaultDelivery, defaultInvoice }: Defaults,
  ): Promise<void> {
    await this.db.rows(
      `UPDATE address
          SET default_delivery = default_delivery AND NOT $3, default_invoice = default_invoice AND NOT $4
        WHERE customer_id = $1 AND id IS DISTINCT FROM $2 AND (default_delivery AND $3 OR default_invoice AND $4)`,
      [customerId, id, defaultDelivery, defaultInvoice],
    );
  }

  /** What the database would set right at the end of the transaction it does now, so that the answer tells it. */
  private async settle(): Promise<void> {
    await this.db.rows(`SET CONSTRAINTS settle_changed_address IMMEDIATE`);
  }
}

function refuseWrongUse(after: AddressInput, before?: Defaults): void {
  const wrong: [boolean, string, ProblemKind][] = [
    [!after.delivery && !after.invoice, '/delivery', addressesProblems.use_needed],
    ...USES.flatMap(([use, name]): [boolean, string, ProblemKind][] => [
      [after[name] && !after[use], `/${name}`, addressesProblems.default_without_use],
      [!after[name] && after[use] && !!before?.[name], `/${name}`, addressesProblems.default_stays],
    ]),
  ];
  const errors = wrong
    .filter(([holds]) => holds)
    .map(([, pointer, kind]) => ({ pointer, code: kind.code, detail: kind.title }));
  if (errors.length > 0) throw new Problem(problems.validation, { errors });
}
