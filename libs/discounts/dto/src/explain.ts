import { LOCALE_OF, say, type Language, type MoneyValue } from '@clientele/shared/dto';
import type { DiscountExplanation, DiscountLine, DiscountOutcome } from './discounts';
import { discountRuleTexts as texts } from './texts';

/** A discount of which it is not decided yet whether it counts. */
export type Candidate = Omit<DiscountLine, 'outcome'>;

interface Asked {
  on: string;
  category: string;
}

/**
 * Discounts never add up. The largest percentage of the main group and of the standing ones counts; of two as large the
 * more particular one: a category before all goods, a standing one before the group. What an amount saves depends on the
 * order: the larger of a currency stands beside the percentage, and is taken instead of it.
 */
export function explain(candidates: readonly Candidate[], asked: Asked): DiscountLine[] {
  const open = candidates.filter((one) => !obstacleOf(one, asked));
  const winner = open.filter(({ percent }) => percent !== null).sort(better)[0];
  const amounts = open.filter(isLargestOfCurrency);
  const outcomeOf = (one: Candidate): DiscountOutcome => {
    const obstacle = obstacleOf(one, asked);
    if (obstacle) return obstacle;
    if (one === winner) return 'counts';
    return amounts.includes(one) ? 'per_order' : 'smaller';
  };
  return candidates.map((one) => ({ ...one, outcome: outcomeOf(one) }));
}

/** Whether somebody has to know the rule to tell what counts. */
export function hasConflict(lines: readonly DiscountLine[]): boolean {
  const possible = lines.filter(({ outcome }) => ['counts', 'per_order', 'smaller'].includes(outcome));
  return possible.length > 1;
}

/** What counts, in one sentence, and what may be taken instead. */
export function verdictOf(
  { on, items }: Pick<DiscountExplanation, 'on' | 'items'>,
  language: Language,
  dayOf: (day: string) => string = (day) => day,
): string {
  const winner = items.find(({ outcome }) => outcome === 'counts');
  const value = percentOf(winner?.percent ?? '0', language);
  const text = !winner
    ? texts.nothing
    : winner.source === 'main_group'
      ? texts.byGroup
      : winner.categoryCode
        ? texts.byCategory
        : texts.byStanding;
  const instead = items
    .filter(({ outcome }) => outcome === 'per_order')
    .map(({ perOrder }) => say(texts.perOrder, language, { value: moneyOf(perOrder, language) }));
  return [say(text, language, { on: dayOf(on), name: winner?.name ?? '', value }), ...instead].join(' ');
}

function obstacleOf(one: Candidate, { on, category }: Asked): DiscountOutcome | undefined {
  if (one.source === 'group') return 'not_main';
  if (one.categoryCode !== '' && one.categoryCode !== category) return 'other_category';
  if (one.startsOn !== null && one.startsOn > on) return 'not_yet';
  if (one.endsOn !== null && one.endsOn < on) return 'ended';
  return Number(one.percent ?? one.perOrder?.amount) === 0 ? 'no_discount' : undefined;
}

const particular = ({ source, categoryCode }: Candidate): number =>
  (source === 'standing' ? 1 : 0) + (categoryCode ? 1 : 0);

const better = (one: Candidate, other: Candidate): number =>
  Number(other.percent) - Number(one.percent) || particular(other) - particular(one);

function isLargestOfCurrency({ perOrder, id }: Candidate, _at: number, open: readonly Candidate[]): boolean {
  const [largest] = open
    .filter((other) => perOrder && other.perOrder?.currency === perOrder.currency)
    .sort((one, other) => Number(other.perOrder?.amount) - Number(one.perOrder?.amount));
  return largest?.id === id;
}

function percentOf(value: string, language: Language): string {
  const format = new Intl.NumberFormat(LOCALE_OF[language], { style: 'percent', maximumFractionDigits: 2 });
  return format.format(Number(value) / 100);
}

function moneyOf(value: MoneyValue | null, language: Language): string {
  if (!value) return '';
  const format = new Intl.NumberFormat(LOCALE_OF[language], { style: 'currency', currency: value.currency });
  return format.format(value.amount as Intl.StringNumericLiteral);
}
