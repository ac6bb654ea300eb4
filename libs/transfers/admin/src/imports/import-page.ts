import { httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { JobProgressLine, Jobs, isActive } from '@clientele/jobs/admin';
import { Formats, Icon, LoadError, PageTitle, Skeleton, Speech, claiming } from '@clientele/shared/admin';
import {
  formats as formatNames,
  importStatuses,
  transfersTexts,
  type CustomerImport,
} from '@clientele/transfers/dto';
import { importTexts as texts } from '../texts';
import { Effect } from './effect';
import { ImportClient } from './import-client';
import { delimiterName, statusLooks } from './import-looks';
import { ImportSteps } from './import-steps';
import { UntakenRows } from './untaken-rows';

const STEP = { checking: 1, checked: 1, failed: 1, importing: 2, cancelled: 3, imported: 3 } as const;

/** A file on its way in: being checked, what it would do, being imported, and what it did. */
@Component({
  selector: 'cl-import-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Effect,
    Icon,
    ImportSteps,
    JobProgressLine,
    LoadError,
    MatButton,
    PageTitle,
    UntakenRows,
    RouterLink,
    Skeleton,
  ],
  templateUrl: './import-page.html',
  styleUrl: './import-page.css',
})
export class ImportPage {
  readonly id = input.required<string>();

  private readonly client = inject(ImportClient);
  private readonly jobs = inject(Jobs);
  protected readonly say = inject(Speech).say;
  protected readonly formats = inject(Formats);
  protected readonly texts = texts;
  protected readonly fieldTexts = transfersTexts;
  protected readonly formatNames = formatNames;
  protected readonly statuses = importStatuses;
  protected readonly statusLooks = statusLooks;
  protected readonly delimiterName = delimiterName;

  protected readonly found = httpResource<CustomerImport>(() =>
    this.request(`/api/v1/customer-imports/${this.id()}`),
  );
  protected readonly file = linkedSignal<CustomerImport | undefined, CustomerImport | undefined>({
    source: () => (this.found.hasValue() ? this.found.value() : undefined),
    computation: (file, before) => file ?? (before?.value?.id === this.id() ? before.value : undefined),
  });

  private readonly started = signal<string | undefined>(undefined);
  protected readonly job = this.jobs.follow(computed(() => this.started() ?? this.file()?.jobId));
  protected readonly starting = signal(false);
  protected readonly isBusy = computed(() => {
    const [job, status] = [this.job(), this.file()?.status];
    return job ? isActive(job) : status === 'checking' || status === 'importing';
  });
  protected readonly step = computed(() => STEP[this.file()?.status ?? 'checking']);
  /** A failure after the check: what was imported before it stays. */
  protected readonly wasImporting = computed(() => this.job()?.kind === 'customer_import');
  protected readonly isDone = computed(() => {
    const status = this.file()?.status ?? 'checking';
    return status === 'imported' || status === 'cancelled' || (status === 'failed' && this.wasImporting());
  });
  /** What became or would become of the rows; nothing while that is open, or when the check found nothing out. */
  protected readonly outcome = computed(() => {
    const { counts = null, status } = this.file() ?? {};
    const isUnknown = status === 'failed' && Object.values(counts ?? {}).every((count) => count === 0);
    return this.isBusy() || isUnknown ? null : counts;
  });
  /** How many customers an import would write. */
  protected readonly wanted = computed(() => {
    const { created = 0, updated = 0 } = this.file()?.counts ?? {};
    return created + updated;
  });

  constructor() {
    effect(() => {
      const job = this.job();
      if (job && !isActive(job)) untracked(() => this.found.reload());
    });
  }

  protected async run(): Promise<void> {
    this.starting.set(true);
    try {
      const job = await this.client.run(this.id());
      this.jobs.track(job);
      this.started.set(job.id);
      this.found.reload();
    } finally {
      this.starting.set(false);
    }
  }

  private request(url: string) {
    return { url, context: claiming(0, 400, 403, 404, 500, 502, 503, 504) };
  }
}
