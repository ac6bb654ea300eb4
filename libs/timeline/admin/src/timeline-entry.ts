import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { CopyButton, Icon, Speech } from '@clientele/shared/admin';
import type { TimelineEntry } from '@clientele/timeline/dto';
import { EntryWords } from './entry-words';
import { timelineAdminTexts as texts } from './texts';

/** What was done to one record: which one, and each field from what to what. */
@Component({
  selector: 'cl-timeline-entry',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CopyButton, Icon, RouterLink],
  host: { tabindex: '-1', '[class.marked]': 'marked()', '[attr.aria-current]': "marked() ? 'true' : null" },
  templateUrl: './timeline-entry.html',
  styleUrl: './timeline-entry.css',
})
export class TimelineEntryView {
  readonly entry = input.required<TimelineEntry>();
  /** The page of whose timeline it is, and the one on which it stands. */
  readonly of = input.required<string>();
  readonly at = input.required<string>();
  /** Whether a link leads to this one. */
  readonly marked = input(false);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly router = inject(Router);
  private readonly origin = inject(DOCUMENT).location.origin;
  protected readonly words = inject(EntryWords);
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;

  protected readonly lines = computed(() => this.words.lines(this.entry()));
  protected readonly place = computed(() => {
    const { section, tied } = this.words.subjectOf(this.entry()) ?? {};
    const tie = tied && this.entry().fields.find(({ name }) => name === tied.field);
    const record = tie?.to ?? tie?.from;
    if (tied && typeof record === 'string') return [tied.page, record];
    return [this.of(), ...(section ? [section] : [])];
  });
  protected readonly link = computed(() => {
    const tree = this.router.createUrlTree([this.at()], { queryParams: { entry: this.entry().id } });
    return this.origin + this.router.serializeUrl(tree);
  });

  show(): void {
    this.element.scrollIntoView({ block: 'center' });
    this.element.focus({ preventScroll: true });
  }
}
