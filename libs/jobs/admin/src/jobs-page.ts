import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { EmptyState, Formats, PageTitle, Speech } from '@clientele/shared/admin';
import { titleOf } from './job';
import { JobActions } from './job-actions';
import { JobProgressLine } from './job-progress';
import { Jobs } from './jobs';
import { jobsAdminTexts as texts } from './texts';

/** All jobs of the operator, with what became of them. */
@Component({
  selector: 'cl-jobs-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, JobActions, JobProgressLine, PageTitle],
  template: `
    <div class="cl-page">
      <cl-page-title [title]="say(texts.title)" [subtitle]="say(texts.intro)" />
      @if (jobs.all().length) {
        <ul [attr.aria-label]="say(texts.title)">
          @for (job of jobs.all(); track job.id) {
            <li>
              <div class="what">
                <strong>{{ say(titleOf(job)) }}</strong>
                <span class="cl-muted">
                  {{ say(texts.started) }}
                  <time [attr.datetime]="job.createdAt" [title]="formats.exactInstant(job.createdAt)">
                    {{ formats.instant(job.createdAt) }}
                  </time>
                  @if (job.result?.rows; as rows) {
                    · {{ say(texts.rows, { rows }) }}
                  }
                </span>
                @if (job.problem) {
                  <p class="cl-danger-text">{{ job.problem }}</p>
                }
              </div>
              <cl-job-progress [job]="job" />
              <cl-job-actions [job]="job" />
            </li>
          }
        </ul>
        @if (jobs.hasMore()) {
          <p class="cl-muted more">{{ say(texts.onlyLatest, { count: jobs.all().length }) }}</p>
        }
      } @else {
        <cl-empty-state icon="jobs" [title]="say(texts.none)" [text]="say(texts.noneHint)" />
      }
    </div>
  `,
  styles: `
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: var(--cl-radius);
      background: var(--mat-sys-surface-container-lowest);
    }
    li {
      display: grid;
      grid-template-columns: minmax(0, 2fr) minmax(0, 1fr) minmax(140px, 280px);
      align-items: center;
      gap: 8px 16px;
      padding: 12px 16px;
    }
    li + li {
      border-block-start: 1px solid var(--mat-sys-outline-variant);
    }
    .what {
      display: grid;
      gap: 2px;
    }
    p {
      margin: 0;
      overflow-wrap: anywhere;
    }
    cl-job-actions {
      justify-self: end;
    }
    .more {
      margin-block-start: 12px;
    }
    @media (max-width: 599.98px) {
      li {
        grid-template-columns: minmax(0, 1fr) auto;
      }
      .what {
        grid-column: 1 / -1;
      }
    }
  `,
})
export class JobsPage {
  protected readonly say = inject(Speech).say;
  protected readonly formats = inject(Formats);
  protected readonly jobs = inject(Jobs);
  protected readonly texts = texts;
  protected readonly titleOf = titleOf;

  constructor() {
    void this.jobs.refresh();
  }
}
