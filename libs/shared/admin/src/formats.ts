import { Service, computed, inject, signal } from '@angular/core';
import { LOCALE_OF, type Currency, type Language, type MoneyValue } from '@clientele/shared/dto';
import { Speech } from './speech';

/** What is shown where there is no value. */
export const NOTHING = '–';

/** The Czech short date has a two-digit year, hence its medium one. */
const DATE_STYLE: Record<Language, 'short' | 'medium'> = {
  en: 'short',
  pl: 'short',
  cs: 'medium',
  nb: 'short',
};

/** Days, instants, money and numbers as the operator's language writes them, in the time zone of the shop. */
@Service()
export class Formats {
  private readonly language = inject(Speech).language;
  /** The time zone of the shop; the browser's one until the settings are known. */
  readonly timeZone = signal(Intl.DateTimeFormat().resolvedOptions().timeZone);
  /** The currency of the shop, which a new amount starts with. */
  readonly currency = signal<Currency>('EUR');

  private readonly locale = computed(() => LOCALE_OF[this.language()]);
  private readonly dateStyle = computed(() => DATE_STYLE[this.language()]);
  private readonly days = computed(
    () => new Intl.DateTimeFormat(this.locale(), { dateStyle: this.dateStyle(), timeZone: 'UTC' }),
  );
  private readonly instants = computed(
    () =>
      new Intl.DateTimeFormat(this.locale(), {
        dateStyle: this.dateStyle(),
        timeStyle: 'short',
        timeZone: this.timeZone(),
      }),
  );
  private readonly exactInstants = computed(
    () =>
      new Intl.DateTimeFormat(this.locale(), {
        dateStyle: 'full',
        timeStyle: 'long',
        timeZone: this.timeZone(),
      }),
  );
  private readonly numbers = computed(
    () => new Intl.NumberFormat(this.locale(), { maximumFractionDigits: 6 }),
  );

  private readonly percents = computed(
    () => new Intl.NumberFormat(this.locale(), { style: 'percent', maximumFractionDigits: 2 }),
  );

  readonly day = (iso: string | null): string =>
    iso ? this.days().format(new Date(`${iso}T00:00:00Z`)) : NOTHING;
  readonly instant = (iso: string | null): string => (iso ? this.instants().format(new Date(iso)) : NOTHING);
  /** For the hover of a shortened time: the full date, seconds and the time zone. */
  readonly exactInstant = (iso: string): string => this.exactInstants().format(new Date(iso));
  readonly number = (value: number): string => this.numbers().format(value);

  /** Of the text on the wire: a number of the browser would lose digits. */
  readonly decimal = (value: string): string => this.numbers().format(value as Intl.StringNumericLiteral);

  readonly percent = (value: string): string => this.percents().format(Number(value) / 100);

  readonly money = (value: MoneyValue | null): string => {
    if (!value) return NOTHING;
    const format = new Intl.NumberFormat(this.locale(), { style: 'currency', currency: value.currency });
    return format.format(value.amount as Intl.StringNumericLiteral);
  };

  /** Takes over what the shop decided. */
  useShop(shop: { timeZone: string; baseCurrency: Currency }): void {
    this.timeZone.set(shop.timeZone);
    this.currency.set(shop.baseCurrency);
  }
}
