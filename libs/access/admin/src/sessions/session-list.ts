import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatTooltip } from '@angular/material/tooltip';
import type { OperatorSession, OperatorSessionList } from '@clientele/access/dto';
import {
  Formats,
  Icon,
  LoadError,
  Skeleton,
  Speech,
  Toast,
  claiming,
  apiResource,
} from '@clientele/shared/admin';
import { firstValueFrom } from 'rxjs';
import { sessionTexts as texts } from '../session-texts';

/** Where somebody is signed in; each session can be ended, or all but the one that looks. */
@Component({
  selector: 'cl-session-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, LoadError, MatButton, MatTooltip, Skeleton],
  template: `
    @if (found.error(); as error) {
      <cl-load-error [error]="error" (retry)="found.reload()" />
    } @else if (!found.hasValue()) {
      <cl-skeleton [rows]="2" />
    } @else {
      <ul>
        @for (session of found.value().items; track session.id) {
          <li>
            <div>
              <span class="device">{{ deviceOf(session) }}</span>
              @if (session.current) {
                <span class="cl-chip good"><cl-icon name="check" />{{ say(texts.thisOne) }}</span>
              }
              <p class="cl-muted" [matTooltip]="formats.exactInstant(session.lastSeenAt)">
                {{ say(texts.since, timesOf(session)) }}
              </p>
            </div>
            @if (!session.current) {
              <button
                matButton="text"
                type="button"
                [attr.aria-label]="say(texts.endOf, { device: deviceOf(session) })"
                (click)="end(session)"
              >
                {{ say(texts.end) }}
              </button>
            }
          </li>
        } @empty {
          <li class="cl-muted">{{ say(texts.noSessions) }}</li>
        }
      </ul>
      @if (others().length > 1) {
        <button matButton="outlined" type="button" (click)="endAll()">
          {{ say(hasOwn() ? texts.endOthers : texts.endAll) }}
        </button>
      }
    }
  `,
  styles: `
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 12px;
      padding-block: 8px;
      border-block-end: 1px solid var(--cl-line);
    }
    li:last-child {
      border-block-end: 0;
    }
    .device {
      margin-inline-end: 8px;
      font-weight: 600;
    }
    p {
      margin: 2px 0 0;
    }
    ul + button {
      margin-block-start: 8px;
    }
  `,
})
export class SessionList {
  /** The address of the list: of the own sessions, or of an operator's. */
  readonly of = input.required<string>();
  protected readonly say = inject(Speech).say;
  protected readonly formats = inject(Formats);
  protected readonly texts = texts;
  protected readonly found = apiResource<OperatorSessionList>(() => ({
    url: this.of(),
    context: claiming(),
  }));
  private readonly items = computed(() => (this.found.hasValue() ? this.found.value().items : []));
  protected readonly hasOwn = computed(() => this.items().some(({ current }) => current));
  protected readonly others = computed(() => this.items().filter(({ current }) => !current));
  private readonly http = inject(HttpClient);
  private readonly toast = inject(Toast);

  protected deviceOf({ browser, system }: OperatorSession): string {
    if (browser && system) return this.say(texts.device, { browser, system });
    return browser || system || this.say(texts.unknownDevice);
  }

  protected timesOf({ createdAt, lastSeenAt }: OperatorSession): { first: string; last: string } {
    return { first: this.formats.instant(createdAt), last: this.formats.instant(lastSeenAt) };
  }

  protected async end({ id }: OperatorSession): Promise<void> {
    await firstValueFrom(this.http.delete<void>(`${this.of()}/${id}`, { context: claiming(404) })).catch(
      gone,
    );
    this.toast.done(texts.ended);
    this.found.reload();
  }

  protected async endAll(): Promise<void> {
    await firstValueFrom(this.http.delete<void>(this.of()));
    this.toast.done(texts.allEnded);
    this.found.reload();
  }
}

/** Ended already is as good. */
function gone(error: unknown): void {
  if ((error as { status?: number }).status !== 404) throw error;
}
