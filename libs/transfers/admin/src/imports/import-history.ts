import { ChangeDetectionStrategy, Component, computed, effect, inject, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Jobs } from '@clientele/jobs/admin';
import { jobsTexts } from '@clientele/jobs/dto';
import {
  EmptyState,
  Formats,
  Icon,
  LoadError,
  PageTitle,
  Skeleton,
  Speech,
  claiming,
  apiResource,
} from '@clientele/shared/admin';
import { importStatuses, transfersTexts, type CustomerImport } from '@clientele/transfers/dto';
import { importTexts as texts } from '../import-texts';
import { statusLooks } from './import-looks';

/** The files that came in so far, and what became of them. */
@Component({
  selector: 'cl-import-history',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, Icon, LoadError, MatButton, PageTitle, RouterLink, Skeleton],
  templateUrl: './import-history.html',
  styleUrl: './import-history.css',
})
export class ImportHistory {
  protected readonly say = inject(Speech).say;
  protected readonly formats = inject(Formats);
  protected readonly texts = texts;
  protected readonly fieldTexts = transfersTexts;
  protected readonly countTexts = jobsTexts;
  protected readonly statuses = importStatuses;
  protected readonly looks = statusLooks;
  protected readonly found = apiResource<{ items: CustomerImport[] }>(() => ({
    url: '/api/v1/customer-imports',
    context: claiming(0, 403, 500, 502, 503, 504),
  }));
  private readonly running = inject(Jobs).active;
  private readonly runningCount = computed(() => this.running().length);

  constructor() {
    effect(() => {
      if (this.runningCount() >= 0 && untracked(this.found.hasValue.bind(this.found)))
        untracked(() => this.found.reload());
    });
  }
}
