import { Service, inject } from '@angular/core';
import { FieldWords } from '@clientele/customers/admin';
import type { Field } from '@clientele/shared/dto';
import { AccountManagers } from './account-managers';

/** Says the values of a company; account managers by their names. */
@Service()
export class CompanyWords {
  private readonly words = inject(FieldWords);
  private readonly managers = inject(AccountManagers);

  readonly of = (field: Field, value: unknown): string =>
    field.name === 'accountManagerId' && typeof value === 'string'
      ? this.managers.nameOf(value)
      : this.words.of(field, value);
}
