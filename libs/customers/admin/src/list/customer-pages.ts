import { Injectable, computed, effect, inject, linkedSignal, untracked } from '@angular/core';
import { onceEnded } from '@clientele/jobs/admin';
import { Toast, cursorOf, problemOf, apiResource } from '@clientele/shared/admin';
import { ListWalk } from '../card/list-walk';
import { shownInPlace } from '../reading';
import { ROW_FIELDS, type Row } from './columns';
import { ListAddress } from './list-address';
import { ColumnChoice } from './column-choice';
import { withDefined } from './defined-values';
import { apiQuery, hasLost, type ListState } from './list-state';

interface Page {
  items: readonly Row[];
  page: { prev: string | null; next: string | null; total?: number; totalExact?: boolean };
}

const CURSOR_INVALID = 'shared.cursor_invalid';
const INVALID_PARAMETER = 'shared.invalid_parameter';
const SORT_TOO_LARGE = 'shared.sort_too_large';

/** The rows that the address asks for; the old ones stay until the new ones are there. */
@Injectable()
export class CustomerPages {
  private readonly address = inject(ListAddress);
  private readonly fields = inject(ROW_FIELDS);
  private readonly choice = inject(ColumnChoice);
  private readonly toast = inject(Toast);
  private readonly embed = computed((): Record<string, string> => {
    const shown = this.choice.names().some((name) => this.fields.isDefined(name));
    return shown ? { embed: `(${this.fields.defined.name})` } : {};
  });
  private readonly asked = apiResource<Page>(() =>
    hasLost(this.address.state())
      ? undefined
      : {
          url: '/api/v1/customers',
          params: { ...apiQuery(this.address.state(), this.fields.inAddress), ...this.embed() },
          headers: { Prefer: 'return=total-count' },
          context: shownInPlace,
        },
  );
  private readonly page = linkedSignal<Page | undefined, Page | undefined>({
    source: () => (this.asked.hasValue() ? this.asked.value() : undefined),
    computation: (page, before) => page ?? before?.value,
  });

  readonly rows = computed(() =>
    (this.page()?.items ?? []).map((row) => withDefined(row, this.fields.defined.name, this.fields.inRow)),
  );
  readonly hasRows = computed(() => this.page() !== undefined);
  readonly isLoading = this.asked.isLoading;
  readonly error = this.asked.error;
  /** How many match; `exact` is false when counting stopped at its cap. */
  readonly total = computed(() => {
    const { total, totalExact = true } = this.page()?.page ?? {};
    return total === undefined ? null : { count: total, exact: totalExact };
  });
  readonly previous = computed(() => this.linkTo(this.page()?.page.prev));
  readonly next = computed(() => this.linkTo(this.page()?.page.next));

  /** For which state it was asked again what the shop defines. */
  private lookedUp: ListState | undefined;

  constructor() {
    onceEnded('customer_group_change', () => this.reload());
    const walk = inject(ListWalk);
    effect(() => {
      if (this.asked.hasValue()) walk.begin(this.asked.value());
    });
    effect(() => {
      const error = this.error();
      if (error) untracked(() => this.recover(problemOf(error)));
    });
  }

  reload(): void {
    this.asked.reload();
  }

  rowOf(id: string): Row | undefined {
    return this.rows().find((row) => row.id === id);
  }

  /** Shows a change of a row before or after the server has it. */
  setRow(id: string, change: Partial<Row>): void {
    this.replaceRows((row) => (row.id === id ? [{ ...row, ...change }] : [row]));
  }

  dropRow(id: string): void {
    this.replaceRows((row) => (row.id === id ? [] : [row]));
  }

  private replaceRows(change: (row: Row) => Row[]): void {
    this.page.update((page) => page && { ...page, items: page.items.flatMap(change) });
  }

  /** The address of a neighbouring page; null where there is none. */
  private linkTo(link: string | null | undefined): Readonly<Record<string, string>> | null {
    return link ? this.address.queryOf({ ...this.address.state(), cursor: cursorOf(link) }) : null;
  }

  /** A page of another language or operator starts anew; an order that does not hold at this size is given up. */
  private recover({ code, detail, title }: { code: string; detail: string; title: string }): void {
    const state = this.address.state();
    if (code === CURSOR_INVALID && state.cursor)
      this.address.go({ ...state, cursor: '' }, { replaceUrl: true });
    // Somebody may just have changed what is filtered by. What is refused again is no such fault.
    const defined = state.filters.some(({ field }) => this.fields.isDefined(field));
    if (code === INVALID_PARAMETER && defined && this.lookedUp !== state) {
      this.lookedUp = state;
      this.fields.defined.reload();
    }
    if (code !== SORT_TOO_LARGE || !state.sort) return;
    this.toast.problem(detail || title);
    this.address.go({ ...state, sort: '', cursor: '' }, { replaceUrl: true });
  }
}
