import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { onceEnded } from '@clientele/jobs/admin';
import { Formats, LoadError, Skeleton, Speech } from '@clientele/shared/admin';
import { handOverList } from './portfolio-client';
import { portfoliosAdminTexts as texts } from './texts';

/** What was handed over: by whom, from whom, to whom and why. */
@Component({
  selector: 'cl-hand-over-history',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LoadError, Skeleton],
  template: `
    <h2>{{ say(texts.history) }}</h2>
    @if (found.error(); as error) {
      <cl-load-error [error]="error" (retry)="found.reload()" />
    } @else if (!found.hasValue()) {
      <cl-skeleton [rows]="3" />
    } @else {
      <ol>
        @for (one of found.value().items; track one.id) {
          <li>
            <strong>{{ say(texts.fromTo, { from: one.from, to: one.to }) }}</strong>
            <span>{{ say(texts.count, { count: one.companies }) }} · {{ one.reason }}</span>
            <span class="cl-muted">
              {{ one.by }} ·
              <time [attr.datetime]="one.at" [title]="formats.exactInstant(one.at)">{{
                formats.instant(one.at)
              }}</time>
            </span>
          </li>
        } @empty {
          <li class="cl-muted">{{ say(texts.noHistory) }}</li>
        }
      </ol>
      @if (found.value().hasMore) {
        <p class="cl-muted">{{ say(texts.olderLeft) }}</p>
      }
    }
  `,
  styles: `
    h2 {
      margin: 0 0 12px;
      font: var(--mat-sys-title-medium);
    }
    ol {
      display: grid;
      gap: 12px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      overflow-wrap: anywhere;
    }
  `,
})
export class HandOverHistory {
  protected readonly say = inject(Speech).say;
  protected readonly formats = inject(Formats);
  protected readonly texts = texts;
  protected readonly found = handOverList();

  constructor() {
    onceHandedOver(() => this.found.reload());
  }
}

/** Reads again what a hand-over may have changed, when one has ended. */
export const onceHandedOver = (reload: () => void): void => onceEnded('portfolio_hand_over', reload);
