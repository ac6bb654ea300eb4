import { ChangeDetectionStrategy, Component, ElementRef, inject, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { Can, IdleWatch, LanguageMenu, ThemeMenu } from '@clientele/access/admin';
import { JobsTray } from '@clientele/jobs/admin';
import { Shop } from '@clientele/settings/admin';
import { Speech, Viewport } from '@clientele/shared/admin';
import { filter, map, pairwise, startWith } from 'rxjs';
import { appTexts as texts } from '../texts';
import { AccountMenu } from './account-menu';
import { Rail } from './rail';
import { SearchBox } from './search-box';

/** The frame around every page of a signed-in operator. */
@Component({
  selector: 'cl-shell',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AccountMenu, Can, IdleWatch, JobsTray, LanguageMenu, Rail, RouterOutlet, SearchBox, ThemeMenu],
  templateUrl: './shell.html',
  styleUrl: './shell.scss',
})
export class Shell {
  protected readonly say = inject(Speech).say;
  protected readonly isPhone = inject(Viewport).isPhone;
  protected readonly texts = texts;
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');
  private readonly router = inject(Router);

  constructor() {
    void inject(Shop).load();
    const paths = this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects.split(/[?#]/)[0]),
      startWith(this.router.url.split(/[?#]/)[0]),
      pairwise(),
      takeUntilDestroyed(),
    );
    paths.pipe(filter(([before, now]) => before !== now)).subscribe(() => this.arrive());
  }

  /** A new page starts at its top, and a screen reader in it. */
  protected arrive(): void {
    const main = this.main().nativeElement;
    main.scrollTo({ top: 0 });
    main.focus({ preventScroll: true });
  }
}
