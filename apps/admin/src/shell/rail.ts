import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatTooltip } from '@angular/material/tooltip';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Brand, Session } from '@clientele/access/admin';
import { Icon, Speech, Viewport } from '@clientele/shared/admin';
import { appTexts as texts } from '../texts';
import { ROOM_ON_PHONE, menu } from './menu';

const KEY = 'clientele.rail';
const ROOMY = '(min-width: 1100px)';

/** The way around: a rail at the side that can be narrowed to icons, a bar at the bottom of a phone. */
@Component({
  selector: 'cl-rail',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Brand, Icon, MatIconButton, MatTooltip, RouterLink, RouterLinkActive],
  templateUrl: './rail.html',
  styleUrl: './rail.scss',
  host: { '[class.narrow]': 'narrow()' },
})
export class Rail {
  private readonly session = inject(Session);
  protected readonly say = inject(Speech).say;
  protected readonly isPhone = inject(Viewport).isPhone;
  protected readonly texts = texts;
  protected readonly entries = computed(() =>
    menu
      .filter(({ permission }) => this.session.can(permission))
      .slice(0, this.isPhone() ? ROOM_ON_PHONE : undefined),
  );
  private readonly chosen = signal(localStorage.getItem(KEY));
  protected readonly narrow = computed(
    () => !this.isPhone() && (this.chosen() ? this.chosen() === 'narrow' : !matchMedia(ROOMY).matches),
  );

  protected toggle(): void {
    const next = this.narrow() ? 'wide' : 'narrow';
    localStorage.setItem(KEY, next);
    this.chosen.set(next);
  }
}
