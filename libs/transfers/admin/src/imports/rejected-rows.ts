import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Formats, Speech } from '@clientele/shared/admin';
import { transfersTexts, type ImportRow } from '@clientele/transfers/dto';
import { importTexts as texts } from '../texts';

/** The rows that were not taken: where, what stood there, and why. */
@Component({
  selector: 'cl-rejected-rows',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ say(texts.rejectedRows) }}</h2>
    <div class="scroll" tabindex="0" role="region" [attr.aria-label]="say(texts.rejectedRows)">
      <table class="cl-table">
        <thead>
          <tr>
            <th scope="col" class="cl-num">{{ say(fieldTexts.row) }}</th>
            <th scope="col">{{ say(fieldTexts.column) }}</th>
            <th scope="col">{{ say(fieldTexts.value) }}</th>
            <th scope="col">{{ say(fieldTexts.reason) }}</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track $index) {
            <tr>
              <td class="cl-num">{{ formats.number(row.row) }}</td>
              <td>{{ row.column }}</td>
              <td class="value">{{ row.value }}</td>
              <td>{{ row.reason }}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
    @if (total() > rows().length) {
      <p class="cl-muted">{{ say(texts.firstRows, { count: rows().length }) }}</p>
    }
  `,
  styles: `
    h2 {
      margin: 0 0 8px;
      font: var(--mat-sys-title-medium);
    }
    .scroll {
      max-block-size: 420px;
      overflow: auto;
    }
    .value {
      overflow-wrap: anywhere;
    }
    p {
      margin: 8px 0 0;
    }
  `,
})
export class RejectedRows {
  readonly rows = input.required<readonly ImportRow[]>();
  readonly total = input.required<number>();
  protected readonly say = inject(Speech).say;
  protected readonly formats = inject(Formats);
  protected readonly texts = texts;
  protected readonly fieldTexts = transfersTexts;
}
