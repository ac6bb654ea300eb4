import { CustomerCard, CustomerInput, CustomerStats } from '@clientele/customers/dto';
import { fieldOf, fieldsOf, type Contract, type Field } from '@clientele/shared/dto';
import { Formats } from '@clientele/shared/admin';
import { Service, inject } from '@angular/core';
import { FieldWords } from '../field-words';
import { definitions } from '../texts';
import type { Fact } from './facts';

type StatName = keyof CustomerStats;
type Name = keyof CustomerInput;

const CONTACT: readonly Name[] = ['email', 'phone'];
const ACCOUNT: readonly Name[] = [
  'type',
  'enabled',
  'activated',
  'newsletter',
  'partnerOffers',
  'registeredAt',
];
const GROUPS: readonly Name[] = ['mainGroupId', 'tags'];
const RECORD: readonly Name[] = ['externalIds'];
const PLACED = new Set<string>([...CONTACT, ...ACCOUNT, ...GROUPS, ...RECORD]);
/** Whatever else the contract says of a person, in its order: a new field needs no line here. */
const PERSON = fieldsOf(CustomerInput)
  .map((field) => field.name as Name)
  .filter((name) => !PLACED.has(name));

/** The facts of a customer's page, panel by panel. */
@Service()
export class CustomerFacts {
  private readonly words = inject(FieldWords);
  private readonly formats = inject(Formats);

  person(customer: CustomerCard, withBirthday: boolean): Fact[] {
    const names = PERSON.filter((name) => name !== 'birthdayOn' || withBirthday);
    return this.of(customer, names);
  }

  account(customer: CustomerCard): Fact[] {
    return this.of(customer, ACCOUNT);
  }

  groups(customer: CustomerCard): Fact[] {
    return this.of(customer, ['mainGroupId', 'groupNames', 'tags']);
  }

  record(customer: CustomerCard): Fact[] {
    return this.of(customer, ['origin', 'createdAt', 'updatedAt', ...RECORD]);
  }

  statistics({ stats }: CustomerCard): Fact[] {
    const names: readonly StatName[] = ['orderCount', 'ordersValue', 'sales', 'firstVisitAt', 'lastVisitAt'];
    return names.map((name) => {
      const means = name === 'sales' ? fieldOf(CustomerStats, name).hint : definitions[name];
      return { ...this.factOf(CustomerStats, stats, name), ...(means && { means }) };
    });
  }

  private of(customer: CustomerCard, names: readonly (keyof CustomerCard)[]): Fact[] {
    return names.map((name) => this.factOf(CustomerCard, customer, name));
  }

  private factOf<T extends object>(contract: Contract<T>, record: T, name: keyof T & string): Fact {
    const field: Field = fieldOf(contract, name);
    const value: unknown = record[name];
    const exact =
      field.kind === 'instant' && typeof value === 'string' ? this.formats.exactInstant(value) : undefined;
    return { title: field.title, value: this.words.of(field, value), ...(exact && { exact }) };
  }
}
