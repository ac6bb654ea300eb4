import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatProgressBar } from '@angular/material/progress-bar';
import type { Job } from '@clientele/jobs/dto';
import { Icon, Speech } from '@clientele/shared/admin';
import { isActive, lookOf, percentOf, statusOf, titleOf } from './job';
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
      <span class="figures">{{ say(status()) }}{{ figures() ? ' · ' + figures() : '' }}</span>
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
  protected readonly isActive = computed(() => isActive(this.job()));
  protected readonly percent = computed(() => percentOf(this.job()));
  protected readonly title = computed(() => titleOf(this.job()));
  protected readonly status = computed(() => statusOf(this.job()));
  protected readonly look = computed(() => lookOf(this.job()));

  protected readonly figures = computed(() => {
    const { done, total } = this.job().progress;
    if (total) return this.say(texts.progressOf, { done, total });
    return done ? this.say(texts.doneSoFar, { done }) : '';
  });
}
