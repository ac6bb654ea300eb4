import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { Speech } from '@clientele/shared/admin';
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
      <cl-sign-in-form [email]="email" (done)="dialog.close(true)" />
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
  protected readonly dialog = inject<MatDialogRef<SignInAgain, boolean>>(MatDialogRef);
  protected readonly email = inject(Session).account()?.email ?? '';
}
