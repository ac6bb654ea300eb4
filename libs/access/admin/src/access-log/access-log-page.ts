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
  cursorOf,
  apiResource,
} from '@clientele/shared/admin';
import { Can } from '../can';
import { accessAdminTexts as texts, accessDetailTexts as details } from '../texts';
import { AuditState } from './audit-state';

interface Page {
  items: readonly AccessEntry[];
  page: { prev: string | null; next: string | null };
}

const SHOWN = '50';

/** Who took personal data out or looked at them, the latest first; nobody can change it (T20). */
@Component({
  selector: 'cl-access-log-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    AuditState,
    Can,
    EmptyState,
    Icon,
    LoadError,
    MatButton,
    MatTooltip,
    PageTitle,
    RouterLink,
    Skeleton,
  ],
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
  protected readonly log = apiResource<Page>(() => {
    const cursor = this.cursor();
    return {
      url: '/api/v1/access-log',
      params: { limit: SHOWN, ...(cursor && { cursor }) },
      context: claiming(0, 400, 403, 500, 502, 503, 504),
    };
  });
  private readonly page = computed(() => (this.log.hasValue() ? this.log.value().page : undefined));
  protected readonly newer = computed(() => cursorOf(this.page()?.prev ?? null));
  protected readonly older = computed(() => cursorOf(this.page()?.next ?? null));

  /** The filter and what the file held, as lines that people read. */
  protected linesOf({ detail }: AccessEntry): string[] {
    const said = JSON.parse(detail) as Record<string, unknown>;
    return Object.entries(details).flatMap(([name, title]) => {
      const value = wordsOf(said[name]);
      return value ? `${this.say(title)}: ${value}` : [];
    });
  }
}

/** A text, a list of texts, or the parameters of a filter; '' for what says nothing. */
function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([name, text]) => `${name} = ${String(text)}`)
      .join(' · ');
  return typeof value === 'string' || (typeof value === 'number' && value > 0) ? String(value) : '';
}
