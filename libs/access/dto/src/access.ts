import {
  Choice,
  Email,
  Flag,
  Id,
  Integer,
  LANGUAGES,
  ListOf,
  Name,
  Secret,
  SomeOf,
  Tags,
  Text,
  Timestamp,
} from '@clientele/shared/dto';
import type { Language } from '@clientele/shared/dto';
import { permissions, type Permission } from './permissions';
import { roles, type Role } from './roles';
import { accessTexts as texts, densities, languages, themes } from './texts';

export type Theme = keyof typeof themes;
export type Density = keyof typeof densities;

/** A member of staff, as the owner writes it. */
export class OperatorInput {
  @Name(100, { title: texts.name, personal: 'staff', required: true }) name = '';
  @Email({ title: texts.email, personal: 'staff', required: true }) email = '';
  @Choice(roles, { title: texts.role, required: true }) role: Role = 'back_office';
  @Flag({ title: texts.enabled }) enabled = true;
}

export class NewOperator extends OperatorInput {
  @Secret({ title: texts.password, required: true }) password = '';
}

export class Operator extends OperatorInput {
  @Id({ title: texts.id }) id!: string;
  @Integer(1, 2147483647, { title: texts.version }) version!: number;
  @Timestamp({ title: texts.createdAt }) createdAt!: string;
  @Timestamp({ title: texts.lastSignInAt, nullable: true }) lastSignInAt!: string | null;
}

export class OperatorChangeQuery {
  /** Companies stay assigned to whoever cannot look after them any more. */
  @Flag({ title: texts.leaveCompanies }) leaveCompanies?: boolean;
}

/** What an operator may change of the own account. */
export class AccountInput {
  @Name(100, { title: texts.name, personal: 'staff', required: true }) name = '';
  @Choice(languages, { title: texts.language }) language: Language = LANGUAGES[0];
  @Choice(themes, { title: texts.theme }) theme: Theme = 'system';
  @Choice(densities, { title: texts.density }) density: Density = 'compact';
  /** Ids of the sections of a customer's page in the order in which they stand; those that it does not name follow. */
  @Tags({ title: texts.sectionOrder, example: ['notes', 'addresses'] }) sectionOrder?: string[];
}

/** The signed-in operator: identity, preferences and what the role permits. */
export class Account extends AccountInput {
  @Id({ title: texts.id }) id!: string;
  @Email({ title: texts.email, personal: 'staff' }) email!: string;
  @Choice(roles, { title: texts.role }) role!: Role;
  @SomeOf(permissions, { title: texts.permissions }) permissions!: Permission[];
}

export class SignIn {
  @Email({ title: texts.email, personal: 'staff', required: true }) email = '';
  @Secret({ title: texts.password, required: true }) password = '';
}

export class LinkSignIn {
  @Text(100, { title: texts.link, required: true }) token = '';
}

export class PasswordChange {
  @Secret({ title: texts.currentPassword, required: true }) currentPassword = '';
  @Secret({ title: texts.newPassword, required: true }) newPassword = '';
}

export class OperatorList {
  @ListOf(() => Operator, { title: texts.name }) items!: Operator[];
}

/** Who can be responsible for a company. */
export class AccountManager {
  @Id({ title: texts.id }) id!: string;
  @Name(100, { title: texts.name, personal: 'staff' }) name!: string;
}

export class AccountManagerList {
  @ListOf(() => AccountManager, { title: texts.name }) items!: AccountManager[];
}
