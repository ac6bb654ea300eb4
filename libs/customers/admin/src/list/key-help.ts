import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialogModule } from '@angular/material/dialog';
import { MatSlideToggle } from '@angular/material/slide-toggle';
import type { Said } from '@clientele/shared/dto';
import { Speech, sharedTexts } from '@clientele/shared/admin';
import { SingleKeys } from './keys';
import { keyTexts as texts } from './key-texts';

const SHEET: readonly { keys: readonly string[]; does: Said }[] = [
  { keys: ['/'], does: texts.search },
  { keys: ['Ctrl + K'], does: texts.palette },
  { keys: ['j', 'k', '↓', '↑'], does: texts.move },
  { keys: ['Home', 'End'], does: texts.ends },
  { keys: ['Enter'], does: texts.open },
  { keys: ['x'], does: texts.select },
  { keys: ['e'], does: texts.edit },
  { keys: ['Alt + ↓', 'Alt + ↑'], does: texts.walk },
  { keys: ['Ctrl + S'], does: texts.save },
  { keys: ['?'], does: texts.help },
];

/** The sheet of keys. */
@Component({
  selector: 'cl-key-help',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatButton, MatDialogModule, MatSlideToggle],
  template: `
    <h2 mat-dialog-title>{{ say(texts.title) }}</h2>
    <mat-dialog-content>
      <dl>
        @for (line of sheet; track line.does) {
          <dt>
            @for (key of line.keys; track key) {
              <kbd>{{ key }}</kbd>
            }
          </dt>
          <dd>{{ say(line.does) }}</dd>
        }
      </dl>
      <mat-slide-toggle [checked]="keys.isOn()" (change)="keys.use($event.checked)">{{
        say(texts.single)
      }}</mat-slide-toggle>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" mat-dialog-close>{{ say(close) }}</button>
    </mat-dialog-actions>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: 8px 16px;
      margin: 0 0 16px;
    }
    dt {
      display: flex;
      gap: 4px;
    }
    dd {
      margin: 0;
    }
    kbd {
      min-inline-size: 24px;
      padding: 2px 6px;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 6px;
      background: var(--mat-sys-surface-container);
      font: var(--mat-sys-label-medium);
      text-align: center;
    }
  `,
})
export class KeyHelp {
  protected readonly say = inject(Speech).say;
  protected readonly keys = inject(SingleKeys);
  protected readonly texts = texts;
  protected readonly sheet = SHEET;
  protected readonly close = sharedTexts.close;
}
