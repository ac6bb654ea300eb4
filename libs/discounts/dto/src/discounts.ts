import {
  Choice,
  Day,
  Flag,
  Id,
  Integer,
  ListOf,
  Money,
  Percent,
  Text,
  Timestamp,
  type MoneyValue,
} from '@clientele/shared/dto';
import { discountOutcomes, discountSources, discountStates, discountsTexts as texts } from './texts';

export type DiscountState = keyof typeof discountStates;
export type DiscountSource = keyof typeof discountSources;
export type DiscountOutcome = keyof typeof discountOutcomes;

/** The most that one customer has, ended ones included. */
export const MOST_DISCOUNTS = 200;

/** A discount that stands for one customer until it ends (S0-08, S0-10): a percentage, or an amount off each order. */
export class DiscountInput {
  @Percent({ title: texts.percent, nullable: true }) percent: string | null = null;
  @Money({ title: texts.perOrder, hint: texts.perOrderHint, nullable: true })
  perOrder: MoneyValue | null = null;
  /** As the shop codes its categories; there is no catalogue here. */
  @Text(100, { title: texts.categoryCode, hint: texts.categoryHint, example: 'shoes' }) categoryCode = '';
  @Text(255, { title: texts.categoryName, example: 'Shoes' }) categoryName = '';
  @Day({ title: texts.startsOn, hint: texts.startsOnHint, nullable: true, example: '2026-12-01' })
  startsOn: string | null = null;
  @Day({ title: texts.endsOn, hint: texts.endsOnHint, nullable: true, example: '2027-11-30' })
  endsOn: string | null = null;
  @Text(500, { title: texts.reason, personal: 'text', example: 'Agreed on the fair' }) reason = '';
}

export class Discount extends DiscountInput {
  @Id({ title: texts.id }) id!: string;
  @Integer(1, 2147483647, { title: texts.version }) version!: number;
  @Timestamp({ title: texts.createdAt }) createdAt!: string;
  /** An operator or an API key. */
  @Id({ title: texts.createdById, nullable: true }) createdById!: string | null;
  @Text(255, { title: texts.createdBy, personal: 'staff' }) createdBy!: string;
  @Day({ title: texts.startsOn, example: '2026-12-01' }) override startsOn!: string;
  @Choice(discountStates, { title: texts.state }) state!: DiscountState;
}

/** Of which day and which category somebody asks what counts. */
export class DiscountQuestion {
  @Day({ title: texts.on, hint: texts.onHint, nullable: true, example: '2026-12-01' })
  on: string | null = null;
  @Text(100, { title: texts.category, example: 'shoes' }) category = '';
}

/** A discount that the customer has by a group or of their own, and what becomes of it. */
export class DiscountLine {
  @Choice(discountSources, { title: texts.source }) source!: DiscountSource;
  @Id({ title: texts.id }) id!: string;
  /** Of the group or the category, in the reader's language; blank for all goods. */
  @Text(255, { title: texts.name, example: 'Wholesale' }) name!: string;
  @Text(100, { title: texts.categoryCode }) categoryCode!: string;
  @Percent({ title: texts.percent, nullable: true }) percent!: string | null;
  @Money({ title: texts.perOrder, nullable: true }) perOrder!: MoneyValue | null;
  @Day({ title: texts.startsOn, nullable: true }) startsOn!: string | null;
  @Day({ title: texts.endsOn, nullable: true }) endsOn!: string | null;
  @Choice(discountOutcomes, { title: texts.outcome }) outcome!: DiscountOutcome;
}

/** Which discount counts for a customer, and why the others do not. */
export class DiscountExplanation {
  @Day({ title: texts.on, example: '2026-12-01' }) on!: string;
  @Text(100, { title: texts.category }) category!: string;
  /** What counts, in one sentence of the reader's language. */
  @Text(2000, { title: texts.verdict, example: 'On 2026-12-01 the main group Wholesale counts: 5%.' })
  verdict!: string;
  @Flag({ title: texts.hasConflict, hint: texts.hasConflictHint, example: false }) hasConflict!: boolean;
  /** The groups, and fifty standing discounts at most: those of the day and category first, then the latest. */
  @ListOf(() => DiscountLine, { title: texts.lines }) items!: DiscountLine[];
}
