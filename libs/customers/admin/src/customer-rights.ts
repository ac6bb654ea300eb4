import { Service, computed, inject } from '@angular/core';
import { Session } from '@clientele/access/admin';
import { CHANGES, CustomerInput, mayChange } from '@clientele/customers/dto';
import { fieldOf } from '@clientele/shared/dto';

type Member = keyof CustomerInput;

/** What the signed-in operator may change of a customer, and sees of one. */
@Service()
export class CustomerRights {
  private readonly session = inject(Session);

  /** Anything at all. */
  readonly changes = computed(() => CHANGES.some((permission) => this.session.can(permission)));

  mayChange(member: Member, value?: unknown): boolean {
    return mayChange((permission) => this.session.can(permission), member, value);
  }

  sees(member: Member): boolean {
    return this.session.sees(fieldOf(CustomerInput, member));
  }
}
