import { ChangeDetectionStrategy, Component, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatTooltip } from '@angular/material/tooltip';
import { companiesTexts, recordTexts, risks, type TermsChange } from '@clientele/companies/dto';
import { Formats, LoadError, NOTHING, Skeleton, Speech, cursorOf } from '@clientele/shared/admin';
import { CompanyRecordClient } from './record-client';
import { recordAdminTexts as texts } from './record-texts';

/** Who changed credit and risk, when, from what to what, and why; the latest first. */
@Component({
  selector: 'cl-terms-history',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LoadError, MatButton, MatTooltip, Skeleton],
  templateUrl: './terms-history.html',
  styleUrl: './terms-history.css',
})
export class TermsHistory {
  readonly companyId = input.required<string>();
  /** The history is read again with each new version. */
  readonly version = input.required<number>();
  private readonly client = inject(CompanyRecordClient);
  protected readonly say = inject(Speech).say;
  protected readonly formats = inject(Formats);
  protected readonly texts = texts;
  protected readonly titles = recordTexts;
  protected readonly changes = signal<readonly TermsChange[] | undefined>(undefined);
  protected readonly next = signal('');
  protected readonly error = signal<unknown>(undefined);
  private asked = 0;

  constructor() {
    effect(() => {
      this.companyId();
      this.version();
      untracked(() => void this.read(''));
    });
  }

  /** The next page, or the first one anew. What was asked for before does not count any more. */
  protected async read(cursor: string): Promise<void> {
    const asked = ++this.asked;
    try {
      const { items, page } = await this.client.terms(this.companyId(), cursor);
      if (asked !== this.asked) return;
      this.changes.update((before) => (cursor ? [...(before ?? []), ...items] : items));
      this.next.set(cursorOf(page.next));
      this.error.set(undefined);
    } catch (error) {
      if (asked === this.asked) this.error.set(error);
    }
  }

  /** What differs, in words. */
  protected linesOf(change: TermsChange): { title: string; from: string; to: string }[] {
    const days = (count: number | null): string => (count === null ? NOTHING : String(count));
    const all = [
      {
        title: this.say(companiesTexts.allowedOutstanding),
        from: this.formats.money(change.formerAllowedOutstanding),
        to: this.formats.money(change.allowedOutstanding),
      },
      {
        title: this.say(companiesTexts.maxPaymentDays),
        from: days(change.formerMaxPaymentDays),
        to: days(change.maxPaymentDays),
      },
      {
        title: this.say(companiesTexts.risk),
        from: this.say(risks[change.formerRisk]),
        to: this.say(risks[change.risk]),
      },
    ];
    return all.filter(({ from, to }) => from !== to);
  }
}
