import { HttpClient, type HttpResourceRef } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type { PossibleDuplicates } from '@clientele/duplicates/dto';
import { apiResource, claiming } from '@clientele/shared/admin';
import { firstValueFrom } from 'rxjs';

const NOT_FOUND = 404;

const inPlace = (): ReturnType<typeof claiming> =>
  claiming(0, 400, 403, NOT_FOUND, 422, 429, 500, 502, 503, 504);

function urlOf(customerId: string): string {
  return `/api/v1/customers/${customerId}/possible-duplicates`;
}

/** Who looks like a customer, with those of whom somebody said that they are somebody else. */
export function duplicatesOf(customerId: () => string): HttpResourceRef<PossibleDuplicates | undefined> {
  return apiResource<PossibleDuplicates>(() => ({
    url: urlOf(customerId()),
    context: inPlace(),
  }));
}

/** Who looks like somebody of whom this is typed; not asked while there is nothing. A hint that does not come is none. */
export function duplicatesOfNewcomer(
  question: () => string,
): HttpResourceRef<PossibleDuplicates | undefined> {
  return apiResource<PossibleDuplicates>(() => {
    const asked = question();
    return asked ? { url: `/api/v1/possible-duplicates?${asked}`, context: inPlace() } : undefined;
  });
}

/** Says of two customers whether they are two people. Refusals because of what became of them are the caller's to show. */
@Service()
export class DuplicateClient {
  private readonly http = inject(HttpClient);

  async dismiss(customerId: string, id: string): Promise<void> {
    const context = claiming(NOT_FOUND, 409);
    await firstValueFrom(this.http.put<void>(`${urlOf(customerId)}/${id}/dismissal`, null, { context }));
  }

  async takeBack(customerId: string, id: string): Promise<void> {
    const context = claiming(NOT_FOUND, 409);
    await firstValueFrom(this.http.delete<void>(`${urlOf(customerId)}/${id}/dismissal`, { context }));
  }
}
