import { ChangeDetectionStrategy, Component, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Formats, LastWrite, LoadError, Skeleton, Speech } from '@clientele/shared/admin';
import type { TimelineEntry } from '@clientele/timeline/dto';
import { EntryWords } from './entry-words';
import { timelineAdminTexts as texts } from './texts';
import { timelineOf } from './timeline-client';

/** The last five events, in the overview of a customer (S0-07). */
@Component({
  selector: 'cl-latest-events',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LoadError, RouterLink, Skeleton],
  template: `
    <h2>{{ say(texts.latest) }}</h2>
    @if (found.hasValue()) {
      <ol>
        @for (entry of found.value().items; track entry.id) {
          <li>
            <a [routerLink]="timeline()" [queryParams]="{ entry: entry.id }">{{ titleOf(entry) }}</a>
            <span class="cl-muted">
              {{ words.who(entry) }} ·
              <time [attr.datetime]="entry.at" [title]="formats.exactInstant(entry.at)">{{
                formats.instant(entry.at)
              }}</time>
            </span>
          </li>
        } @empty {
          <li class="cl-muted">{{ say(texts.none) }}</li>
        }
      </ol>
      <a [routerLink]="timeline()">{{ say(texts.all) }}</a>
    } @else if (found.error(); as error) {
      <cl-load-error [error]="error" (retry)="found.reload()" />
    } @else {
      <cl-skeleton [rows]="5" />
    }
  `,
  styles: `
    h2 {
      margin: 0 0 16px;
      font: var(--mat-sys-title-medium);
    }
    ol {
      display: grid;
      gap: 8px;
      margin: 0 0 12px;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      overflow-wrap: anywhere;
    }
    a {
      justify-self: start;
      color: var(--mat-sys-primary);
    }
  `,
})
export class LatestEvents {
  readonly customerId = input.required<string>();
  protected readonly words = inject(EntryWords);
  protected readonly formats = inject(Formats);
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly found = timelineOf(
    () => `/customers/${this.customerId()}`,
    () => ({ limit: '5' }),
  );

  constructor() {
    const last = inject(LastWrite);
    effect(() => {
      const { url } = last.to();
      if (url.startsWith(`/api/v1/customers/${untracked(this.customerId)}`))
        untracked(() => this.found.reload());
    });
  }

  protected timeline(): string[] {
    return ['/customers', this.customerId(), 'timeline'];
  }

  /** A change says its fields, anything else what was done. */
  protected titleOf(entry: TimelineEntry): string {
    const fields = this.words.lines(entry).map(({ title }) => title);
    return `${this.words.titleOf(entry)}: ${fields.join(', ') || this.words.done(entry)}`;
  }
}
