import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Job } from '@clientele/jobs/dto';
import { Formats, Icon, Speech } from '@clientele/shared/admin';
import { hasFile, isActive } from './job';
import { Jobs } from './jobs';
import { jobsAdminTexts as texts } from './texts';

/** What can be done with a job: cancel it while it runs, fetch its file, open its result. */
@Component({
  selector: 'cl-job-actions',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatButton, RouterLink],
  template: `
    @if (isActive()) {
      <button matButton type="button" (click)="jobs.cancel(job())">{{ say(texts.cancel) }}</button>
    } @else if (job().retriable) {
      <button matButton type="button" (click)="jobs.retry(job())">
        <cl-icon name="refresh" />{{ say(texts.retry) }}
      </button>
    } @else if (hasFile()) {
      <a
        matButton
        download
        [href]="job().result?.href"
        [attr.aria-label]="say(texts.downloadFile, { file: job().result?.fileName ?? '' })"
        [title]="expiry()"
      >
        <cl-icon name="download" />{{ say(texts.download) }}
      </a>
    } @else if (job().result?.importId; as importId) {
      <a matButton [routerLink]="['/imports', importId]">{{ say(texts.result) }}</a>
    } @else if (job().result?.fileName) {
      <span class="cl-muted">{{ say(texts.expired) }}</span>
    }
  `,
})
export class JobActions {
  readonly job = input.required<Job>();
  protected readonly say = inject(Speech).say;
  protected readonly jobs = inject(Jobs);
  protected readonly texts = texts;
  private readonly formats = inject(Formats);
  protected readonly isActive = computed(() => isActive(this.job()));
  protected readonly hasFile = computed(() => hasFile(this.job()));

  protected readonly expiry = computed(() => {
    const at = this.job().result?.expiresAt;
    return at ? this.say(texts.expires, { when: this.formats.instant(at) }) : '';
  });
}
