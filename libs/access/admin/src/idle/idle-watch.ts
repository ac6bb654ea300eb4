import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, DestroyRef, inject } from '@angular/core';
import { MatDialog, type MatDialogRef } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { IDLE_MINUTES, WARNING_MINUTES } from '@clientele/access/dto';
import { SignInAgain, claiming } from '@clientele/shared/admin';
import { firstValueFrom } from 'rxjs';
import { Session } from '../session';
import { IdleDialog } from './idle-dialog';
import { LastRequest } from './last-request';

const MINUTE_MS = 60_000;
const LOOK_MS = 1_000;
/** Somebody who types for long sends nothing: the server is told now and then. */
const TELL_MS = 5 * MINUTE_MS;
const END_MS = IDLE_MINUTES * MINUTE_MS;
const WARN_MS = END_MS - WARNING_MINUTES * MINUTE_MS;

/** Warns before a session ends because nobody is there, and asks to sign in again when it has ended. */
@Component({
  selector: 'cl-idle-watch',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '',
  host: { '(document:pointerdown)': 'active()', '(document:keydown)': 'active()' },
})
export class IdleWatch {
  private readonly last = inject(LastRequest);
  private readonly session = inject(Session);
  private readonly signInAgain = inject(SignInAgain);
  private readonly dialogs = inject(MatDialog);
  private readonly router = inject(Router);
  private readonly http = inject(HttpClient);
  private warning: MatDialogRef<IdleDialog, 'stay' | 'leave'> | null = null;
  private ended = false;

  constructor() {
    this.last.note();
    const looking = setInterval(() => this.look(), LOOK_MS);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(looking);
      this.warning?.close();
    });
  }

  protected active(): void {
    const idle = Date.now() - this.last.at();
    if (idle > TELL_MS && idle < WARN_MS) this.tell();
  }

  private look(): void {
    const idle = Date.now() - this.last.at();
    if (idle < WARN_MS) this.warning?.close();
    else if (idle < END_MS) this.warn();
    else this.end();
  }

  private warn(): void {
    if (this.warning || this.ended) return;
    const endsAt = this.last.at() + END_MS;
    const config = { data: endsAt, disableClose: true, width: '420px' };
    this.warning = this.dialogs.open<IdleDialog, number, 'stay' | 'leave'>(IdleDialog, config);
    this.warning.afterClosed().subscribe((choice) => {
      this.warning = null;
      if (choice === 'stay') this.tell();
      if (choice === 'leave') void this.leave();
    });
  }

  /** The page stays under the dialog, with all that was typed. */
  private end(): void {
    if (this.ended) return;
    this.ended = true;
    this.warning?.close();
    void this.signInAgain.now().finally(() => (this.ended = false));
  }

  /** A refusal that matters comes back with the next request. */
  private tell(): void {
    this.last.note();
    const request = this.http.get('/api/v1/account', { context: claiming(0, 429, 500, 502, 503, 504) });
    firstValueFrom(request).catch(() => undefined);
  }

  private async leave(): Promise<void> {
    if (await this.router.navigateByUrl('/sign-in')) await this.session.signOut();
  }
}
