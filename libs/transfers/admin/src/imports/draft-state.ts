import { computed, linkedSignal, type Signal } from '@angular/core';
import type {
  CustomerImport,
  ImportColumn,
  ImportDraftInput,
  ImportMapping,
  ImportOptions,
} from '@clientele/transfers/dto';

/** What somebody makes of a recognised file before it is checked. */
export class DraftState {
  /** The meaning of each column, in the order of the file. */
  readonly targets = linkedSignal(() => this.file().columns.map(({ target }) => target));
  readonly options = linkedSignal(() => optionsOf(this.file()));
  readonly known = computed(() => this.targets().filter(Boolean).length);
  readonly hasEmail = computed(() => this.targets().includes('email'));

  constructor(private readonly file: Signal<CustomerImport>) {}

  /** A meaning belongs to one column: the one that had it gives it up. */
  mean(at: number, target: string): void {
    this.targets.update((targets) =>
      targets.map((before, index) => {
        if (index === at) return target;
        return target !== '' && before === target ? '' : before;
      }),
    );
  }

  set<K extends keyof ImportOptions>(name: K, value: ImportOptions[K]): void {
    this.options.update((options) => ({ ...options, [name]: value }));
  }

  /** Columns of the file that a saved mapping knows by their headings take its meanings. */
  follow(mapping: ImportMapping): void {
    const meanings = new Map(mapping.columns.map(({ heading, target }) => [heading, target]));
    const columns: readonly ImportColumn[] = this.file().columns;
    const next = columns.map(({ heading, refused }, at) =>
      refused ? '' : (meanings.get(heading) ?? this.targets()[at] ?? ''),
    );
    // Of two columns with one meaning the one that the mapping names keeps it.
    this.targets.set(
      next.map((target, at) => {
        const isNamed = meanings.get(columns[at]?.heading ?? '') === target;
        return target !== '' && !isNamed && next.indexOf(target) !== next.lastIndexOf(target) ? '' : target;
      }),
    );
    this.options.set(optionsOf(mapping));
  }

  input(): ImportDraftInput {
    const columns = this.file().columns.map(({ heading }, at) => ({
      heading,
      target: this.targets()[at] ?? '',
    }));
    return { ...this.options(), columns };
  }
}

function optionsOf({ format, mode, emptyCells, duplicates, match }: ImportOptions): ImportOptions {
  return { format, mode, emptyCells, duplicates, match };
}
