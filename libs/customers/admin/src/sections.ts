import { InjectionToken, type InputSignal, type Type } from '@angular/core';
import type { Permission } from '@clientele/access/dto';
import type { Settings } from '@clientele/settings/dto';
import type { Contract, Said } from '@clientele/shared/dto';

/** Contracts whose fields other domains add to the rows of the customer list. */
export const CUSTOMER_COLUMNS = new InjectionToken<Contract<object>[]>('CUSTOMER_COLUMNS', { factory: () => [] });

/** A part of the customer's form that another domain keeps; it is saved with the form's one save bar. */
export interface CustomerFormSection {
  /** Null while the customer is new; `save` is told the id as soon as there is one. */
  customerId: InputSignal<string | null>;
  isDirty(): boolean;
  isValid(): boolean;
  /** Shows what is wrong and takes the focus there. */
  showFaults(): void;
  /** Rejects when something was not saved; the section says what, beside it, and keeps the draft. */
  save(customerId: string): Promise<void>;
  discard(): void;
}

/** A part of the customer's page that another domain shows. */
export interface CustomerViewSection {
  customerId: InputSignal<string>;
}

/** What another domain adds to a customer; the app lists them, one line each. */
export interface CustomerSection {
  id: string;
  title: Said;
  permission: Permission;
  isShown(settings: Settings): boolean;
  load: () => Promise<Type<CustomerFormSection>>;
  loadView?: () => Promise<Type<CustomerViewSection>>;
}

export const CUSTOMER_SECTIONS = new InjectionToken<CustomerSection[]>('CUSTOMER_SECTIONS', { factory: () => [] });
