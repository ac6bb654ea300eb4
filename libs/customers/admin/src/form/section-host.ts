import {
  ChangeDetectionStrategy,
  Component,
  ViewContainerRef,
  computed,
  effect,
  input,
  inputBinding,
  resource,
  signal,
  untracked,
  viewChild,
  type Type,
} from '@angular/core';
import type { Field } from '@clientele/shared/dto';
import { LoadError, Skeleton, conflictOf, lastChangeOf, type Conflict } from '@clientele/shared/admin';
import type { CustomerFormSection, CustomerSection, SectionRecord } from '../sections';
import { ConflictPanel } from './conflict-panel';

/** The place of another domain's section in the form: it is loaded when it is needed, and only it fails when it fails. */
@Component({
  selector: 'cl-section-host',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ConflictPanel, LoadError, Skeleton],
  template: `
    @if (conflict(); as clash) {
      <cl-conflict-panel
        [conflict]="clash"
        [draft]="record()?.draft() ?? {}"
        [word]="word"
        (chosen)="record()?.choose($event.name, $event.value)"
        (settled)="conflict.set(null)"
      />
    }
    @if (loaded.error(); as error) {
      <cl-load-error [error]="error" (retry)="loaded.reload()" />
    } @else if (loaded.isLoading()) {
      <cl-skeleton [rows]="4" />
    }
    <ng-container #place />
  `,
})
export class SectionHost {
  readonly section = input.required<CustomerSection>();
  readonly customerId = input.required<string | null>();
  private readonly place = viewChild.required('place', { read: ViewContainerRef });
  private readonly made = signal<CustomerFormSection | null>(null);

  protected readonly loaded = resource({
    params: () => this.section(),
    loader: async ({ params }) => (await params.load?.()) ?? null,
  });

  protected readonly conflict = signal<Conflict<object> | null>(null);
  protected readonly record = computed(() => this.made()?.record);
  protected readonly word = (field: Field, value: unknown): string | undefined =>
    this.record()?.word?.(field, value);
  readonly isDirty = computed(() => this.made()?.isDirty() ?? false);
  readonly isValid = computed(() => this.made()?.isValid() ?? true);

  constructor() {
    effect(() => {
      const type = this.loaded.hasValue() ? this.loaded.value() : null;
      const place = this.place();
      if (type) untracked(() => this.make(type, place));
    });
  }

  showFaults(): void {
    this.made()?.showFaults();
  }

  /** Where somebody was faster, what does not overlap is joined and saved; the rest is for the person to choose. */
  async save(customerId: string): Promise<void> {
    const section = this.made();
    this.conflict.set(null);
    try {
      await section?.save(customerId);
    } catch (error) {
      const isSettled = section?.record && (await this.settle(section.record, customerId, error));
      if (!isSettled) throw error;
      await section.save(customerId);
    }
  }

  discard(): void {
    this.conflict.set(null);
    this.made()?.discard();
  }

  private async settle(record: SectionRecord, customerId: string, error: unknown): Promise<boolean> {
    const [change, base] = [lastChangeOf(error), record.base()];
    if (!change || !base) return false;
    const mine = record.changes();
    const theirs = await record.readAgain(customerId);
    const conflict = conflictOf(record.contract, { base, theirs, mine }, change);
    this.conflict.set(conflict.disputed.length ? conflict : null);
    return conflict.disputed.length === 0;
  }

  private make(type: Type<CustomerFormSection>, place: ViewContainerRef): void {
    place.clear();
    const bindings = [inputBinding('customerId', this.customerId)];
    this.made.set(place.createComponent(type, { bindings }).instance);
  }
}
