import { Service, inject } from '@angular/core';
import type { Discount, DiscountLine } from '@clientele/discounts/dto';
import { Formats, Speech } from '@clientele/shared/admin';
import { discountsAdminTexts as texts } from './texts';

type Valued = Pick<DiscountLine, 'percent' | 'perOrder'>;
type Bounded = Pick<DiscountLine, 'startsOn' | 'endsOn'>;

/** Says of a discount what people read. */
@Service()
export class DiscountWords {
  private readonly say = inject(Speech).say;
  private readonly formats = inject(Formats);

  readonly value = ({ percent, perOrder }: Valued): string =>
    percent === null
      ? this.say(texts.offEachOrder, { amount: this.formats.money(perOrder) })
      : this.formats.percent(percent);

  readonly category = ({ categoryCode, categoryName }: Discount): string =>
    categoryName || categoryCode || this.say(texts.allGoods);

  /** '' of what has no days, as a group has none. */
  readonly days = ({ startsOn, endsOn }: Bounded): string => {
    if (!startsOn) return '';
    const from = this.formats.day(startsOn);
    return endsOn
      ? this.say(texts.fromUntil, { from, until: this.formats.day(endsOn) })
      : this.say(texts.from, { from });
  };

  readonly name = (discount: Discount): string => `${this.value(discount)}, ${this.category(discount)}`;

  /** The day that it is in the shop. */
  today(): string {
    const style = { timeZone: this.formats.timeZone(), dateStyle: 'short' } as const;
    return new Intl.DateTimeFormat('sv-SE', style).format(new Date());
  }
}
