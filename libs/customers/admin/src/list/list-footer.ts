import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Icon, Speech } from '@clientele/shared/admin';
import { PAGE_SIZES, type PageSize, type Query } from './list-state';
import { listTexts as texts } from './texts';

/** How many there are, how many on a page, and the ways to the pages beside this one. */
@Component({
  selector: 'cl-list-footer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatButton, RouterLink],
  template: `
    <p role="status">{{ found() }}</p>
    <label>
      {{ say(texts.pageSize) }}
      <select (change)="choose($event)">
        @for (size of sizes; track size) {
          <option [value]="size" [selected]="size === limit()">{{ size }}</option>
        }
      </select>
    </label>
    <nav [attr.aria-label]="say(texts.pages)">
      @if (previous(); as query) {
        <a matButton routerLink="." [queryParams]="query" rel="prev">
          <cl-icon name="chevron-left" />{{ say(texts.previous) }}
        </a>
      } @else {
        <button matButton type="button" disabled>
          <cl-icon name="chevron-left" />{{ say(texts.previous) }}
        </button>
      }
      @if (next(); as query) {
        <a matButton routerLink="." [queryParams]="query" rel="next">
          {{ say(texts.next) }}<cl-icon iconPositionEnd name="chevron-right" />
        </a>
      } @else {
        <button matButton type="button" disabled>
          {{ say(texts.next) }}<cl-icon iconPositionEnd name="chevron-right" />
        </button>
      }
    </nav>
  `,
  styleUrl: './list-footer.css',
})
export class ListFooter {
  readonly total = input.required<{ count: number; exact: boolean } | null>();
  readonly limit = input.required<PageSize>();
  readonly previous = input.required<Query | null>();
  readonly next = input.required<Query | null>();
  readonly resized = output<PageSize>();
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly sizes = PAGE_SIZES;

  protected readonly found = computed(() => {
    const total = this.total();
    if (!total) return '';
    return this.say(total.exact ? texts.found : texts.foundAtLeast, { count: total.count });
  });

  protected choose(event: Event): void {
    const chosen = Number((event.target as HTMLSelectElement).value);
    const size = PAGE_SIZES.find((candidate) => candidate === chosen);
    if (size) this.resized.emit(size);
  }
}
