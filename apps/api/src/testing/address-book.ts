import type { Address, AddressInput } from '@clientele/addresses/dto';
import type { Customer } from '@clientele/customers/dto';
import type { Answer, Client, ProblemBody } from './client';

type Answered = Promise<Answer<Address & ProblemBody>>;

/** The addresses of a new customer, as somebody keeps them over the API. */
export class AddressBook {
  readonly path: string;

  private constructor(
    private readonly client: Client,
    readonly customerId: string,
  ) {
    this.path = `/customers/${customerId}/addresses`;
  }

  static async ofNewCustomer(client: Client): Promise<AddressBook> {
    const email = `buyer${Math.random()}@example.com`;
    const input = { firstName: 'B', lastName: 'Buyer', email };
    return new AddressBook(client, (await client.post<Customer>('/customers', input)).body.id);
  }

  /** The same addresses in the hands of somebody else. */
  as(client: Client): AddressBook {
    return new AddressBook(client, this.customerId);
  }

  add(input: Partial<AddressInput> = {}): Answered {
    return this.client.post(this.path, input);
  }

  change({ id, version }: Address, patch: object): Answered {
    return this.client.patch(`${this.path}/${id}`, patch, version);
  }

  remove({ id, version }: Address): Answered {
    return this.client.delete(`${this.path}/${id}`, version);
  }

  async list(): Promise<Address[]> {
    return (await this.client.get<{ items: Address[] }>(this.path)).body.items;
  }

  /** The labels of the default delivery and the default invoice addresses. */
  async defaults(): Promise<[string[], string[]]> {
    const items = await this.list();
    const labels = (name: 'defaultDelivery' | 'defaultInvoice'): string[] =>
      items.filter((item) => item[name]).map(({ label }) => label);
    return [labels('defaultDelivery'), labels('defaultInvoice')];
  }
}

/** The status of a refusal, and each fault with its place. */
export function faultsOf({ status, body }: Answer<ProblemBody>): unknown[] {
  return [status, ...(body.errors ?? []).map(({ pointer, code }) => [pointer, code])];
}
