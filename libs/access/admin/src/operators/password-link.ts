import { HttpClient } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { PasswordLink as Link } from '@clientele/access/dto';
import { CopyButton, Formats, Speech } from '@clientele/shared/admin';
import { firstValueFrom } from 'rxjs';
import { sessionTexts as texts } from '../session-texts';
import { OPERATORS } from './operator-client';

/** A link to a new password, for whom no letter reaches; told once. */
@Component({
  selector: 'cl-password-link',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CopyButton, MatButton],
  template: `
    <h2>{{ say(texts.passwordLink) }}</h2>
    <p class="cl-muted">{{ say(texts.passwordLinkHint) }}</p>
    @if (link(); as made) {
      <p class="made" role="status">
        <code>{{ made.url }}</code> <cl-copy-button [value]="made.url" />
      </p>
      <p class="cl-muted">{{ say(texts.madeLink, { time: until() }) }}</p>
    } @else {
      <button matButton="outlined" type="button" [disabled]="busy()" (click)="make()">
        {{ say(texts.makeLink) }}
      </button>
    }
  `,
  styles: `
    h2 {
      margin: 0;
      font: var(--mat-sys-title-medium);
    }
    p {
      margin: 4px 0 12px;
    }
    .made {
      overflow-wrap: anywhere;
    }
  `,
})
export class PasswordLink {
  readonly operatorId = input.required<string>();
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly link = linkedSignal<string, Link | null>({
    source: this.operatorId,
    computation: () => null,
  });
  protected readonly until = computed(() => this.formats.instant(this.link()?.expiresAt ?? null));
  protected readonly busy = signal(false);
  private readonly formats = inject(Formats);
  private readonly http = inject(HttpClient);

  protected async make(): Promise<void> {
    this.busy.set(true);
    try {
      const url = `${OPERATORS}/${this.operatorId()}/password-links`;
      this.link.set(await firstValueFrom(this.http.post<Link>(url, null)));
    } finally {
      this.busy.set(false);
    }
  }
}
