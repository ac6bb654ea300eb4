import { HttpClient } from '@angular/common/http';
import { Service, inject, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Notification } from '@clientele/notes/dto';
import { claiming } from '@clientele/shared/admin';

const URL_OF = '/api/v1/account/notifications';
const SHOWN = 20;

interface Page {
  items: readonly Notification[];
  page: { total?: number };
}

/** What the operator was told of, and how much of it is new. */
@Service()
export class Notifications {
  private readonly http = inject(HttpClient);
  readonly unread = signal(0);
  readonly latest = signal<readonly Notification[] | null>(null);

  async count(): Promise<void> {
    const page = await this.page({ 'readAt[isNull]': true, limit: 1 }, { Prefer: 'return=total-count' });
    if (page) this.unread.set(page.page.total ?? 0);
  }

  /** Shows the latest; with that, all are read. */
  async open(): Promise<void> {
    const page = await this.page({ limit: SHOWN });
    this.latest.set(page?.items ?? []);
    if (this.unread() === 0) return;
    await firstValueFrom(this.http.post(`${URL_OF}/readings`, null));
    this.unread.set(0);
  }

  private page(
    params: Record<string, string | number | boolean>,
    headers: Record<string, string> = {},
  ): Promise<Page | null> {
    // A bell that cannot be rung is no reason to disturb.
    const context = claiming(0, 403, 429, 500, 502, 503, 504);
    return firstValueFrom(this.http.get<Page>(URL_OF, { params, headers, context })).catch(() => null);
  }
}
