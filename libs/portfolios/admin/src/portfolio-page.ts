import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { Can, Session } from '@clientele/access/admin';
import { MOST_HANDED, portfolioTexts } from '@clientele/portfolios/dto';
import { EmptyState, Formats, LoadError, PageTitle, Skeleton, Speech } from '@clientele/shared/admin';
import { HandOverDialog, type HandOverDialogData } from './hand-over-dialog';
import { onceHandedOver } from './hand-over-history';
import { companiesOf, portfolioList, type CompanyPage } from './portfolio-client';
import { portfoliosAdminTexts as texts } from './texts';

const STEP = 50;
const MOST = 200;
const TYPING_MS = 250;

/** The companies of one account manager, to look at and to hand over. */
@Component({
  selector: 'cl-portfolio-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Can, EmptyState, LoadError, MatButton, PageTitle, RouterLink, Skeleton],
  templateUrl: './portfolio-page.html',
  styleUrl: './portfolio-page.scss',
})
export class PortfolioPage {
  readonly id = input.required<string>();
  private readonly dialog = inject(MatDialog);
  private readonly session = inject(Session);
  protected readonly say = inject(Speech).say;
  protected readonly formats = inject(Formats);
  protected readonly texts = texts;
  protected readonly titles = portfolioTexts;
  private readonly all = portfolioList();
  protected readonly name = computed(() => {
    const items = this.all.hasValue() ? this.all.value().items : [];
    return items.find(({ id }) => id === this.id())?.name ?? this.say(portfolioTexts.portfolio);
  });
  protected readonly q = signal('');
  private readonly limit = linkedSignal<string, number>({ source: () => this.q(), computation: () => STEP });
  protected readonly found = companiesOf(this.id, () => ({ q: this.q(), limit: this.limit() }));
  /** Those shown last stay until others are there. */
  protected readonly page = linkedSignal<CompanyPage | undefined, CompanyPage | undefined>({
    source: () => (this.found.hasValue() ? this.found.value() : undefined),
    computation: (page, before) => page ?? before?.value,
  });
  protected readonly hasMore = computed(() => this.page()?.page.next !== null && this.limit() < MOST);
  protected readonly ticked = signal<ReadonlySet<string>>(new Set());
  protected readonly mayHandOver = computed(() => this.session.can('portfolios:hand_over'));
  private typing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    onceHandedOver(() => {
      this.ticked.set(new Set());
      this.found.reload();
    });
  }

  protected search(text: string): void {
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.q.set(text.trim()), TYPING_MS);
  }

  protected more(): void {
    this.limit.set(MOST);
  }

  protected toggle(id: string): void {
    this.ticked.update((ids) => {
      if (ids.has(id)) return new Set([...ids].filter((other) => other !== id));
      return ids.size < MOST_HANDED ? new Set([...ids, id]) : ids;
    });
  }

  protected async handOver(): Promise<void> {
    const data = { fromId: this.id(), name: this.name(), companyIds: [...this.ticked()] };
    const dialog = this.dialog.open<HandOverDialog, HandOverDialogData, boolean>(HandOverDialog, {
      data,
      width: '520px',
    });
    await firstValueFrom(dialog.afterClosed());
  }
}
