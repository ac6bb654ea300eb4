import type { AddressInput } from '@clientele/addresses/dto';
import type { CompanyInput, CompanyRole } from '@clientele/companies/dto';
import type { CustomerInput, Origin } from '@clientele/customers/dto';
import type { DiscountInput } from '@clientele/discounts/dto';
import type { NoteInput } from '@clientele/notes/dto';
import type { DemoRegisterCheck } from './register-checks';

export type GroupCode = 'customer' | 'b2b' | 'vip' | 'wholesale' | 'staff';

/** What the demo tells of a person; other fields keep their defaults. */
type Told =
  | ('socialTitle' | 'firstName' | 'lastName' | 'email' | 'phone' | 'language' | 'type' | 'activated')
  | ('enabled' | 'newsletter' | 'partnerOffers' | 'registeredAt' | 'tags' | 'externalIds');

/** A row to be: instants as text, the main group by its code. */
export interface DemoCustomer extends Pick<CustomerInput, Told> {
  id: string;
  createdAt: string;
  deletedAt: string | null;
  emailCanonical: string;
  phoneE164: string;
  origin: Origin;
  mainGroup: GroupCode;
}

export interface DemoStats {
  customerId: string;
  firstVisitAt: string | null;
  lastVisitAt: string | null;
  orderCount: number;
  ordersValue: string;
  sales: string;
}

/** A membership beside the one in the main group. */
interface DemoMembership {
  customerId: string;
  group: GroupCode;
}

/** The account manager by e-mail address. */
export interface DemoCompany extends Omit<CompanyInput, 'accountManagerId' | 'ape'> {
  id: string;
  createdAt: string;
  accountManager: string | null;
  parentId: string | null;
}

interface DemoCompanyPerson {
  companyId: string;
  customerId: string;
  isPrimary: boolean;
  roles: CompanyRole[];
}

export interface DemoAddress extends Omit<AddressInput, 'externalIds'> {
  id: string;
  customerId: string;
  createdAt: string;
  phoneE164: string;
}

/** The author by e-mail address. */
export interface DemoNote extends NoteInput {
  id: string;
  customerId: string;
  createdAt: string;
  author: string;
}

/** Who granted it by e-mail address. */
export interface DemoDiscount extends DiscountInput {
  id: string;
  customerId: string;
  createdAt: string;
  startsOn: string;
  createdBy: string;
}

/** What a customer told of an attribute, in the member of its type; one of several options is a row of its own. */
export interface DemoValue {
  customerId: string;
  attribute: string;
  number?: string;
  day?: string;
  option?: string;
}

export interface DemoData {
  customers: DemoCustomer[];
  stats: DemoStats[];
  memberships: DemoMembership[];
  companies: DemoCompany[];
  companyPeople: DemoCompanyPerson[];
  addresses: DemoAddress[];
  notes: DemoNote[];
  discounts: DemoDiscount[];
  registerChecks: DemoRegisterCheck[];
  values: DemoValue[];
}
