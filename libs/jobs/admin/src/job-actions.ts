import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Job } from '@clientele/jobs/dto';
import { Formats, Icon, Speech } from '@clientele/shared/admin';
import { LOCALE_OF } from '@clientele/shared/dto';
import { hasFile, isActive } from './job';
import { Jobs } from './jobs';
import { jobsAdminTexts as texts } from './texts';

/** What can be done with a job: cancel it, do it again, fetch its file and its errors, open its result. */
@Component({
  selector: 'cl-job-actions',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatButton, RouterLink],
  template: `
    @if (isActive()) {
      <button matButton type="button" (click)="jobs.cancel(job())">{{ say(texts.cancel) }}</button>
    }
    @if (job().retriable) {
      <button matButton type="button" (click)="jobs.retry(job())">
        <cl-icon name="refresh" />{{ say(texts.retry) }}
      </button>
    }
    @if (hasFile()) {
      <a
        matButton
        download
        [href]="job().result?.href"
        [attr.aria-label]="say(texts.downloadFile, { file: job().result?.fileName ?? '' })"
      >
        <cl-icon name="download" />{{ say(texts.download) }}
      </a>
      @if (job().result?.expiresAt; as at) {
        <small class="cl-muted" [title]="formats.exactInstant(at)">{{ expiry() }}</small>
      }
    } @else if (isActive() === false && job().result?.importId; as importId) {
      <a matButton [routerLink]="['/imports', importId]">{{ say(texts.result) }}</a>
    } @else if (hadFile()) {
      <span class="cl-muted">{{ say(texts.expired) }}</span>
    }
    @if (job().result?.errorsHref; as errors) {
      <a matButton download [href]="errors"><cl-icon name="download" />{{ say(texts.errors) }}</a>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: end;
      gap: 0 4px;
    }
    small {
      flex-basis: 100%;
      padding-inline-end: 12px;
      text-align: end;
    }
  `,
})
export class JobActions {
  readonly job = input.required<Job>();
  private readonly speech = inject(Speech);
  protected readonly say = this.speech.say;
  protected readonly jobs = inject(Jobs);
  protected readonly texts = texts;
  protected readonly formats = inject(Formats);
  protected readonly isActive = computed(() => isActive(this.job()));
  protected readonly hasFile = computed(() => hasFile(this.job()));

  /** A file that there was, of a job that has no page of its own. */
  protected readonly hadFile = computed(() => !this.isActive() && this.job().result?.expiresAt !== null);

  /** `in 3 hours`, as the operator's language says it. */
  protected readonly expiry = computed(() => {
    const at = this.job().result?.expiresAt;
    if (!at) return '';
    const minutes = Math.max(1, Math.round((Date.parse(at) - Date.now()) / 60_000));
    const words = new Intl.RelativeTimeFormat(LOCALE_OF[this.speech.language()]);
    const when =
      minutes < 60 ? words.format(minutes, 'minute') : words.format(Math.floor(minutes / 60), 'hour');
    return this.say(texts.expires, { when });
  });
}
