import { InjectionToken, type InputSignal, type Type } from '@angular/core';
import type { Permission } from '@clientele/access/dto';
import type { CustomerCard, CustomerInput } from '@clientele/customers/dto';
import type { Settings } from '@clientele/settings/dto';
import type { IconName } from '@clientele/shared/admin';
import type { Contract, Field, Said } from '@clientele/shared/dto';

/** Contracts whose fields other domains add to the rows of the customer list. */
export const CUSTOMER_COLUMNS = new InjectionToken<Contract<object>[]>('CUSTOMER_COLUMNS', {
  factory: () => [],
});

/** Fields of a customer that the shop defines itself: columns and filters of the list beside those of the contracts. */
export interface DefinedFields {
  /** What `embed` calls their values; with a dot, what their names begin with. */
  name: string;
  /** Whether it is known which there are. */
  isKnown(): boolean;
  columns(): readonly Field[];
  filters(): readonly Field[];
  /** Asks again which there are. */
  reload(): void;
}
export const CUSTOMER_DEFINED_FIELDS = new InjectionToken<DefinedFields>('CUSTOMER_DEFINED_FIELDS', {
  factory: () => ({
    name: '',
    isKnown: () => true,
    columns: () => [],
    filters: () => [],
    reload: () => undefined,
  }),
});

/** What the customer's form needs of a section's record to settle what two people changed at once. */
export interface SectionRecord {
  contract: Contract<object>;
  /** As it was last read or written; undefined while there is none. */
  base(): object | undefined;
  draft(): object;
  changes(): object;
  /** Reads the record again and takes it over under what the person changed. */
  readAgain(customerId: string): Promise<object>;
  choose(name: string, value: unknown): void;
  /** Says values that only the section can name; undefined for the others. */
  word?(field: Field, value: unknown): string | undefined;
}

/**
 * A part of the customer's form that another domain keeps; it is saved with the form's one save bar. Screens do not
 * import each other: the section has this shape, and the app puts it in.
 */
export interface CustomerFormSection {
  record?: SectionRecord;
  /** Null while the customer is new; `save` is told the id as soon as there is one. */
  customerId: InputSignal<string | null>;
  isDirty(): boolean;
  isValid(): boolean;
  /** Shows what is wrong and takes the focus there. */
  showFaults(): void;
  /**
   * Rejects when something was not saved; the section says what, beside it, and keeps the draft. What was sent is no
   * change afterwards, though the server may hide it or write it in its own way.
   */
  save(customerId: string): Promise<void>;
  discard(): void;
}

/** A part of the customer's page that another domain shows. */
export interface CustomerViewSection {
  customerId: InputSignal<string>;
  /** Given to those that ask for it: who it is, and whether they are in the trash. */
  customer?: InputSignal<CustomerCard | undefined>;
}

/** The groups of the navigator, in its order. */
export const SECTION_GROUPS = ['profile', 'commerce', 'activity', 'marketing', 'compliance'] as const;
export type SectionGroup = (typeof SECTION_GROUPS)[number];

/** What another domain adds to a customer; the app lists them, one line each. */
export interface CustomerSection {
  /** Also the last part of the section's address. */
  id: string;
  group: SectionGroup;
  title: Said;
  permission: Permission;
  isShown(settings: Settings): boolean;
  /** Left out by what is no part of the form, as it is written by itself. */
  load?: () => Promise<Type<CustomerFormSection>>;
  loadView?: () => Promise<Type<CustomerViewSection>>;
  /** What the head of the page says of it, once it has an entry. */
  loadHead?: () => Promise<Type<CustomerViewSection>>;
  /** What the menu of operations offers of it: a dialog that is told whose customer it is. */
  operation?: {
    title: Said;
    icon: IconName;
    permission: Permission;
    loadDialog: () => Promise<Type<unknown>>;
  };
  /** A panel of the overview. */
  loadOverview?: () => Promise<Type<CustomerViewSection>>;
}

/** What an alert of the API says on the page of a customer; domains give theirs, the app lists them. */
export interface CustomerAlertWords {
  code: string;
  /** With `count`. */
  text: Said;
  isDanger: boolean;
  /** The section where it is mended. */
  section?: string;
  /** What the reasons mean for which it is about somebody else. */
  reasons?: Readonly<Record<string, Said>>;
}

export const CUSTOMER_ALERTS = new InjectionToken<readonly CustomerAlertWords[]>('CUSTOMER_ALERTS', {
  factory: () => [],
});

/** What another domain says of somebody who is about to be added. */
export interface NewcomerHint {
  typed: InputSignal<CustomerInput>;
}
export const NEWCOMER_HINT = new InjectionToken<(() => Promise<Type<NewcomerHint>>) | null>('NEWCOMER_HINT', {
  factory: () => null,
});

export const CUSTOMER_SECTIONS = new InjectionToken<CustomerSection[]>('CUSTOMER_SECTIONS', {
  factory: () => [],
});
