import { NgComponentOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input, resource } from '@angular/core';
import { companyRecordSubject, companyTieSubject } from '@clientele/companies/dto';
import { registerSubjectsOfCompany } from '@clientele/registers/dto';
import { LoadError } from '@clientele/shared/admin';
import { TIMELINE_SUBJECTS, loadTimeline } from '@clientele/timeline/admin';

/** Who changed what about a company, its family and its people, and what registers said of its numbers. */
@Component({
  selector: 'cl-company-timeline',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LoadError, NgComponentOutlet],
  providers: [
    {
      provide: TIMELINE_SUBJECTS,
      useValue: [companyRecordSubject, companyTieSubject, ...registerSubjectsOfCompany],
    },
  ],
  template: `
    @if (view.error(); as error) {
      <cl-load-error [error]="error" (retry)="view.reload()" />
    } @else if (view.hasValue()) {
      <ng-container *ngComponentOutlet="view.value(); inputs: inputs()" />
    }
  `,
})
export class CompanyTimeline {
  readonly companyId = input.required<string>();
  protected readonly view = resource({ loader: loadTimeline });
  protected readonly inputs = computed(() => {
    const page = `/companies/${this.companyId()}`;
    return { of: page, at: page };
  });
}
