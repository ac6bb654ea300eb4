import { ChangeDetectionStrategy, Component, ElementRef, inject, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatDialog } from '@angular/material/dialog';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { Can, IdleWatch, LanguageMenu, ThemeMenu } from '@clientele/access/admin';
import { JobsTray } from '@clientele/jobs/admin';
import { Bell } from '@clientele/notes/admin';
import { SubstituteNote } from '@clientele/portfolios/admin';
import { Shop } from '@clientele/settings/admin';
import { Icon, Speech, Viewport } from '@clientele/shared/admin';
import { filter, map, pairwise, startWith } from 'rxjs';
import { appTexts as texts } from '../texts';
import { AccountMenu } from './account-menu';
import { Rail } from './rail';
import { SearchBox } from './search-box';

/** The frame around every page of a signed-in operator. */
@Component({
  selector: 'cl-shell',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    AccountMenu,
    Bell,
    Can,
    Icon,
    IdleWatch,
    JobsTray,
    LanguageMenu,
    Rail,
    RouterOutlet,
    SearchBox,
    SubstituteNote,
    ThemeMenu,
  ],
  host: { '(window:keydown)': 'onKey($event)' },
  templateUrl: './shell.html',
  styleUrl: './shell.scss',
})
export class Shell {
  protected readonly shop = inject(Shop);
  protected readonly say = inject(Speech).say;
  protected readonly isPhone = inject(Viewport).isPhone;
  protected readonly texts = texts;
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');
  private readonly router = inject(Router);
  private readonly dialog = inject(MatDialog);

  constructor() {
    void this.shop.load();
    const paths = this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects.split(/[?#]/)[0]),
      startWith(this.router.url.split(/[?#]/)[0]),
      pairwise(),
      takeUntilDestroyed(),
    );
    paths.pipe(filter(([before, now]) => before !== now)).subscribe(() => this.arrive());
  }

  /** Ctrl+K, or ⌘K: also from a field, as no letter is typed by it. */
  protected async onKey(event: KeyboardEvent): Promise<void> {
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k';
    if (!isCommand) return;
    event.preventDefault();
    const { Palette } = await import('./palette');
    if (this.dialog.openDialogs.length > 0) return;
    const size = { width: '600px', maxWidth: 'calc(100vw - 16px)' };
    this.dialog.open(Palette, { ...size, position: { top: '10dvh' }, ariaLabel: this.say(texts.palette) });
  }

  /** A new page starts at its top, and a screen reader in it. */
  protected arrive(): void {
    const main = this.main().nativeElement;
    main.scrollTo({ top: 0 });
    main.focus({ preventScroll: true });
  }
}
