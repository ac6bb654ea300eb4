import { Location } from '@angular/common';
import { HttpClient } from '@angular/common/http';
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
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { JobProgressLine, Jobs, isActive } from '@clientele/jobs/admin';
import type { Job } from '@clientele/jobs/dto';
import {
  Formats,
  Icon,
  LoadError,
  PageTitle,
  Skeleton,
  Speech,
  claiming,
  saveFile,
  apiResource,
} from '@clientele/shared/admin';
import { scopes, type ChosenScope } from '@clientele/customers/dto';
import {
  transfersTexts,
  type CustomerExportInput,
  type ExportColumnList,
  type ExportPreview,
} from '@clientele/transfers/dto';
import { exportTexts as texts } from '../export-texts';
import { ExportLayout } from './export-layout';
import { LayoutState } from './layout-state';

const API = '/api/v1/customer-exports';

/** Which customers leave in a file and exactly how many, said before it is made; then the file. */
@Component({
  selector: 'cl-export-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ExportLayout,
    Icon,
    JobProgressLine,
    LoadError,
    MatButton,
    MatFormField,
    MatHint,
    MatInput,
    MatLabel,
    MatRadioButton,
    MatRadioGroup,
    PageTitle,
    RouterLink,
    Skeleton,
  ],
  templateUrl: './export-page.html',
  styleUrl: './export-page.css',
})
export class ExportPage {
  /** The query string of the list that the person came from; bound from the address. */
  readonly query = input<string>();

  private readonly http = inject(HttpClient);
  private readonly jobs = inject(Jobs);
  protected readonly say = inject(Speech).say;
  protected readonly formats = inject(Formats);
  protected readonly texts = texts;
  protected readonly fieldTexts = transfersTexts;
  protected readonly scopes = scopes;

  protected readonly filter = computed(() => this.query() ?? '');
  /** The filter as people read it, in the words of the list that led here. */
  protected readonly words = textsOf(inject(Location).getState(), 'words');
  /** The customers that were ticked there. */
  protected readonly ids = textsOf(inject(Location).getState(), 'ids');
  protected readonly listQuery = computed(() => Object.fromEntries(new URLSearchParams(this.filter())));
  protected readonly hasFilter = computed(() => isNarrowing(this.filter()));
  protected readonly scope = linkedSignal((): ChosenScope =>
    this.ids.length > 0 ? 'selection' : this.hasFilter() ? 'filter' : 'all',
  );
  private readonly known = apiResource<ExportColumnList>(() => `/api/v1/customer-export-columns`);
  protected readonly layout = new LayoutState(
    computed(() => (this.known.hasValue() ? this.known.value().items : [])),
  );
  protected readonly reason = signal('');
  private readonly asked = computed((): CustomerExportInput => ({
    scope: this.scope(),
    query: this.scope() === 'filter' ? this.filter() : '',
    ids: this.scope() === 'selection' ? [...this.ids] : [],
    columns: this.layout.keys(),
    format: this.layout.format(),
    reason: '',
  }));
  protected readonly preview = apiResource<ExportPreview>(() => ({
    url: `${API}/preview`,
    method: 'POST',
    body: this.asked(),
    context: claiming(0, 400, 403, 422, 500, 502, 503, 504),
  }));

  private readonly started = signal<string | undefined>(undefined);
  protected readonly job = this.jobs.follow(this.started);
  protected readonly starting = signal(false);
  protected readonly isBusy = computed(() => {
    const job = this.job();
    return this.starting() || (job !== undefined && isActive(job));
  });
  protected readonly isTooMany = computed(() => {
    const { rows, mostRows } = this.preview.hasValue() ? this.preview.value() : { rows: 0, mostRows: null };
    return mostRows !== null && rows > mostRows;
  });
  /** Personal data leave for a reason only. */
  protected readonly isReady = computed(() => {
    const preview = this.preview.hasValue() ? this.preview.value() : undefined;
    const needsReason = preview?.reasonNeeded === true && this.reason().trim() === '';
    return (
      preview !== undefined &&
      preview.rows > 0 &&
      !this.isTooMany() &&
      this.layout.keys().length > 0 &&
      !needsReason
    );
  });
  protected readonly file = computed(() => {
    const { href = null, fileName = null, expiresAt = null } = this.job()?.result ?? {};
    return href && !this.isBusy() ? { href, name: fileName ?? '', expiresAt } : null;
  });

  constructor() {
    effect(() => {
      const file = this.file();
      if (file) untracked(() => saveFile(file.href, file.name));
    });
  }

  protected async run(): Promise<void> {
    this.starting.set(true);
    try {
      const job = await firstValueFrom(
        this.http.post<Job>(API, { ...this.asked(), reason: this.reason().trim() }),
      );
      this.jobs.track(job);
      this.started.set(job.id);
    } finally {
      this.starting.set(false);
    }
  }
}

/** An order alone leaves nobody out. */
function isNarrowing(query: string): boolean {
  return [...new URLSearchParams(query).keys()].some((name) => name !== 'sort');
}

/** What the list handed over; it survives a reload of the page. */
function textsOf(state: unknown, name: string): readonly string[] {
  const texts = (state as Record<string, unknown> | null)?.[name];
  return Array.isArray(texts) ? texts.filter((text) => typeof text === 'string') : [];
}
