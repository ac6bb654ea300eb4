import { type HttpResourceRef } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { RowCounts } from '@clientele/jobs/dto';
import { Formats, Icon, LoadError, Skeleton, Speech, claiming, apiResource } from '@clientele/shared/admin';
import { outcomes, transfersTexts, type ImportRowList } from '@clientele/transfers/dto';
import { importTexts as texts } from '../import-texts';

/** The rows that were not taken: where, what stood there, and why. */
@Component({
  selector: 'cl-untaken-rows',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, LoadError, MatButton, RouterLink, Skeleton],
  templateUrl: './untaken-rows.html',
  styles: `
    h2 {
      margin: 0 0 8px;
      font: var(--mat-sys-title-medium);
    }
    .scroll {
      max-block-size: 420px;
      overflow: auto;
    }
    .value {
      overflow-wrap: anywhere;
    }
    p {
      margin: 8px 0 0;
    }
    .file {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-block-start: 8px;
    }
  `,
})
export class UntakenRows {
  readonly importId = input.required<string>();
  readonly counts = input.required<RowCounts>();
  protected readonly say = inject(Speech).say;
  protected readonly formats = inject(Formats);
  protected readonly texts = texts;
  protected readonly fieldTexts = transfersTexts;
  protected readonly outcomes = outcomes;

  protected readonly file = computed(() => `/api/v1/customer-imports/${this.importId()}/errors`);

  private readonly lists = [this.listOf('rejected'), this.listOf('skipped')];
  protected readonly error = computed(() => this.lists.map((list) => list.error()).find(Boolean));
  protected readonly isLoading = computed(() => this.lists.some((list) => list.isLoading()));
  /** In the order of the file. */
  protected readonly rows = computed(() =>
    this.lists
      .flatMap((list) => (list.hasValue() ? list.value().items : []))
      .sort((one, other) => one.row - other.row),
  );
  protected readonly hasMore = computed(
    () => this.counts().rejected + this.counts().skipped > this.rows().length,
  );

  protected reload(): void {
    for (const list of this.lists) list.reload();
  }

  private listOf(outcome: 'rejected' | 'skipped'): HttpResourceRef<ImportRowList | undefined> {
    return apiResource<ImportRowList>(() => {
      if (!this.counts()[outcome]) return undefined;
      const url = `/api/v1/customer-imports/${this.importId()}/rows`;
      return { url, params: { outcome }, context: claiming(0, 400, 403, 404, 500, 502, 503, 504) };
    });
  }
}
