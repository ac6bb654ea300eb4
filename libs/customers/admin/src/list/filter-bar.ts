import { CdkTrapFocus } from '@angular/cdk/a11y';
import { CdkConnectedOverlay, type ConnectedPosition } from '@angular/cdk/overlay';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Field } from '@clientele/shared/dto';
import { Icon, Speech } from '@clientele/shared/admin';
import { ROW_FIELDS } from './columns';
import { FieldPicker } from './field-picker';
import type { Filter } from './filter';
import { FilterEditor } from './filter-editor';
import { filterTexts as texts } from './filter-texts';
import { FilterWords } from './filter-words';
import { chosenFilters, isNarrowed, withFilter, withoutFilter, type ListState } from './list-state';
import { listTexts } from './texts';

interface Edited {
  origin: Element;
  field?: Field;
  filter?: Filter;
}

const BELOW: ConnectedPosition[] = [
  { originX: 'start', originY: 'bottom', overlayX: 'start', overlayY: 'top', offsetY: 4 },
  { originX: 'end', originY: 'bottom', overlayX: 'end', overlayY: 'top', offsetY: 4 },
];

/** The filters of the list as chips: each can be changed and removed, and one can be added on every field. */
@Component({
  selector: 'cl-filter-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CdkConnectedOverlay, CdkTrapFocus, FieldPicker, FilterEditor, Icon, MatButton],
  templateUrl: './filter-bar.html',
  styleUrl: './filter-bar.css',
})
export class FilterBar {
  readonly state = input.required<ListState>();
  readonly changed = output<ListState>();
  readonly cleared = output<void>();

  protected readonly say = inject(Speech).say;
  protected readonly words = inject(FilterWords);
  protected readonly texts = texts;
  protected readonly listTexts = listTexts;
  protected readonly below = BELOW;
  private readonly fields = inject(ROW_FIELDS);
  protected readonly edited = signal<Edited | null>(null);
  protected readonly chips = computed(() => chosenFilters(this.state()));
  protected readonly isNarrowed = computed(() => isNarrowed(this.state()));

  protected add({ currentTarget }: Event): void {
    this.edited.set({ origin: currentTarget as Element });
  }

  protected change({ currentTarget }: Event, filter: Filter): void {
    const field = this.fields.inAddress.get(filter.field);
    if (field) this.edited.set({ origin: currentTarget as Element, field, filter });
  }

  protected pick(field?: Field): void {
    this.edited.update((edited) => edited && { origin: edited.origin, ...(field && { field }) });
  }

  protected apply(filter: Filter): void {
    const replaced = this.edited()?.filter;
    this.edited.set(null);
    this.changed.emit(withFilter(this.state(), filter, replaced));
  }

  protected remove(filter: Filter): void {
    this.changed.emit(withoutFilter(this.state(), filter));
  }
}
