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
import { LoadError, Skeleton } from '@clientele/shared/admin';
import type { CustomerFormSection, CustomerSection } from '../sections';

/** The place of another domain's section in the form: it is loaded when it is needed, and only it fails when it fails. */
@Component({
  selector: 'cl-section-host',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LoadError, Skeleton],
  template: `
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
    loader: ({ params }) => params.load(),
  });

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

  async save(customerId: string): Promise<void> {
    await this.made()?.save(customerId);
  }

  discard(): void {
    this.made()?.discard();
  }

  private make(type: Type<CustomerFormSection>, place: ViewContainerRef): void {
    place.clear();
    const bindings = [inputBinding('customerId', this.customerId)];
    this.made.set(place.createComponent(type, { bindings }).instance);
  }
}
