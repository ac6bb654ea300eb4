import { Injectable, Service, computed, effect, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, type Params } from '@angular/router';
import { ROW_FIELDS } from './columns';
import { hasLost, readState, writeState, type ListState, type Query } from './list-state';

/** The address of the list that was last looked at: the way back from a customer. */
@Service()
export class LastList {
  readonly query = signal<Query>({});
}

/** The state of the list, read from and written to the address of the page. */
@Injectable()
export class ListAddress {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly fields = inject(ROW_FIELDS);
  private readonly params = toSignal(this.route.queryParams, { requireSync: true });

  readonly state = computed(
    (): ListState =>
      readState(lastOfEach(this.params()), this.fields.inAddress, (name) => this.fields.isDefined(name)),
    {
      equal: sameState,
    },
  );
  /** What the shop defined is looked up before a filter by it is used, or called lost. */
  readonly isWaiting = computed(() => hasLost(this.state()) && !this.fields.defined.isKnown());
  readonly hasLost = computed(() => hasLost(this.state()) && this.fields.defined.isKnown());

  constructor() {
    const last = inject(LastList);
    effect(() => last.query.set(writeState(this.state(), this.fields.inAddress)));
  }

  queryOf(state: ListState): Query {
    return writeState(state, this.fields.inAddress);
  }

  go(state: ListState, { replaceUrl = false } = {}): void {
    const queryParams = this.queryOf(state);
    void this.router.navigate([], { relativeTo: this.route, queryParams, replaceUrl });
  }
}

/** A parameter given twice counts as given last. */
function lastOfEach(params: Params): Query {
  const pairs = Object.entries<string | string[]>(params);
  return Object.fromEntries(
    pairs.map(([name, value]) => [name, String(Array.isArray(value) ? value.at(-1) : value)]),
  );
}

function sameState(one: ListState, other: ListState): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
