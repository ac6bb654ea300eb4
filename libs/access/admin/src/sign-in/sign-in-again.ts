import { ChangeDetectionStrategy, Component, DOCUMENT, inject } from '@angular/core';
import { MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { Speech } from '@clientele/shared/admin';
import type { Account } from '@clientele/access/dto';
import { Session } from '../session';
import { accessAdminTexts as texts } from '../texts';
import { SignInForm } from './sign-in-form';

/** Stands over the page whose session ended, so that a half-filled form survives. */
@Component({
  selector: 'cl-sign-in-again',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatDialogModule, SignInForm],
  template: `
    <h2 mat-dialog-title>{{ say(texts.signInAgainTitle) }}</h2>
    <mat-dialog-content>
      <p>{{ say(texts.signInAgainText) }}</p>
      <cl-sign-in-form [email]="before?.email ?? ''" (done)="back($event)" />
    </mat-dialog-content>
  `,
  styles: `
    p {
      margin: 0 0 20px;
    }
  `,
})
export class SignInAgain {
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly before = inject(Session).account();
  private readonly dialog = inject<MatDialogRef<SignInAgain, boolean>>(MatDialogRef);
  private readonly location = inject(DOCUMENT).location;

  /** What one person typed is not sent in the name of another. */
  protected back({ id }: Account): void {
    const same = !this.before || this.before.id === id;
    this.dialog.close(same);
    if (!same) this.location.assign('/');
  }
}
