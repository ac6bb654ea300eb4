import { CdkTrapFocus } from '@angular/cdk/a11y';
import { CdkConnectedOverlay, CdkOverlayOrigin, type ConnectedPosition } from '@angular/cdk/overlay';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatIconButton } from '@angular/material/button';
import { MatTooltip } from '@angular/material/tooltip';
import { NavigationEnd, Router, RouterLink } from '@angular/router';
import { distinctUntilChanged, filter, map } from 'rxjs';
import { Formats, Icon, Skeleton, Speech } from '@clientele/shared/admin';
import { Notifications } from './notifications';
import { notesAdminTexts as texts } from './texts';

const BELOW: ConnectedPosition[] = [
  { originX: 'end', originY: 'bottom', overlayX: 'end', overlayY: 'top', offsetY: 4 },
];

/**
 * The bell of the top bar: how many notes mention the operator that they have not seen. It counts when somebody goes on
 * to another page, and not by a clock, which would keep the session of an empty chair alive.
 */
@Component({
  selector: 'cl-bell',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    CdkConnectedOverlay,
    CdkOverlayOrigin,
    CdkTrapFocus,
    Icon,
    MatIconButton,
    MatTooltip,
    RouterLink,
    Skeleton,
  ],
  templateUrl: './bell.html',
  styleUrl: './bell.css',
})
export class Bell {
  protected readonly say = inject(Speech).say;
  protected readonly formats = inject(Formats);
  protected readonly notifications = inject(Notifications);
  protected readonly texts = texts;
  protected readonly below = BELOW;
  protected readonly isOpen = signal(false);
  protected readonly label = computed(() => {
    const count = this.notifications.unread();
    return count ? this.say(texts.unread, { count }) : this.say(texts.bell);
  });

  constructor() {
    void this.notifications.count();
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationEnd),
        map((event) => event.urlAfterRedirects.split(/[?#]/)[0]),
        distinctUntilChanged(),
        takeUntilDestroyed(),
      )
      .subscribe(() => void this.notifications.count());
  }

  protected toggle(): void {
    this.isOpen.update((open) => !open);
    if (this.isOpen()) void this.notifications.open();
  }
}
