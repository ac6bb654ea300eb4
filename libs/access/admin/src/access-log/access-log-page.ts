import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatTooltip } from '@angular/material/tooltip';
import { RouterLink } from '@angular/router';
import { accessActions, accessLogTexts, type AccessEntry } from '@clientele/access/dto';
import {
  EmptyState,
  Formats,
  Icon,
  LoadError,
  PageTitle,
  Skeleton,
  Speech,
  claiming,
} from '@clientele/shared/admin';
import { accessAdminTexts as texts } from '../texts';

interface Page {
  items: readonly AccessEntry[];
  page: { prev: string | null; next: string | null };
}

const SHOWN = '50';

/** Who took personal data out or looked at them, the latest first; nobody can change it (T20). */
@Component({
  selector: 'cl-access-log-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, Icon, LoadError, MatButton, MatTooltip, PageTitle, RouterLink, Skeleton],
  templateUrl: './access-log-page.html',
  styleUrl: './access-log-page.css',
})
export class AccessLogPage {
  /** The place in the log; bound from the address. */
  readonly cursor = input<string>();

  protected readonly say = inject(Speech).say;
  protected readonly formats = inject(Formats);
  protected readonly texts = texts;
  protected readonly titles = accessLogTexts;
  protected readonly actions = accessActions;
  protected readonly log = httpResource<Page>(() => {
    const cursor = this.cursor();
    return {
      url: '/api/v1/access-log',
      params: { limit: SHOWN, ...(cursor && { cursor }) },
      context: claiming(0, 400, 403, 500, 502, 503, 504),
    };
  });
  private readonly page = computed(() => (this.log.hasValue() ? this.log.value().page : undefined));
  protected readonly newer = computed(() => cursorOf(this.page()?.prev));
  protected readonly older = computed(() => cursorOf(this.page()?.next));

  /** The filter and what the file held, as lines that people read. */
  protected linesOf({ detail }: AccessEntry): string[] {
    return Object.entries(JSON.parse(detail) as Record<string, unknown>)
      .filter(([, value]) => value !== '' && value !== 0 && JSON.stringify(value) !== '{}')
      .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  }
}

const cursorOf = (link: string | null | undefined): string =>
  link ? (new URL(link, location.origin).searchParams.get('cursor') ?? '') : '';
