import { Injectable } from '@nestjs/common';
import {
  explain,
  hasConflict,
  verdictOf,
  type Candidate,
  type DiscountExplanation,
  type DiscountQuestion,
} from '@clientele/discounts/dto';
import { Db, Problem, problems, type Current } from '@clientele/shared/api';
import { ClsService } from 'nestjs-cls';
import { TODAY } from './discount-list';

interface Found {
  today: string;
  groups: Candidate[];
  standing: Candidate[];
}

/** How many standing discounts are explained: those of the day and category, two at most, come first. */
const STANDING = 50;

/**
 * What could give the customer of `$1` a discount on the day `$2` for the category `$3`; `name` is a group's in the
 * reader's language.
 */
const candidatesSql = (name: string): string => `
  SELECT ${TODAY}::text AS today,
    (SELECT coalesce(json_agg(json_build_object('source', CASE WHEN g.id = c.main_group_id THEN 'main_group' ELSE 'group' END,
              'id', g.id, 'name', coalesce(nullif(${name}, ''), g.name), 'categoryCode', '',
              'percent', g.discount_percent::text, 'perOrder', NULL, 'startsOn', NULL, 'endsOn', NULL)
              ORDER BY g.id <> c.main_group_id, g.name), '[]')
       FROM customer_group_member m JOIN customer_group g ON g.id = m.group_id WHERE m.customer_id = c.id) AS groups,
    (SELECT coalesce(json_agg(json_build_object('source', 'standing', 'id', d.id,
              'name', coalesce(nullif(d.category_name, ''), d.category_code), 'categoryCode', d.category_code,
              'percent', d.percent::text, 'perOrder', CASE WHEN d.per_order_amount IS NOT NULL THEN
                json_build_object('amount', d.per_order_amount::text, 'currency', d.per_order_currency) END,
              'startsOn', d.starts_on, 'endsOn', d.ends_on) ORDER BY d.starts_on DESC, d.id DESC), '[]')
       FROM (SELECT * FROM discount WHERE customer_id = c.id
              ORDER BY category_code IN ('', $3)
                AND coalesce($2::date, ${TODAY}) BETWEEN starts_on AND coalesce(ends_on, 'infinity') DESC,
                starts_on DESC, id DESC
              LIMIT ${STANDING}) d) AS standing
    FROM customer c WHERE c.id = $1`;

/** Which discount counts for a customer, and why the others do not. */
@Injectable()
export class DiscountExplanations {
  constructor(
    private readonly db: Db,
    private readonly cls: ClsService<Current>,
  ) {}

  async of(
    customerId: string,
    { on: asked, category = '' }: Partial<DiscountQuestion>,
  ): Promise<DiscountExplanation> {
    const { actor, language } = this.cls.get();
    // The groups decide as well, and are named.
    if (!actor.permissions.has('groups:read')) throw new Problem(problems.forbidden);
    const values = [customerId, asked ?? null, category];
    const [found] = await this.db.prepared<Found>(candidatesSql(`g.name_${language}`), values);
    if (!found) throw new Problem(problems.not_found);
    const on = asked ?? found.today;
    const items = explain([...found.groups, ...found.standing], { on, category });
    const verdict = verdictOf({ on, items }, language);
    return { on, category, verdict, hasConflict: hasConflict(items), items };
  }
}
