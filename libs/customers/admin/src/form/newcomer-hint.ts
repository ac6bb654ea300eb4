import { NgComponentOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import type { CustomerInput } from '@clientele/customers/dto';
import { NEWCOMER_HINT } from '../sections';

/** The place of the hint, in the form of a new customer: one that does not come leaves the rest as it is. */
@Component({
  selector: 'cl-newcomer-hint',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [NgComponentOutlet],
  template: `
    @if (hint.hasValue()) {
      <ng-container *ngComponentOutlet="hint.value(); inputs: inputs()" />
    }
  `,
})
export class NewcomerHintHost {
  readonly typed = input.required<CustomerInput>();
  private readonly load = inject(NEWCOMER_HINT);
  protected readonly hint = resource({
    params: () => this.load ?? undefined,
    loader: ({ params }) => params(),
  });
  protected readonly inputs = computed(() => ({ typed: this.typed() }));
}
