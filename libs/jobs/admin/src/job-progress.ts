import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatProgressBar } from '@angular/material/progress-bar';
import type { Job } from '@clientele/jobs/dto';
import { Icon, Speech } from '@clientele/shared/admin';
import { isActive, lookOf, percentOf, statusOf, titleOf } from './job';
import { Jobs } from './jobs';
import { jobsAdminTexts as texts } from './texts';

/** Where a job is: a bar while it runs, its status with icon and word when it does not. */
@Component({
  selector: 'cl-job-progress',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatProgressBar],
  template: `
    @if (isActive()) {
      <mat-progress-bar
        [mode]="percent() === null ? 'indeterminate' : 'determinate'"
        [value]="percent() ?? 0"
        [attr.aria-label]="say(title())"
      />
      <span class="figures">{{ figures() }}</span>
    } @else {
      <span class="cl-chip" [class]="look().meaning"
        ><cl-icon [name]="look().icon" />{{ say(status()) }}</span
      >
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      align-items: flex-start;
      gap: 4px;
      min-inline-size: 0;
    }
    mat-progress-bar {
      max-inline-size: 320px;
    }
    .figures {
      font-variant-numeric: tabular-nums;
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class JobProgressLine {
  readonly job = input.required<Job>();
  protected readonly say = inject(Speech).say;
  private readonly jobs = inject(Jobs);
  protected readonly isActive = computed(() => isActive(this.job()));
  protected readonly percent = computed(() => percentOf(this.job()));
  protected readonly title = computed(() => titleOf(this.job()));
  protected readonly status = computed(() => statusOf(this.job()));
  protected readonly look = computed(() => lookOf(this.job()));

  protected readonly figures = computed(() => {
    const { progress } = this.job();
    const { done, total } = progress;
    const said = [this.say(this.status())];
    if (total) said.push(this.say(texts.progressOf, { done, total }));
    else if (done) said.push(this.say(texts.doneSoFar, { done }));
    const pace = this.jobs.paceOf(this.job());
    if (pace) {
      said.push(this.say(texts.rate, { rows: Math.round(pace.perSecond) }));
      said.push(this.say(texts.left, { minutes: Math.round(pace.secondsLeft / 60) }));
    }
    return said.join(' · ');
  });
}
