import { CustomerCard, CustomerStats } from '@clientele/customers/dto';
import { fieldOf, type Contract, type Field } from '@clientele/shared/dto';
import { Formats } from '@clientele/shared/admin';
import { Service, inject } from '@angular/core';
import { FieldWords } from '../field-words';
import { definitions } from '../texts';
import type { Fact } from './facts';

type StatName = keyof CustomerStats;

/** The facts of a customer's page, panel by panel. */
@Service()
export class CustomerFacts {
  private readonly words = inject(FieldWords);
  private readonly formats = inject(Formats);

  of(customer: CustomerCard, ...names: readonly (keyof CustomerCard)[]): Fact[] {
    return names.map((name) => this.factOf(CustomerCard, customer, name));
  }

  statistics({ stats }: CustomerCard): Fact[] {
    const names: readonly StatName[] = ['orderCount', 'ordersValue', 'sales', 'firstVisitAt', 'lastVisitAt'];
    return names.map((name) => {
      const means = name === 'sales' ? fieldOf(CustomerStats, name).hint : definitions[name];
      return { ...this.factOf(CustomerStats, stats, name), ...(means && { means }) };
    });
  }

  private factOf<T extends object>(contract: Contract<T>, record: T, name: keyof T & string): Fact {
    const field: Field = fieldOf(contract, name);
    const value: unknown = record[name];
    const exact =
      field.kind === 'instant' && typeof value === 'string' ? this.formats.exactInstant(value) : undefined;
    return { title: field.title, value: this.words.of(field, value), ...(exact && { exact }) };
  }
}
