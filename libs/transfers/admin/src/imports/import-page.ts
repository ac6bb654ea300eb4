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
import type { Job } from '@clientele/jobs/dto';
import { JobProgressLine, Jobs, isActive } from '@clientele/jobs/admin';
import {
  Formats,
  Icon,
  LoadError,
  PageTitle,
  Skeleton,
  Speech,
  claiming,
  apiResource,
} from '@clientele/shared/admin';
import {
  containers,
  formats as formatNames,
  transfersTexts,
  type CustomerImport,
} from '@clientele/transfers/dto';
import { importTexts as texts } from '../import-texts';
import { Effect } from './effect';
import { ImportClient } from './import-client';
import { ImportDraft } from './import-draft';
import { busyTexts, delimiterName, stepOf } from './import-looks';
import { ImportSteps } from './import-steps';
import { TakenRows } from './taken-rows';
import { UntakenRows } from './untaken-rows';

/** A file on its way in: being checked, what it would do, being imported, and what it did. */
@Component({
  selector: 'cl-import-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Effect,
    Icon,
    ImportDraft,
    ImportSteps,
    JobProgressLine,
    LoadError,
    MatButton,
    PageTitle,
    RouterLink,
    Skeleton,
    TakenRows,
    UntakenRows,
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
  protected readonly containerNames = containers;
  protected readonly busyTexts = busyTexts;
  protected readonly delimiterName = delimiterName;

  protected readonly found = apiResource<CustomerImport>(() =>
    this.request(`/api/v1/customer-imports/${this.id()}`),
  );
  protected readonly file = linkedSignal<CustomerImport | undefined, CustomerImport | undefined>({
    source: () => (this.found.hasValue() ? this.found.value() : undefined),
    computation: (file, before) => file ?? (before?.value?.id === this.id() ? before.value : undefined),
  });

  private readonly started = signal<string | undefined>(undefined);
  protected readonly job = this.jobs.follow(
    computed(() => this.started() ?? this.file()?.jobId ?? undefined),
  );
  protected readonly starting = signal(false);
  protected readonly isBusy = computed(() => {
    const [job, status] = [this.job(), this.file()?.status];
    return job ? isActive(job) : status !== undefined && status in busyTexts;
  });
  protected readonly step = computed(() => stepOf[this.file()?.status ?? 'checking']);
  /** Somebody wants to look at the columns again. */
  private readonly reopened = signal(false);
  protected readonly isOpen = computed(() => {
    const status = this.file()?.status;
    return (
      !this.isBusy() &&
      (status === 'uploaded' || (this.reopened() && (status === 'checked' || status === 'failed')))
    );
  });
  /** A failure after the check: what was imported before it stays. */
  protected readonly wasImporting = computed(() => this.job()?.kind === 'customer_import');
  protected readonly isDone = computed(() => {
    const status = this.file()?.status ?? 'checking';
    return (
      ['imported', 'cancelled', 'undone'].includes(status) || (status === 'failed' && this.wasImporting())
    );
  });
  /** What became or would become of the rows; nothing while that is open, or when the check found nothing out. */
  protected readonly outcome = computed(() => {
    const { counts = null, status } = this.file() ?? {};
    const isUnknown = status === 'failed' && Object.values(counts ?? {}).every((count) => count === 0);
    return this.isBusy() || this.isOpen() || isUnknown ? null : counts;
  });
  /** How many rows an import would write. */
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

  protected async start(step: 'runs' | 'reversals'): Promise<void> {
    this.starting.set(true);
    try {
      this.follow(await this.client.start(this.id(), step));
    } finally {
      this.starting.set(false);
    }
  }

  protected async retry(): Promise<void> {
    const job = this.job();
    if (!job) return;
    this.starting.set(true);
    try {
      this.follow(await this.jobs.retry(job));
    } finally {
      this.starting.set(false);
    }
  }

  protected follow(job: Job): void {
    this.jobs.track(job);
    this.started.set(job.id);
    this.reopened.set(false);
    this.found.reload();
  }

  protected reopen(): void {
    this.reopened.set(true);
  }

  private request(url: string) {
    return { url, context: claiming(0, 400, 403, 404, 500, 502, 503, 504) };
  }
}
