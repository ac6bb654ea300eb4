import { HttpClient, type HttpResourceRef } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Address, AddressInput } from '@clientele/addresses/dto';
import { FORM_STATUSES, MERGE_PATCH, claiming, apiResource } from '@clientele/shared/admin';

const NOT_FOUND = 404;

function urlOf(customerId: string): string {
  return `/api/v1/customers/${customerId}/addresses`;
}

export interface AddressPage {
  items: readonly Address[];
  page: { next: string | null };
}

/** The first addresses of a customer, the oldest first. */
export function addressesOf(customerId: () => string): HttpResourceRef<AddressPage | undefined> {
  return apiResource<AddressPage>(() => ({
    url: urlOf(customerId()),
    context: claiming(0, 400, 403, NOT_FOUND, 429, 500, 502, 503, 504),
  }));
}

/** Writes addresses. Refusals of a form's fields, of stale versions and of what is gone are the caller's to show. */
@Service()
export class AddressClient {
  private readonly http = inject(HttpClient);

  /** The page behind a link of the one before. */
  follow(link: string): Promise<AddressPage> {
    const { pathname, search } = new URL(link, location.origin);
    return firstValueFrom(this.http.get<AddressPage>(`${pathname}${search}`));
  }

  read(customerId: string, id: string): Promise<Address> {
    const context = claiming(NOT_FOUND);
    return firstValueFrom(this.http.get<Address>(`${urlOf(customerId)}/${id}`, { context }));
  }

  create(customerId: string, input: AddressInput): Promise<Address> {
    const context = claiming(...FORM_STATUSES);
    return firstValueFrom(this.http.post<Address>(urlOf(customerId), input, { context }));
  }

  change(customerId: string, { id, version }: Address, patch: Partial<AddressInput>): Promise<Address> {
    const headers = { ...MERGE_PATCH, 'If-Match': `"${version}"` };
    const context = claiming(NOT_FOUND, ...FORM_STATUSES);
    const url = `${urlOf(customerId)}/${id}`;
    return firstValueFrom(this.http.patch<Address>(url, patch, { headers, context }));
  }

  async remove(customerId: string, { id, version }: Address): Promise<void> {
    const options = { headers: { 'If-Match': `"${version}"` }, context: claiming(NOT_FOUND, 409, 412) };
    await firstValueFrom(this.http.delete<void>(`${urlOf(customerId)}/${id}`, options));
  }
}
