import { HttpClient, type HttpResourceRef } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { claiming, apiResource } from '@clientele/shared/admin';
import type { TimelineEntry } from '@clientele/timeline/dto';
import { firstValueFrom } from 'rxjs';

interface TimelinePage {
  items: readonly TimelineEntry[];
  page: { next: string | null };
}

export type TimelineParams = Readonly<Record<string, string>>;

/** The first page of a customer's timeline. */
export function timelineOf(
  customerId: () => string,
  params: () => TimelineParams,
): HttpResourceRef<TimelinePage | undefined> {
  return apiResource<TimelinePage>(() => ({
    url: `/api/v1/customers/${customerId()}/timeline`,
    params: params(),
    context: claiming(0, 400, 403, 404, 429, 500, 502, 503, 504),
  }));
}

@Service()
export class TimelineClient {
  private readonly http = inject(HttpClient);

  /** The page behind another, by its link. */
  next(link: string): Promise<TimelinePage> {
    const { pathname, search } = new URL(link, 'http://api');
    return firstValueFrom(this.http.get<TimelinePage>(pathname + search));
  }
}
