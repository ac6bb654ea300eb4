import { HttpClient, type HttpResourceRef } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type {
  CompanyFamily,
  CompanyPerson,
  CompanyPersonInput,
  CompanyRecord,
  CompanyRecordInput,
  CompanyRow,
  TermsChange,
} from '@clientele/companies/dto';
import { FORM_STATUSES, MERGE_PATCH, claiming, apiResource } from '@clientele/shared/admin';

export const COMPANIES = '/api/v1/companies';
export const SHOWN_IN_PLACE = claiming(0, 400, 403, 404, 429, 500, 502, 503, 504);

export interface Page<T> {
  items: readonly T[];
  page: { prev: string | null; next: string | null; hasMore: boolean };
}

/** A page of companies. */
export function companyPage(
  query: () => Readonly<Record<string, string>>,
): HttpResourceRef<Page<CompanyRow> | undefined> {
  return apiResource<Page<CompanyRow>>(() => ({ url: COMPANIES, params: query(), context: SHOWN_IN_PLACE }));
}

function below<T>(
  id: () => string | undefined,
  path: string,
  limit?: number,
): HttpResourceRef<T | undefined> {
  return apiResource<T>(() => {
    const known = id();
    const params: Record<string, number> = limit ? { limit } : {};
    return known ? { url: `${COMPANIES}/${known}${path}`, params, context: SHOWN_IN_PLACE } : undefined;
  });
}

/** One company; none is asked for while there is no id. */
export const companyRecord = (id: () => string | undefined): HttpResourceRef<CompanyRecord | undefined> =>
  below(id, '');

export const peopleOf = (
  id: () => string | undefined,
  limit: number,
): HttpResourceRef<Page<CompanyPerson> | undefined> => below(id, '/people', limit);

export const familyOf = (id: () => string | undefined): HttpResourceRef<CompanyFamily | undefined> =>
  below(id, '/family');

/** Writes companies; refusals are shown where they were asked for. */
@Service()
export class CompanyRecordClient {
  private readonly http = inject(HttpClient);

  add(input: Partial<CompanyRecordInput>): Promise<CompanyRecord> {
    const context = claiming(...FORM_STATUSES);
    return firstValueFrom(this.http.post<CompanyRecord>(COMPANIES, input, { context }));
  }

  change(
    { id, version }: { id: string; version: number },
    patch: Partial<CompanyRecordInput>,
  ): Promise<CompanyRecord> {
    const headers = { ...MERGE_PATCH, 'If-Match': `"${version}"` };
    const context = claiming(...FORM_STATUSES);
    return firstValueFrom(this.http.patch<CompanyRecord>(`${COMPANIES}/${id}`, patch, { headers, context }));
  }

  terms(id: string, cursor: string): Promise<Page<TermsChange>> {
    const params = { limit: '10', ...(cursor && { cursor }) };
    const context = SHOWN_IN_PLACE;
    return firstValueFrom(
      this.http.get<Page<TermsChange>>(`${COMPANIES}/${id}/terms-history`, { params, context }),
    );
  }

  writePerson(id: string, customerId: string, input: CompanyPersonInput): Promise<CompanyPerson> {
    const url = `${COMPANIES}/${id}/people/${customerId}`;
    return firstValueFrom(this.http.put<CompanyPerson>(url, input, { context: claiming(422) }));
  }

  removePerson(id: string, customerId: string): Promise<unknown> {
    return firstValueFrom(this.http.delete(`${COMPANIES}/${id}/people/${customerId}`));
  }
}
