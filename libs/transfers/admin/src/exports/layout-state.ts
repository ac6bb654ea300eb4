import { computed, linkedSignal, signal, type Signal } from '@angular/core';
import type { ExportColumn, ExportFormat, ExportLayout } from '@clientele/transfers/dto';

/** Which columns an export holds, in which order, and in which format. */
export class LayoutState {
  readonly format = signal<ExportFormat>('xlsx');
  readonly keys = linkedSignal(() => this.report());
  readonly chosen = computed(() => {
    const byKey = new Map(this.columns().map((column) => [column.key, column]));
    return this.keys().flatMap((key) => byKey.get(key) ?? []);
  });
  /** How many columns of the saved layout in use are gone, such as an attribute that was deleted. */
  readonly gone = signal(0);
  /** What could be added, in groups. */
  readonly others = computed(() => {
    const taken = new Set(this.keys());
    const free = this.columns().filter(({ key }) => !taken.has(key));
    const names = [...new Set(free.map(({ group }) => group))];
    return names.map((name) => ({ name, items: free.filter(({ group }) => group === name) }));
  });

  constructor(private readonly columns: Signal<readonly ExportColumn[]>) {}

  readonly report = (): string[] =>
    this.columns()
      .filter(({ inReport }) => inReport)
      .map(({ key }) => key);

  useReport(): void {
    this.keys.set(this.report());
  }

  useEverything(): void {
    this.keys.set(this.columns().map(({ key }) => key));
  }

  use({ columns, format }: ExportLayout): void {
    const known = new Set(this.columns().map(({ key }) => key));
    this.keys.set(columns.filter((key) => known.has(key)));
    this.gone.set(columns.length - this.keys().length);
    this.format.set(format);
  }

  add(key: string): void {
    this.keys.update((keys) => [...keys, key]);
  }

  remove(key: string): void {
    this.keys.update((keys) => keys.filter((other) => other !== key));
  }

  /** Moves a column by one place; at the edge it stays. */
  move(key: string, by: 1 | -1): void {
    this.keys.update((keys) => {
      const from = keys.indexOf(key);
      const to = from + by;
      if (from < 0 || to < 0 || to >= keys.length) return keys;
      const next = keys.filter((other) => other !== key);
      next.splice(to, 0, key);
      return next;
    });
  }
}
