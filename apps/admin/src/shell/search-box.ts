import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  linkedSignal,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { Icon, Speech, sharedTexts } from '@clientele/shared/admin';
import { filter, map } from 'rxjs';
import { appTexts as texts } from '../texts';

const LIST = '/customers';

/** Finds customers from everywhere; `/` brings the cursor here, and Escape takes it away again. */
@Component({
  selector: 'cl-search-box',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  host: { '(window:keydown)': 'shortcut($event)' },
  template: `
    <form role="search" [attr.aria-label]="say(texts.search)" (submit)="search($event)">
      <cl-icon name="search" />
      <input
        #box
        type="search"
        name="q"
        autocomplete="off"
        spellcheck="false"
        enterkeyhint="search"
        aria-keyshortcuts="/"
        [attr.aria-label]="say(texts.search)"
        [placeholder]="say(texts.searchHint)"
        [value]="typed()"
        (input)="typed.set(box.value)"
        (keydown.escape)="box.blur()"
      />
      @if (typed()) {
        <button type="button" [attr.aria-label]="say(sharedTexts.clear)" (click)="clear()">
          <cl-icon name="close" />
        </button>
      } @else {
        <kbd aria-hidden="true">/</kbd>
      }
    </form>
  `,
  styleUrl: './search-box.scss',
})
export class SearchBox {
  private readonly router = inject(Router);
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly sharedTexts = sharedTexts;
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private readonly url = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects),
    ),
    { initialValue: this.router.url },
  );
  /** On the list the box shows what the list looks for; elsewhere it is empty. */
  protected readonly typed = linkedSignal(() => wantedOf(this.router, this.url()));

  protected async search(event: Event): Promise<void> {
    event.preventDefault();
    const q = this.typed().trim();
    const onList = pathOf(this.router.url) === LIST;
    const queryParams = { q: q || null, cursor: null };
    await this.router.navigate([LIST], { queryParams, ...(onList && { queryParamsHandling: 'merge' }) });
  }

  protected async clear(): Promise<void> {
    this.typed.set('');
    this.box().nativeElement.focus();
    if (wantedOf(this.router, this.router.url))
      await this.router.navigate([LIST], {
        queryParams: { q: null, cursor: null },
        queryParamsHandling: 'merge',
      });
  }

  protected shortcut(event: KeyboardEvent): void {
    const slash =
      event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
    if (!slash || document.querySelector('mat-dialog-container')) return;
    event.preventDefault();
    this.box().nativeElement.focus();
    this.box().nativeElement.select();
  }
}

function pathOf(url: string): string {
  return url.split(/[?#]/)[0] ?? '';
}

function wantedOf(router: Router, url: string): string {
  const wanted: unknown = pathOf(url) === LIST ? router.parseUrl(url).queryParams['q'] : '';
  return typeof wanted === 'string' ? wanted : '';
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]'))
  );
}
