import { Service, computed, effect, inject, signal, untracked } from '@angular/core';
import { Session } from '@clientele/access/admin';

const MOST = 8;

/** Whom an operator looked at last, in this browser: ids only, as a browser may be shared. */
@Service()
export class RecentCustomers {
  private readonly account = inject(Session).account;
  private readonly key = computed(() => `clientele.customers.recent.${this.account()?.id ?? ''}`);
  private readonly known = signal<readonly string[]>([]);
  /** The latest first. */
  readonly ids = this.known.asReadonly();

  constructor() {
    effect(() => {
      const ids = (localStorage.getItem(this.key()) ?? '').split(',').filter(Boolean);
      untracked(() => this.known.set(ids));
    });
  }

  note(id: string): void {
    this.known.update((ids) => [id, ...ids.filter((other) => other !== id)].slice(0, MOST));
    localStorage.setItem(this.key(), this.known().join(','));
  }
}
