import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  linkedSignal,
  viewChild,
} from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatMenuModule } from '@angular/material/menu';
import { MatProgressBar } from '@angular/material/progress-bar';
import { Router, RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { Can, Session } from '@clientele/access/admin';
import { managerRoles } from '@clientele/access/dto';
import { EmptyState, Icon, LoadError, PageTitle, Skeleton, Speech, Viewport } from '@clientele/shared/admin';
import { CustomerRights } from '../customer-rights';
import { ColumnChooser } from './column-chooser';
import { ROW_FIELDS, type Row, type Toggle } from './columns';
import { CustomerCards } from './customer-cards';
import { CustomerPages } from './customer-pages';
import { CustomerTable } from './customer-table';
import { FilterBar } from './filter-bar';
import { FilterWords } from './filter-words';
import { groupChangeTexts } from './group-change-texts';
import { GroupDialog, type GroupDialogData } from './group-dialog';
import { KeyHelp } from './key-help';
import { SingleKeys, singleKey } from './keys';
import { ListAddress } from './list-address';
import { ListFooter } from './list-footer';
import {
  TRASH,
  WHOSE,
  exportQuery,
  firstPage,
  isNarrowed,
  isTrash,
  unfiltered,
  withoutLost,
  type ListState,
  type PageSize,
} from './list-state';
import { RowChanges } from './row-changes';
import { Selection } from './selection';
import { SelectionBar } from './selection-bar';
import { listTexts as texts } from './texts';

const TYPING_MS = 250;

/** The directory of customers: search, filter, sort, switch, and on to one of them (S4-01…13). */
@Component({
  selector: 'cl-customer-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Can,
    CustomerCards,
    CustomerTable,
    EmptyState,
    FilterBar,
    Icon,
    ListFooter,
    LoadError,
    MatButton,
    MatIconButton,
    MatMenuModule,
    MatProgressBar,
    PageTitle,
    RouterLink,
    SelectionBar,
    Skeleton,
  ],
  providers: [ListAddress, CustomerPages, RowChanges, Selection],
  host: { '(document:keydown)': 'onKey($event)' },
  templateUrl: './customer-list.html',
  styleUrl: './customer-list.css',
})
export class CustomerList {
  private readonly router = inject(Router);
  private readonly dialog = inject(MatDialog);
  private readonly singleKeys = inject(SingleKeys);
  private readonly fields = inject(ROW_FIELDS);
  private readonly changes = inject(RowChanges);
  private readonly words = inject(FilterWords);
  private readonly rights = inject(CustomerRights);
  protected readonly say = inject(Speech).say;
  protected readonly session = inject(Session);
  protected readonly viewport = inject(Viewport);
  protected readonly address = inject(ListAddress);
  protected readonly pages = inject(CustomerPages);
  protected readonly selection = inject(Selection);
  protected readonly texts = texts;
  protected readonly groupTexts = groupChangeTexts;

  protected readonly state = this.address.state;
  protected readonly isTrash = computed(() => isTrash(this.state()));
  protected readonly isNarrowed = computed(() => isNarrowed(this.state()));
  /** A selection is for a file or for groups, and nobody in the trash comes into either. */
  protected readonly isSelectable = computed(
    () => (this.session.can('customers:export') || this.session.can('groups:assign')) && !this.isTrash(),
  );
  protected readonly exported = computed(() => ({ query: exportQuery(this.state(), this.fields.inAddress) }));
  /** The search and the filters as people read them. */
  protected readonly exportWords = computed(() => {
    const { q, filters, whose } = this.state();
    const view = whose ? [this.say(texts[whose])] : [];
    return [...view, ...(q ? [q] : []), ...filters.map(this.words.phrase)];
  });
  /** Whoever can look after companies has customers of their own. */
  protected readonly views = computed(() => {
    const isManager = managerRoles.some((role) => role === this.session.account()?.role);
    const whose = ['', ...WHOSE.filter((view) => view !== 'mine' || isManager)] as const;
    const { limit } = this.state();
    return whose.map((view) => ({
      whose: view,
      title: texts[view || 'all'],
      query: this.address.queryOf({ ...firstPage, whose: view, limit }),
    }));
  });
  protected readonly trashView = computed(() =>
    this.address.queryOf({ ...firstPage, limit: this.state().limit, filters: [TRASH] }),
  );
  protected readonly lostNames = computed(() =>
    Object.keys(this.state().lost)
      .map((name) => name.replace(/^\w+\.|\[\w+\]$/g, ''))
      .join(', '),
  );
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private readonly table = viewChild(CustomerTable);
  private typing: ReturnType<typeof setTimeout> | undefined;

