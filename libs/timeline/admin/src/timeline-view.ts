import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Timeline } from './timeline';

/** The timeline of a customer, as a section of their page. */
@Component({
  selector: 'cl-timeline-view',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Timeline],
  template: `
    @let owner = '/customers/' + customerId();
    <cl-timeline [of]="owner" [at]="owner + '/timeline'" />
  `,
})
export class TimelineView {
  readonly customerId = input.required<string>();
}
