import { Injectable } from '@nestjs/common';
import {
  CustomerBulkItem,
  CustomerInput,
  NewCustomer,
  type CustomerBulkAnswer,
  type CustomerBulkOutcome,
} from '@clientele/customers/dto';
import {
  Db,
  Problem,
  detailOf,
  problemBody,
  problemOfDatabase,
  problems,
  refuse,
  type Current,
} from '@clientele/shared/api';
import { check, clean } from '@clientele/shared/dto';
import { ClsService } from 'nestjs-cls';
import { CustomerScope } from './customer-scope';
import { CustomersService } from './customers.service';
import { ExternalCustomersService } from './external-customers.service';

interface Written {
  status: number;
  id: string;
  version: number;
}

/** Up to a hundred changes in one transaction, each on its own or all or none (api.md 21). */
@Injectable()
export class CustomerBulkService {
  constructor(
    private readonly db: Db,
    private readonly customers: CustomersService,
    private readonly external: ExternalCustomersService,
    private readonly cls: ClsService<Current>,
    private readonly scope: CustomerScope,
  ) {}

  /** The first problem undoes all of them. */
  async allOrNothing(items: readonly object[]): Promise<CustomerBulkAnswer> {
    const done: CustomerBulkOutcome[] = [];
    for (const [index, item] of inLockOrder(items)) {
      const written = await this.write(item).catch((error: unknown) => {
        throw under(error, `/items/${index}`);
      });
      done.push({ index, ...written, problem: null });
    }
    return { items: inSentOrder(done) };
  }

  /** A problem undoes its own item only. */
  async each(items: readonly object[]): Promise<CustomerBulkAnswer> {
    const done: CustomerBulkOutcome[] = [];
    for (const [index, item] of inLockOrder(items)) {
      await this.db.rows('SAVEPOINT bulk_item');
      try {
        done.push({ index, ...(await this.write(item)), problem: null });
      } catch (error) {
        const problem = under(error, `/items/${index}`);
        await this.db.rows('ROLLBACK TO SAVEPOINT bulk_item');
        done.push(this.refused(problem, index));
      }
      await this.db.rows('RELEASE SAVEPOINT bulk_item');
    }
    return { items: inSentOrder(done) };
  }

  private async write(sent: object): Promise<Written> {
    const item = read(CustomerBulkItem, sent, '', false) as unknown as CustomerBulkItem;
    const { operation, id, version, system, externalId } = item;
    const input =
      operation === 'update'
        ? read(CustomerInput, item.customer, '/customer', true)
        : read(NewCustomer, item.customer, '/customer', false);
    switch (operation) {
      case 'create':
        if (!this.scope.can('customers:create')) throw new Problem(problems.forbidden);
        return writtenAs(201, await inCustomer(this.customers.create(input)));
      case 'update':
        if (!id) throw missing('/id');
        if (version === null || version === undefined) throw new Problem(problems.precondition_required);
        await this.scope.refuseOthers(id);
        return writtenAs(200, await inCustomer(this.customers.change(id, version, input)));
      case 'upsert': {
        if (!system) throw missing('/system');
        if (!externalId) throw missing('/externalId');
        read(CustomerInput, { externalIds: { [system]: externalId } }, '/customer', true);
        const { customer, isNew } = await inCustomer(this.external.write({ system, externalId }, input));
        return writtenAs(isNew ? 201 : 200, customer);
      }
    }
  }

  private refused(problem: Problem, index: number): CustomerBulkOutcome {
    const requestId = this.cls.get('requestId');
    const failed = { instance: '/api/v1/customers/bulk', requestId };
    const body = problemBody(problem, this.cls.get('language'), failed);
    return { index, status: problem.kind.status, id: null, version: null, problem: body };
  }
}

/** Two requests that write the same people take them in one order, so that neither waits for the other for ever. */
function inLockOrder(items: readonly object[]): [number, object][] {
  // What is not an item is refused in its turn.
  const keyOf = (item: Partial<CustomerBulkItem> | null): string =>
    JSON.stringify([item?.id ?? '', item?.system ?? '', item?.externalId ?? '']);
  const keyed = [...items.entries()].map(([index, item]) => ({ index, item, key: keyOf(item) }));
  keyed.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : one.index - other.index));
  return keyed.map(({ index, item }) => [index, item]);
}

const inSentOrder = (done: readonly CustomerBulkOutcome[]): CustomerBulkOutcome[] =>
  [...done].sort((one, other) => one.index - other.index);

const writtenAs = (status: number, { id, version }: { id: string; version: number }): Written => ({
  status,
  id,
  version,
});

/** One part of an item, cleaned and held to its contract; faults say where in the item. */
function read<T extends object>(
  contract: abstract new () => T,
  sent: object,
  at: string,
  partial: boolean,
): Partial<T> {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) throw missing(at);
  const cleaned = clean(contract, sent);
  const faults = check(contract, cleaned, { partial });
  refuse(faults.map((fault) => ({ ...fault, pointer: `${at}${fault.pointer}` })));
  return cleaned as Partial<T>;
}

const missing = (pointer: string): Problem =>
  new Problem(problems.validation, { errors: [detailOf({ pointer, code: 'required', params: {} })] });

/** The same problem with its place in the whole request. */
function under(error: unknown, place: string): Problem {
  const problem = error instanceof Problem ? error : problemOfDatabase(error);
  if (!problem) throw error;
  const { kind, options } = problem;
  const errors = options.errors?.map((detail) =>
    detail.pointer === undefined ? detail : { ...detail, pointer: `${place}${detail.pointer}` },
  );
  return new Problem(kind, { ...options, ...(errors && { errors }) });
}

async function inCustomer<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw under(error, '/customer');
  }
}
