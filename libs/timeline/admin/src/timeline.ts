import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
  viewChildren,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { EmptyState, Formats, Icon, LastWrite, LoadError, Skeleton, Speech } from '@clientele/shared/admin';
import { EntryWords } from './entry-words';
import { iconOf, occasionsOf } from './occasions';
import { timelineAdminTexts as texts } from './texts';
import { TimelineClient, timelineOf, type TimelineParams } from './timeline-client';
import { TimelineEntryView } from './timeline-entry';
import { FILTERS, TimelineFilter, type FilterName } from './timeline-filter';

/** Who changed what about a customer or a company, the latest first. Filters, and the entry that a link leads to, are in the address. */
@Component({
  selector: 'cl-timeline',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, Icon, LoadError, MatButton, RouterLink, Skeleton, TimelineEntryView, TimelineFilter],
  providers: [EntryWords],
  templateUrl: './timeline.html',
  styleUrl: './timeline.css',
})
export class Timeline {
  /** The page of whose timeline it is, which has the same address in the API. */
  readonly of = input.required<string>();
  /** The page on which it stands. */
  readonly at = input.required<string>();

  private readonly client = inject(TimelineClient);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly address = toSignal(this.route.queryParamMap, { requireSync: true });
  private readonly lines = viewChildren(TimelineEntryView);
  protected readonly words = inject(EntryWords);
  protected readonly formats = inject(Formats);
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly iconOf = iconOf;

  protected readonly params = computed(
    (): TimelineParams =>
      Object.fromEntries(
        [...FILTERS, 'entry'].flatMap((name) => {
          const value = this.address().get(name);
          return value ? [[name, value]] : [];
        }),
      ),
    { equal: (one, other) => JSON.stringify(one) === JSON.stringify(other) },
  );
  protected readonly entryId = computed(() => Number(this.params()['entry'] ?? 0));
  protected readonly isNarrowed = computed(() => FILTERS.some((name) => this.params()[name]));
  protected readonly found = timelineOf(this.of, this.params);
  /** What is loaded so far; the old pages stay until they are read anew. */
  protected readonly shown = linkedSignal(() => (this.found.hasValue() ? this.found.value() : undefined));
  protected readonly occasions = computed(() => occasionsOf(this.shown()?.items ?? []));
  protected readonly isMissing = computed(
    () => this.entryId() > 0 && !this.shown()?.items.some(({ id }) => id === this.entryId()),
  );
  protected readonly isLoadingMore = signal(false);

  constructor() {
    const last = inject(LastWrite);
    effect(() => {
      const { url } = last.to();
      if (url.startsWith(`/api/v1${untracked(this.of)}`)) untracked(() => this.found.reload());
    });
    // Once for each link, when its entry is there.
    let led = 0;
    effect(() => {
      const wanted = this.entryId();
      const line = this.lines().find(({ marked }) => marked());
      if (!line || led === wanted) return;
      led = wanted;
      line.show();
    });
  }

  protected filter(changed: Partial<Record<FilterName, string>>): void {
    const queryParams = Object.fromEntries(
      Object.entries(changed).map(([name, value]) => [name, value || null]),
    );
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams: { ...queryParams, entry: null },
      queryParamsHandling: 'merge',
    });
  }

  protected async loadMore(link: string): Promise<void> {
    this.isLoadingMore.set(true);
    const before = this.shown();
    try {
      const { items, page } = await this.client.next(link);
      // Meanwhile somebody may have asked for something else.
      if (before && this.shown() === before) this.shown.set({ items: [...before.items, ...items], page });
    } finally {
      this.isLoadingMore.set(false);
    }
  }
}
