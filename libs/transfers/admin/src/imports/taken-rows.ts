import { type HttpResourceRef } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { RowCounts } from '@clientele/jobs/dto';
import { Formats, Speech, claiming, apiResource } from '@clientele/shared/admin';
import { outcomes, transfersTexts, type ImportRowList } from '@clientele/transfers/dto';
import { importTexts as texts } from '../import-texts';

const SHOWN = 5;

/** Some of the people whom an import creates or changes, to see that they are the right ones. */
@Component({
  selector: 'cl-taken-rows',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  template: `
    @if (rows().length) {
      <h3>{{ say(texts.examples) }}</h3>
      <table class="cl-table">
        <thead>
          <tr>
            <th scope="col" class="cl-num">{{ say(fieldTexts.row) }}</th>
            <th scope="col">{{ say(fieldTexts.outcome) }}</th>
            <th scope="col">{{ say(fieldTexts.person) }}</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.row) {
            <tr>
              <td class="cl-num">{{ formats.number(row.row) }}</td>
              <td>{{ row.outcome ? say(outcomes[row.outcome]) : '' }}</td>
              <td class="person">
                @if (row.customerId) {
                  <a [routerLink]="['/customers', row.customerId]">{{ row.person }}</a>
                } @else {
                  {{ row.person }}
                }
              </td>
            </tr>
          }
        </tbody>
      </table>
    }
  `,
  styles: `
    h3 {
      margin: 16px 0 8px;
      font: var(--mat-sys-title-small);
    }
    .person {
      overflow-wrap: anywhere;
    }
  `,
})
export class TakenRows {
  readonly importId = input.required<string>();
  readonly counts = input.required<RowCounts>();
  protected readonly say = inject(Speech).say;
  protected readonly formats = inject(Formats);
  protected readonly texts = texts;
  protected readonly fieldTexts = transfersTexts;
  protected readonly outcomes = outcomes;

  private readonly lists = [this.listOf('created'), this.listOf('updated')];
  protected readonly rows = computed(() =>
    this.lists.flatMap((list) => (list.hasValue() ? list.value().items.slice(0, SHOWN) : [])),
  );

  private listOf(outcome: 'created' | 'updated'): HttpResourceRef<ImportRowList | undefined> {
    return apiResource<ImportRowList>(() => {
      if (!this.counts()[outcome]) return undefined;
      const url = `/api/v1/customer-imports/${this.importId()}/rows`;
      return { url, params: { outcome }, context: claiming(0, 400, 403, 404, 500, 502, 503, 504) };
    });
  }
}
