import { Service, inject } from '@angular/core';
import type { Field } from '@clientele/shared/dto';
import { ValueWords } from '@clientele/shared/admin';
import { Groups } from './groups';

/** Says the value of a customer's field as people read it, a group by its name; '' where there is none. */
@Service()
export class FieldWords {
  private readonly values = inject(ValueWords);
  private readonly groups = inject(Groups);

  readonly of = (field: Field, value: unknown): string =>
    field.name === 'mainGroupId' && typeof value === 'string' && value !== ''
      ? this.groups.nameOf(value)
      : this.values.of(field, value);
}
