import {
  ChangeDetectionStrategy,
  Component,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { FieldInput, Icon, Speech, contractForm, problemOf, saveForm } from '@clientele/shared/admin';
import { SignIn, type Account } from '@clientele/access/dto';
import { Session } from '../session';
import { accessAdminTexts as texts } from '../texts';

/** E-mail and password, in the order and with the hints that password managers look for. */
@Component({
  selector: 'cl-sign-in-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FieldInput, Icon, MatButton],
  template: `
    <form class="cl-form" novalidate (submit)="submit($event)">
      @if (failure()) {
        <div class="cl-notice danger" role="alert"><cl-icon name="danger" />{{ failure() }}</div>
      }
      <cl-field [of]="SignIn" name="email" [field]="form.email" autocomplete="username" />
      <cl-field [of]="SignIn" name="password" [field]="form.password" autocomplete="current-password" />
      <button matButton="filled" type="submit" [disabled]="busy()">{{ say(texts.signIn) }}</button>
    </form>
  `,
  styles: `
    form {
      gap: 16px;
    }
  `,
})
export class SignInForm {
  /** Whom to expect: the one whose session ended. */
  readonly email = input('');
  readonly done = output<Account>();
  protected readonly SignIn = SignIn;
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly draft = linkedSignal<SignIn>(() => ({ email: this.email(), password: '' }));
  protected readonly form = contractForm(SignIn, this.draft);
  protected readonly failure = signal('');
  protected readonly busy = signal(false);
  private readonly session = inject(Session);

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    this.failure.set('');
    try {
      await saveForm(this.form, async () => {
        const { email, password } = this.draft();
        this.done.emit(await this.session.signIn(email.trim(), password));
      });
    } catch (error) {
      this.refused(error);
    } finally {
      this.busy.set(false);
    }
  }

  private refused(error: unknown): void {
    const { status, detail } = problemOf(error);
    if (status === 401) this.failure.set(this.say(texts.signInFailed));
    else if (status === 429) this.failure.set(detail);
    this.form.password().focusBoundControl();
  }
}
