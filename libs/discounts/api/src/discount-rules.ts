import { Injectable } from '@nestjs/common';
import { StepUp } from '@clientele/access/api';
import { MOST_DISCOUNTS, type Discount, type DiscountInput } from '@clientele/discounts/dto';
import { customersProblems } from '@clientele/customers/api';
import { Db, Problem, problems, type Current, type ProblemKind } from '@clientele/shared/api';
import { ClsService } from 'nestjs-cls';
import { GROUND } from './discount-list';
import { discountsProblems } from './problems';

/** What holds while the discounts of a customer are written. */
export interface Ground {
  /** The day that it is in the shop. */
  today: string;
  /** The largest percentage that others than owners grant. */
  limit: string;
  /** The discount that is to be changed, as it was when the turn was asked for: its version tells whether it still is. */
  before: Discount | null;
}

/** A discount with its days, as it is to stand. */
export type Standing = DiscountInput & { startsOn: string };

/** What a change of discounts obeys beside its contract: who grants how much, and that the past stays as it was. */
@Injectable()
export class DiscountRules {
  constructor(
    private readonly db: Db,
    private readonly stepUp: StepUp,
    private readonly cls: ClsService<Current>,
  ) {}

  /** Writers of one customer's discounts take turns, so that of two that overlap the second is told. */
  async hold(customerId: string, id: string | null = null): Promise<Ground> {
    if (this.isUnlimited) this.stepUp.require();
    const ground = await this.db.row<Ground & { inTrash: boolean }>(GROUND, [id, customerId]);
    if (!ground) throw new Problem(problems.not_found);
    if (ground.inTrash) throw new Problem(customersProblems.in_trash);
    return ground;
  }

  refuseTooMany(count: number): void {
    if (count > MOST_DISCOUNTS)
      throw new Problem(discountsProblems.too_many, { params: { count: MOST_DISCOUNTS } });
  }

  /** What an amount saves depends on the order, so no limit of percent reaches it: amounts are an owner's to grant. */
  refuseOverLimit({ percent }: DiscountInput, { limit }: Ground): void {
    if (this.isUnlimited || (percent !== null && Number(percent) <= Number(limit))) return;
    throw new Problem(discountsProblems.over_limit, { params: { limit: String(Number(limit)) } });
  }

  private get isUnlimited(): boolean {
    return this.cls.get('actor').permissions.has('discounts:unlimited');
  }
}

/** What no single member can tell. */
export function refuseWrong(after: Standing, { today }: Ground, before?: Standing): void {
  const { percent, perOrder, categoryCode, categoryName, startsOn, endsOn } = after;
  const hasBegun = before !== undefined && before.startsOn <= today;
  const wrong: [boolean, string, ProblemKind][] = [
    [(percent === null) === (perOrder === null), '/percent', discountsProblems.one_value],
    [percent !== null && Number(percent) === 0, '/percent', discountsProblems.nothing],
    [Number(perOrder?.amount ?? 1) === 0, '/perOrder', discountsProblems.nothing],
    [categoryName !== '' && categoryCode === '', '/categoryCode', discountsProblems.code_needed],
    [hasBegun && startsOn !== before.startsOn, '/startsOn', discountsProblems.has_begun],
    [!hasBegun && startsOn < today, '/startsOn', discountsProblems.starts_in_past],
    [endsOn !== null && endsOn < startsOn, '/endsOn', discountsProblems.ends_before],
    [
      endsOn !== null && endsOn !== before?.endsOn && endsOn < today,
      '/endsOn',
      discountsProblems.ends_in_past,
    ],
  ];
  const errors = wrong
    .filter(([holds]) => holds)
    .map(([, pointer, kind]) => ({ pointer, code: kind.code, detail: kind.title }));
  if (errors.length > 0) throw new Problem(problems.validation, { errors });
}
