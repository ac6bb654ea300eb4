import { Injectable } from '@nestjs/common';
import type { CustomerCard, CustomerInput, NewCustomer } from '@clientele/customers/dto';
import { Db, Problem, detailOf, problems, type Demand } from '@clientele/shared/api';
import { CustomerScope } from './customer-scope';
import { CustomersService } from './customers.service';

/** A customer as another system names it. */
interface ExternalRef {
  system: string;
  externalId: string;
}

interface Known {
  id: string;
  version: number;
}

/** Customers by the ids of other systems: partners write without a look-up before (api.md 20). */
@Injectable()
export class ExternalCustomersService {
  constructor(
    private readonly db: Db,
    private readonly customers: CustomersService,
    private readonly scope: CustomerScope,
  ) {}

  async idOf(ref: ExternalRef): Promise<string> {
    const known = await this.find(ref, '');
    if (!known) throw new Problem(problems.not_found);
    await this.scope.refuseOthers(known.id);
    return known.id;
  }

  /**
   * Creates the customer or writes what was sent into it; what was not sent stays (decision 23). Of two at once, the
   * second waits and then finds the record.
   */
  async write(
    ref: ExternalRef,
    { attributes, ...input }: Partial<NewCustomer>,
    demand: Demand = {},
  ): Promise<{ customer: CustomerCard; isNew: boolean }> {
    const externalIds = idsOf(ref, input);
    const known = (await this.find(ref)) ?? (await this.findAlone(ref));
    if (!known) {
      if (demand.version !== undefined) throw new Problem(problems.stale);
      if (!this.scope.can('customers:create')) throw new Problem(problems.forbidden);
      const customer = await this.customers.create({
        ...input,
        externalIds,
        ...(attributes && { attributes }),
      });
      return { customer, isNew: true };
    }
    await this.scope.refuseOthers(known.id);
    if (demand.absent) throw new Problem(problems.stale);
    const patch = input.externalIds === undefined ? input : { ...input, externalIds };
    const customer = await this.customers.change(known.id, demand.version ?? known.version, patch);
    if (!attributes) return { customer, isNew: false };
    return { customer: await this.customers.changeAlong(known.id, attributes), isNew: false };
  }

  /** For a change it is held until the end of the transaction: nobody writes between the look and the change. */
  private find(
    { system, externalId }: ExternalRef,
    lock = 'FOR NO KEY UPDATE OF c',
  ): Promise<Known | undefined> {
    return this.db.row<Known>(
      `SELECT c.id, c.version FROM customer_external_id e JOIN customer c ON c.id = e.customer_id
        WHERE e.system = $1 AND e.external_id = $2 ${lock}`,
      [system, externalId],
    );
  }

  /** The same once nobody else can be about to create it. */
  private async findAlone(ref: ExternalRef): Promise<Known | undefined> {
    await this.db.rows(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
      JSON.stringify(['customer', ref.system, ref.externalId]),
    ]);
    return this.find(ref);
  }
}

/** The ids of the body with the one of the address; they may not contradict each other. */
function idsOf(
  { system, externalId }: ExternalRef,
  { externalIds }: Partial<CustomerInput>,
): Record<string, string> {
  const sent = externalIds && Object.hasOwn(externalIds, system) ? externalIds[system] : undefined;
  if (sent !== undefined && sent !== externalId)
    throw new Problem(problems.validation, {
      errors: [
        detailOf({ pointer: `/externalIds/${system}`, code: 'choice', params: { choices: externalId } }),
      ],
    });
  return { ...externalIds, [system]: externalId };
}
