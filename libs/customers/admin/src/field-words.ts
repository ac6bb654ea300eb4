import { Service, inject } from '@angular/core';
import type { Field } from '@clientele/shared/dto';
import { ValueWords } from '@clientele/shared/admin';
import { Groups } from './groups';

const NAMES_A_GROUP = new Set(['mainGroupId', 'mainGroup']);

/** Says the value of a customer's field as people read it, a group by its name; '' where there is none. */
@Service()
export class FieldWords {
  private readonly values = inject(ValueWords);
  private readonly groups = inject(Groups);

  readonly of = (field: Field, value: unknown): string => {
    if (NAMES_A_GROUP.has(field.name) && typeof value === 'string' && value !== '')
      return this.groups.nameOf(value);
    if (field.name === 'groupNames' && Array.isArray(value)) return value.map(this.groups.nameOf).join(', ');
    return this.values.of(field, value);
  };
}
