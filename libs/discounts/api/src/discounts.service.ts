import { Injectable } from '@nestjs/common';
import { Discount, DiscountInput } from '@clientele/discounts/dto';
import { Db, Problem, constraintMeans, problems, writeVersion, type Current } from '@clientele/shared/api';
import { ClsService } from 'nestjs-cls';
import { DISCOUNT, WRITTEN } from './discount-list';
import { DiscountRules, refuseWrong, type Standing } from './discount-rules';
import { DiscountEntity } from './discount.entity';
import { discountsProblems, overlapsWith } from './problems';

constraintMeans('ex_discount_days', { kind: discountsProblems.overlap, pointer: '/startsOn' });

/** A discount belongs to its customer: it is found through them only. */
interface Place {
  customerId: string;
  id: string;
}

/** A discount that is in the way of another. */
interface Overlapped extends Readonly<Record<string, string>> {
  discountId: string;
  startsOn: string;
}

/** The standing discounts of a customer. What was valid is ended and never deleted. */
@Injectable()
export class DiscountsService {
  constructor(
    private readonly db: Db,
    private readonly rules: DiscountRules,
    private readonly cls: ClsService<Current>,
  ) {}

  async get({ id, customerId }: Place): Promise<Discount> {
    const [discount] = await this.db.prepared<Discount>(DISCOUNT, [id, customerId]);
    if (!discount) throw new Problem(problems.not_found);
    return discount;
  }

  async create(customerId: string, sent: Partial<DiscountInput>): Promise<Discount> {
    const ground = await this.rules.hold(customerId);
    const input: Standing = { ...new DiscountInput(), ...sent, startsOn: sent.startsOn ?? ground.today };
    refuseWrong(input, ground);
    this.rules.refuseOverLimit(input, ground);
    const row = { ...columnsOf(input), customerId, createdById: this.cls.get('actor').id };
    const { identifiers } = await this.db.repository(DiscountEntity).insert(row);
    return this.written({ customerId, id: String(identifiers[0]?.['id']) });
  }

  /** One that has begun keeps its first day, and one that has ended stays as it was. */
  async change(place: Place, version: number, patch: Partial<DiscountInput>): Promise<Discount> {
    const ground = await this.rules.hold(place.customerId, place.id);
    const { before } = ground;
    if (!before) throw new Problem(problems.not_found);
    const after: Standing = { ...before, ...patch, startsOn: patch.startsOn ?? before.startsOn };
    if (before.version === version) {
      if (before.state === 'ended') throw new Problem(discountsProblems.has_ended);
      refuseWrong(after, ground, before);
      if (!onlyEndsEarlier(before, patch))
        for (const one of [before, after]) this.rules.refuseOverLimit(one, ground);
    }
    const columns = columnsOf({ ...patch, startsOn: after.startsOn });
    await writeVersion(this.db, DiscountEntity, { id: place.id, version, told: Discount }, columns);
    return this.written(place);
  }

  async remove(place: Place, version: number): Promise<void> {
    const ground = await this.rules.hold(place.customerId, place.id);
    const { before } = ground;
    if (!before) throw new Problem(problems.not_found);
    await writeVersion(this.db, DiscountEntity, { id: place.id, version, told: Discount }, {});
    if (before.state !== 'coming') throw new Problem(discountsProblems.was_valid);
    this.rules.refuseOverLimit(before, ground);
    await this.db.repository(DiscountEntity).delete({ ...place });
  }

  /**
   * Refuses it when it is one too many, or when another one is in its way, and names that; the constraint would only
   * say so at the end. What others wrote while this one waited for its turn is seen from here on.
   */
  private async written({ id, customerId }: Place): Promise<Discount> {
    const [row] = await this.db.prepared<Discount & { other: Overlapped | null; count: number }>(WRITTEN, [
      id,
      customerId,
    ]);
    if (!row) throw new Problem(problems.not_found);
    const { other, count, ...discount } = row;
    this.rules.refuseTooMany(count);
    if (!other) return discount;
    const kind = discountsProblems.overlap;
    throw new Problem(kind, {
      errors: [{ pointer: '/startsOn', code: kind.code, detail: overlapsWith, params: { ...other } }],
    });
  }
}

/** What is over the limit is an owner's to grant; to end it whoever writes discounts may. */
function onlyEndsEarlier(before: Discount, patch: Partial<DiscountInput>): boolean {
  const { endsOn, ...rest } = patch;
  const isEarlier =
    endsOn !== undefined && endsOn !== null && (before.endsOn === null || endsOn <= before.endsOn);
  return isEarlier && Object.keys(rest).length === 0;
}

function columnsOf({ perOrder, ...rest }: Partial<Standing>): Partial<DiscountEntity> {
  return {
    ...rest,
    ...(perOrder !== undefined && {
      perOrderAmount: perOrder?.amount ?? null,
      perOrderCurrency: perOrder?.currency ?? null,
    }),
  };
}
