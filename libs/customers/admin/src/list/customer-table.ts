import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  untracked,
} from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatMenuTrigger } from '@angular/material/menu';
import type { Field } from '@clientele/shared/dto';
import { Icon, Speech } from '@clientele/shared/admin';
import { nameOf } from '../customer-name';
import { ColumnChoice } from './column-choice';
import { ROW_FIELDS, isFigure, type Row, type Toggle } from './columns';
import { FavouriteButton } from '../favourite-button';
import { CustomerCell } from './customer-cell';
import { nextSort } from './list-state';
import { RowMenu } from './row-menu';
import { Selection } from './selection';
import { listTexts as texts } from './texts';

/** The rows as a table: one stop of Tab, arrows or j and k between rows, every header a button that sorts. */
@Component({
  selector: 'cl-customer-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CustomerCell, FavouriteButton, Icon, MatIconButton, MatMenuTrigger, RowMenu],
  templateUrl: './customer-table.html',
  styleUrl: './customer-table.css',
})
export class CustomerTable {
  readonly rows = input.required<readonly Row[]>();
  readonly sort = input.required<string>();
  /** Whether rows can be ticked. */
  readonly selectable = input.required<boolean>();
  readonly sorted = output<string>();
  readonly toggled = output<{ row: Row; name: Toggle }>();
  readonly removed = output<Row>();
  readonly restored = output<Row>();

  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly isFigure = isFigure;
  protected readonly nameOf = nameOf;
  protected readonly fields = inject(ROW_FIELDS);
  protected readonly columns = inject(ColumnChoice).columns;
  protected readonly selection = inject(Selection);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly pageIds = computed(() => this.rows().map((row) => row.id));
  private readonly ids = computed(() => this.pageIds().join());

  /** Which row takes part in the order of Tab; the first one of every new page. */
  readonly active = linkedSignal({ source: this.ids, computation: () => 0 });

  protected readonly ticked = computed(() => this.pageIds().filter((id) => this.selection.has(id)).length);

  constructor() {
    effect(() => {
      this.ids();
      untracked(() => (this.host.scrollTop = 0));
    });
  }

  activeRow(): Row | undefined {
    return this.rows()[this.active()];
  }

  /** Moves the focus by so many rows; the first move lands on the active row itself. */
  moveBy(step: number): void {
    const isInside = this.host.contains(document.activeElement);
    this.focusRow(isInside ? this.active() + step : this.active());
  }

  focusRow(index: number): void {
    const last = this.rows().length - 1;
    this.active.set(Math.max(0, Math.min(last, index)));
    this.host.querySelectorAll<HTMLElement>('tbody tr').item(this.active())?.focus();
  }

  protected tickAll(): void {
    this.selection.toggleAll(this.pageIds());
  }

  protected ariaSort(field: Field): 'ascending' | 'descending' | null {
    if (this.sort() === field.name) return 'ascending';
    return this.sort() === `-${field.name}` ? 'descending' : null;
  }

  protected sortBy(field: Field): void {
    this.sorted.emit(nextSort(this.sort(), field.name));
  }
}
