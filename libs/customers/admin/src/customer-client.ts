import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { CustomerCard, CustomerInput, RevealInput, Revealed } from '@clientele/customers/dto';
import { FORM_STATUSES, MERGE_PATCH, claiming } from '@clientele/shared/admin';
import type { CustomerPatch } from './form/patch';

const API = '/api/v1/customers';

/** A record as somebody saw it: a write applies to this version and no other. */
export interface Seen {
  id: string;
  version: number;
}

/** Writes customers. Refusals of a form's fields and of stale versions are the caller's to show. */
@Service()
export class CustomerClient {
  private readonly http = inject(HttpClient);

  create(input: CustomerInput): Promise<CustomerCard> {
    return firstValueFrom(this.http.post<CustomerCard>(API, input, { context: claiming(...FORM_STATUSES) }));
  }

  change({ id, version }: Seen, patch: CustomerPatch): Promise<CustomerCard> {
    const headers = { ...MERGE_PATCH, ...ifMatch(version) };
    const context = claiming(...FORM_STATUSES);
    return firstValueFrom(this.http.patch<CustomerCard>(`${API}/${id}`, patch, { headers, context }));
  }

  /** To the trash, for 30 days. */
  async remove({ id, version }: Seen): Promise<void> {
    const options = { headers: ifMatch(version), context: claiming(409, 412) };
    await firstValueFrom(this.http.delete<void>(`${API}/${id}`, options));
  }

  restore(id: string): Promise<CustomerCard> {
    return firstValueFrom(this.http.post<CustomerCard>(`${API}/${id}/restorations`, null));
  }

  /** Uncovers one hidden value. */
  reveal(id: string, input: RevealInput): Promise<Revealed> {
    return firstValueFrom(this.http.post<Revealed>(`${API}/${id}/reveals`, input));
  }

  read(id: string): Promise<CustomerCard> {
    return firstValueFrom(this.http.get<CustomerCard>(`${API}/${id}`));
  }
}

function ifMatch(version: number): Record<string, string> {
  return { 'If-Match': `"${version}"` };
}
