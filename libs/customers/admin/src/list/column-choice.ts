import { Service, computed, effect, inject, signal, untracked } from '@angular/core';
import { Session } from '@clientele/access/admin';
import { ROW_FIELDS } from './columns';

/** Which columns an operator looks at, and in which order; remembered in this browser. */
@Service()
export class ColumnChoice {
  private readonly fields = inject(ROW_FIELDS);
  private readonly account = inject(Session).account;
  private readonly key = computed(() => `clientele.customers.columns.${this.account()?.id ?? ''}`);
  private readonly chosen = signal<readonly string[]>(this.fields.defaults);

  /** A column that the shop defines itself may be gone, once it is known which there are. */
  readonly names = computed(() =>
    this.chosen().filter((name) => this.fields.inRow.has(name) || !this.fields.defined.isKnown()),
  );
  readonly columns = computed(() => this.names().flatMap((name) => this.fields.inRow.get(name) ?? []));
  readonly isDefault = computed(() => this.names().join() === this.fields.defaults.join());

  constructor() {
    effect(() => {
      const key = this.key();
      untracked(() => this.chosen.set(this.remembered(key)));
    });
  }

  show(name: string, shown: boolean): void {
    const others = this.names().filter((other) => other !== name);
    this.choose(shown ? [...others, name] : others);
  }

  /** Moves a column by so many places; past an end it stays at the end. */
  move(name: string, by: number): void {
    const names = this.names();
    const from = names.indexOf(name);
    const to = Math.max(0, Math.min(names.length - 1, from + by));
    this.choose(names.toSpliced(from, 1).toSpliced(to, 0, name));
  }

  reset(): void {
    this.choose(this.fields.defaults);
  }

  /** The last column stays: a table of nothing cannot be used. */
  private choose(names: readonly string[]): void {
    if (names.length === 0) return;
    this.chosen.set(names);
    localStorage.setItem(this.key(), JSON.stringify(names));
  }

  private remembered(key: string): readonly string[] {
    const known = new Set(this.fields.columns.map((field) => field.name));
    const names = parsed(localStorage.getItem(key)).filter(
      (name) => known.has(name) || this.fields.isDefined(name),
    );
    return names.length > 0 ? names : this.fields.defaults;
  }
}

function parsed(text: string | null): string[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [];
  } catch {
    return [];
  }
}
