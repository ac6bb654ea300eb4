import { ChangeDetectionStrategy, Component, inject, input, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { Can } from '@clientele/access/admin';
import { revealable, type Revealable } from '@clientele/customers/dto';
import { CopyButton, Formats, Icon, NOTHING, Speech } from '@clientele/shared/admin';
import { firstValueFrom } from 'rxjs';
import { customersAdminTexts as texts } from '../texts';
import { RevealDialog, type RevealQuestion } from './reveal-dialog';

/** A value that is hidden from the role, until somebody says why they need it. */
@Component({
  selector: 'cl-hidden-value',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Can, CopyButton, Icon, MatButton],
  template: `
    @if (value(); as value) {
      {{ field() === 'birthdayOn' ? formats.day(value) : value }}
      <cl-copy-button [value]="value" />
    } @else if (value() === '') {
      <span class="cl-muted">{{ NOTHING }}</span>
    } @else {
      <span class="cl-muted"><cl-icon name="lock" />{{ say(texts.hidden) }}</span>
      <button
        *clCan="'customers:reveal'"
        matButton
        class="cl-small"
        type="button"
        [attr.aria-label]="say(texts.uncoverOf, { field: say(titles[field()]) })"
        (click)="ask()"
      >
        {{ say(texts.uncover) }}
      </button>
    }
  `,
  styles: `
    :host,
    span {
      display: inline-flex;
      align-items: center;
      gap: 8px;
      --cl-icon-size: 16px;
    }
    button {
      margin-block: -8px;
    }
  `,
})
export class HiddenValue {
  readonly customerId = input.required<string>();
  readonly field = input.required<Revealable>();
  /** Null while it is hidden; another customer's is hidden again. */
  protected readonly value = linkedSignal<string, string | null>({
    source: () => `${this.customerId()} ${this.field()}`,
    computation: () => null,
  });
  private readonly dialog = inject(MatDialog);
  protected readonly say = inject(Speech).say;
  protected readonly formats = inject(Formats);
  protected readonly texts = texts;
  protected readonly titles = revealable;
  protected readonly NOTHING = NOTHING;

  protected async ask(): Promise<void> {
    const data: RevealQuestion = { customerId: this.customerId(), field: this.field() };
    const dialog = this.dialog.open<RevealDialog, RevealQuestion, string>(RevealDialog, {
      data,
      width: '440px',
    });
    const value = await firstValueFrom(dialog.afterClosed());
    if (value !== undefined) this.value.set(value);
  }
}
