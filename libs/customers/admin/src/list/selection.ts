import { Injectable, computed, signal } from '@angular/core';
import { MOST_SELECTED } from '@clientele/customers/dto';

/** Customers that somebody ticked, on this page and on others. */
@Injectable()
export class Selection {
  private readonly chosen = signal<ReadonlySet<string>>(new Set());
  readonly ids = computed(() => [...this.chosen()]);
  /** As many as go into one export; who wants more filters. */
  readonly isFull = computed(() => this.chosen().size >= MOST_SELECTED);

  has(id: string): boolean {
    return this.chosen().has(id);
  }

  toggle(id: string): void {
    if (this.has(id)) this.drop([id]);
    else this.add([id]);
  }

  /** Takes these in, or out when all of them are in. */
  toggleAll(ids: readonly string[]): void {
    if (ids.every((id) => this.has(id))) this.drop(ids);
    else this.add(ids);
  }

  drop(ids: readonly string[]): void {
    const gone = new Set(ids);
    this.chosen.update((chosen) => new Set([...chosen].filter((id) => !gone.has(id))));
  }

  clear(): void {
    this.chosen.set(new Set());
  }

  private add(ids: readonly string[]): void {
    this.chosen.update((chosen) => new Set([...new Set([...chosen, ...ids])].slice(0, MOST_SELECTED)));
  }
}
