import { roles, type Role } from '@clientele/access/dto';
import {
  Choice,
  Country,
  Flag,
  Id,
  Ids,
  Integer,
  ListOf,
  Name,
  Text,
  Timestamp,
} from '@clientele/shared/dto';
import { handOverScopes, portfolioTexts as texts } from './texts';

const MANY = Number.MAX_SAFE_INTEGER;

/** The most companies of one selection. */
export const MOST_HANDED = 1000;

export type HandOverScope = keyof typeof handOverScopes;

/** An operator who has companies, or may be given some. */
export class Portfolio {
  @Id({ title: texts.manager }) id!: string;
  @Name(100, { title: texts.manager, personal: 'staff' }) name!: string;
  @Choice(roles, { title: texts.role }) role!: Role;
  @Flag({ title: texts.enabled }) enabled!: boolean;
  @Integer(0, MANY, { title: texts.companies, example: 12 }) companies!: number;
}

export class PortfolioList {
  @ListOf(() => Portfolio, { title: texts.portfolio }) items!: Portfolio[];
}

/** A company of an account manager. */
export class PortfolioCompany {
  @Id({ title: texts.id }) id!: string;
  @Name(255, { title: texts.company, personal: 'name' }) name!: string;
  @Country({ title: texts.country }) country!: string;
  @Integer(0, MANY, { title: texts.people }) people!: number;
  /** One who acts for it, to look at. */
  @Id({ title: texts.customer, nullable: true }) customerId!: string | null;
}

/** Companies that go from one account manager to another. */
export class HandOverInput {
  @Id({ title: texts.from, required: true }) fromId = '';
  @Id({ title: texts.to, required: true }) toId = '';
  @Choice(handOverScopes, { title: texts.scope, required: true }) scope: HandOverScope = 'all';
  @Ids(MOST_HANDED, { title: texts.companies }) companyIds: string[] = [];
  @Text(500, {
    title: texts.reason,
    hint: texts.reasonHint,
    personal: 'text',
    required: true,
    example: 'Leaves on 1 December',
  })
  reason = '';
}

/** What a hand-over would move. */
export class HandOverPreview {
  @Integer(0, MANY, { title: texts.companies, example: 12 }) companies!: number;
  @Integer(0, MANY, { title: texts.people, example: 30 }) people!: number;
}

/** A hand-over as it was done. */
export class HandOver {
  @Id({ title: texts.id }) id!: string;
  @Timestamp({ title: texts.at }) at!: string;
  @Text(100, { title: texts.by, personal: 'staff' }) by!: string;
  @Text(100, { title: texts.from, personal: 'staff' }) from!: string;
  @Text(100, { title: texts.to, personal: 'staff' }) to!: string;
  @Text(500, { title: texts.reason, personal: 'text' }) reason!: string;
  @Integer(0, MANY, { title: texts.companies, example: 12 }) companies!: number;
}

/** The latest ones. */
export class HandOverList {
  @ListOf(() => HandOver, { title: texts.handOvers }) items!: HandOver[];
  @Flag({ title: texts.hasMore, example: false }) hasMore!: boolean;
}
