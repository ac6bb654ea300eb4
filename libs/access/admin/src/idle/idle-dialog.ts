import { ChangeDetectionStrategy, Component, DestroyRef, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import { Speech } from '@clientele/shared/admin';
import { sessionTexts as texts } from '../session-texts';
import { accessAdminTexts } from '../texts';

const SECOND_MS = 1_000;

/** Counts down to the end of the session; the data is that instant, in milliseconds of the epoch. */
@Component({
  selector: 'cl-idle-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatButton, MatDialogModule],
  template: `
    <h2 mat-dialog-title>{{ say(texts.idleTitle) }}</h2>
    <mat-dialog-content>
      <p>{{ say(texts.idleText) }}</p>
      <p class="left" role="timer">{{ say(texts.idleLeft, { time: left() }) }}</p>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton="text" type="button" mat-dialog-close="leave">
        {{ say(accessAdminTexts.signOut) }}
      </button>
      <button matButton="filled" type="button" cdkFocusInitial mat-dialog-close="stay">
        {{ say(texts.stay) }}
      </button>
    </mat-dialog-actions>
  `,
  styles: `
    p {
      margin: 0;
    }
    .left {
      margin-block-start: 12px;
      font-variant-numeric: tabular-nums;
      font-weight: 600;
    }
  `,
})
export class IdleDialog {
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly accessAdminTexts = accessAdminTexts;
  private readonly endsAt = inject<number>(MAT_DIALOG_DATA);
  private readonly now = signal(Date.now());
  protected readonly left = computed(() => {
    const seconds = Math.max(0, Math.round((this.endsAt - this.now()) / SECOND_MS));
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  });

  constructor() {
    const counting = setInterval(() => this.now.set(Date.now()), SECOND_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(counting));
  }
}