  /** What stands in the search box; the address follows a moment later and never takes letters away. */
  protected readonly typed = linkedSignal<string, string>({
    source: () => this.state().q,
    computation: (q, before) => (this.typing === undefined || !before ? q : before.value),
  });

  protected search(text: string, wait = TYPING_MS): void {
    this.typed.set(text);
    clearTimeout(this.typing);
    this.typing = setTimeout(() => {
      this.typing = undefined;
      const state = this.state();
      const q = text.trim();
      if (q !== state.q) this.address.go({ ...state, q, cursor: '' }, { replaceUrl: state.q !== '' });
    }, wait);
  }

  protected go(state: ListState): void {
    this.address.go(state);
  }

  protected sortBy(sort: string): void {
    this.address.go({ ...this.state(), sort, cursor: '' });
  }

  protected resize(limit: PageSize): void {
    this.address.go({ ...this.state(), limit, cursor: '' });
  }

  protected clear(): void {
    clearTimeout(this.typing);
    this.typing = undefined;
    this.address.go(unfiltered(this.state()));
  }

  /** A filter that nothing answers any more is taken out by whoever set it: the list would show others without a word. */
  protected forget(): void {
    this.address.go(withoutLost(this.state()));
  }

  protected toggle({ row, name }: { row: Row; name: Toggle }): void {
    void this.changes.toggle(row, name);
  }

  protected remove(row: Row): void {
    this.selection.drop([row.id]);
    void this.changes.remove(row);
  }

  protected restore(row: Row): void {
    void this.changes.restore(row);
  }

  protected async regroup(): Promise<void> {
    const { query } = this.exported();
    const data: GroupDialogData = { ids: this.selection.ids(), query, isNarrowed: this.isNarrowed() };
    const dialog = this.dialog.open<GroupDialog, GroupDialogData, boolean>(GroupDialog, {
      data,
      width: '520px',
    });
    if (await firstValueFrom(dialog.afterClosed())) this.selection.clear();
  }

  protected chooseColumns(): void {
    const position = { top: '0', right: '0' };
    const size = { height: '100dvh', width: 'min(380px, 100vw)', maxWidth: '100vw' };
    const backdropClass = 'cdk-overlay-transparent-backdrop';
    this.dialog.open(ColumnChooser, { position, ...size, backdropClass, autoFocus: 'input' });
  }

  protected onKey(event: KeyboardEvent): void {
    const key = this.singleKeys.isOn() ? singleKey(event) : '';
    const act = key && (this.actionOf(key) ?? this.rowActionOf(key, event.target));
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  private actionOf(key: string): (() => unknown) | undefined {
    const actions: Readonly<Record<string, () => unknown>> = {
      '/': () => this.toSearch(),
      '?': () => this.dialog.open(KeyHelp, { width: '480px' }),
      j: () => this.table()?.moveBy(1),
      k: () => this.table()?.moveBy(-1),
    };
    return actions[key];
  }

  private toSearch(): void {
    this.box().nativeElement.focus();
    this.box().nativeElement.select();
  }

  /** Keys that mean something only while a row has the focus. */
  private rowActionOf(key: string, target: EventTarget | null): (() => unknown) | undefined {
    const table = this.table();
    const line = target instanceof HTMLElement ? target.closest('tbody tr') : null;
    const row = table?.activeRow();
    if (!table || !line || !row) return undefined;
    const actions: Readonly<Record<string, () => unknown>> = {
      ArrowDown: () => table.moveBy(1),
      ArrowUp: () => table.moveBy(-1),
      Home: () => table.focusRow(0),
      End: () => table.focusRow(Infinity),
      ...(target === line && { Enter: () => this.router.navigate(['/customers', row.id]) }),
      ...(this.isSelectable() && { x: () => this.selection.toggle(row.id) }),
      ...(this.mayEdit(row) && { e: () => this.router.navigate(['/customers', row.id, 'edit']) }),
    };
    return actions[key];
  }

  private mayEdit(row: Row): boolean {
    return this.rights.changes() && row.deletedAt === null;
  }
}
