import { CdkTrapFocus } from '@angular/cdk/a11y';
import { CdkConnectedOverlay, CdkOverlayOrigin, type ConnectedPosition } from '@angular/cdk/overlay';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatProgressSpinner } from '@angular/material/progress-spinner';
import { MatTooltip } from '@angular/material/tooltip';
import { RouterLink } from '@angular/router';
import { Formats, Icon, Speech } from '@clientele/shared/admin';
import { percentOf, titleOf } from './job';
import { JobActions } from './job-actions';
import { JobProgressLine } from './job-progress';
import { Jobs } from './jobs';
import { jobsAdminTexts as texts } from './texts';

const SHOWN = 5;
const BELOW: ConnectedPosition[] = [
  { originX: 'end', originY: 'bottom', overlayX: 'end', overlayY: 'top', offsetY: 4 },
];

/** The jobs of the top bar: a ring that fills while they run, and the latest of them with their results. */
@Component({
  selector: 'cl-jobs-tray',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    CdkConnectedOverlay,
    CdkOverlayOrigin,
    CdkTrapFocus,
    Icon,
    JobActions,
    JobProgressLine,
    MatButton,
    MatIconButton,
    MatProgressSpinner,
    MatTooltip,
    RouterLink,
  ],
  templateUrl: './jobs-tray.html',
  styleUrl: './jobs-tray.css',
})
export class JobsTray {
  protected readonly say = inject(Speech).say;
  protected readonly formats = inject(Formats);
  protected readonly jobs = inject(Jobs);
  protected readonly texts = texts;
  protected readonly titleOf = titleOf;
  protected readonly below = BELOW;
  protected readonly isOpen = signal(false);
  protected readonly latest = computed(() => this.jobs.all().slice(0, SHOWN));
  protected readonly running = computed(() => this.jobs.active().length);

  protected readonly label = computed(() =>
    this.running() ? this.say(texts.trayRunning, { count: this.running() }) : this.say(texts.tray),
  );

  /** The mean of what runs; null while none of it knows its size. */
  protected readonly percent = computed(() => {
    const known = this.jobs
      .active()
      .map(percentOf)
      .filter((percent) => percent !== null);
    return known.length ? known.reduce((sum, percent) => sum + percent, 0) / known.length : null;
  });

  protected toggle(): void {
    this.isOpen.update((open) => !open);
    if (this.isOpen()) void this.jobs.refresh();
  }
}
