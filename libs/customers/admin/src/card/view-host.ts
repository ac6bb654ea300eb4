import {
  ChangeDetectionStrategy,
  Component,
  ViewContainerRef,
  computed,
  effect,
  input,
  inputBinding,
  reflectComponentType,
  resource,
  untracked,
  viewChild,
  type Type,
} from '@angular/core';
import type { CustomerCard } from '@clientele/customers/dto';
import { LoadError, Skeleton } from '@clientele/shared/admin';
import type { CustomerSection, CustomerViewSection } from '../sections';

/** The place of what another domain shows on the customer's page; a dead part never kills the page. */
@Component({
  selector: 'cl-view-host',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LoadError, Skeleton],
  template: `
    @if (loaded.error(); as error) {
      <cl-load-error [error]="error" (retry)="loaded.reload()" />
    } @else if (loaded.isLoading() && part() === 'loadView') {
      <cl-skeleton [rows]="4" />
    }
    <ng-container #place />
  `,
})
export class ViewHost {
  readonly section = input.required<CustomerSection>();
  readonly part = input.required<'loadView' | 'loadHead' | 'loadOverview'>();
  readonly customer = input.required<CustomerCard>();
  private readonly customerId = computed(() => this.customer().id);
  private readonly place = viewChild.required('place', { read: ViewContainerRef });

  protected readonly loaded = resource({
    params: () => this.section()[this.part()],
    loader: async ({ params: load }) => await load(),
  });

  constructor() {
    effect(() => {
      const type = this.loaded.hasValue() ? this.loaded.value() : null;
      const place = this.place();
      if (type) untracked(() => this.make(type, place));
    });
  }

  private make(type: Type<CustomerViewSection>, place: ViewContainerRef): void {
    place.clear();
    const asks = reflectComponentType(type)?.inputs.some(({ templateName }) => templateName === 'customer');
    const customer = asks ? [inputBinding('customer', this.customer)] : [];
    place.createComponent(type, { bindings: [inputBinding('customerId', this.customerId), ...customer] });
  }
}
