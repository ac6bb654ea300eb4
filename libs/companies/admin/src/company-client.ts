import { HttpClient, type HttpResourceRef } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Company, CompanyInput, CustomerCompany } from '@clientele/companies/dto';
import type { Settings } from '@clientele/settings/dto';
import { FORM_STATUSES, claiming, apiResource } from '@clientele/shared/admin';
import { SHOWN_IN_PLACE, type Page } from './record-client';

const NOT_FOUND = 404;

function urlOf(customerId: string): string {
  return `/api/v1/customers/${customerId}/company`;
}

/** The company of a customer, as it stands; a refusal 404 means that there is none. */
export function companyOf(customerId: () => string | null): HttpResourceRef<Company | undefined> {
  return apiResource<Company>(() => {
    const id = customerId();
    return id ? { url: urlOf(id), context: claiming(0, 400, 403, NOT_FOUND, 500, 502, 503, 504) } : undefined;
  });
}

/** The companies of a customer beside the primary one. */
export function otherCompaniesOf(
  customerId: () => string,
  limit: number,
): HttpResourceRef<Page<CustomerCompany> | undefined> {
  return apiResource<Page<CustomerCompany>>(() => ({
    url: `/api/v1/customers/${customerId()}/companies`,
    params: { primary: false, limit },
    context: SHOWN_IN_PLACE,
  }));
}

export function isNone(resource: HttpResourceRef<Company | undefined>): boolean {
  return resource.statusCode() === NOT_FOUND;
}

/** The settings of the shop; a form does without them. */
export function shopSettings(): HttpResourceRef<Settings | undefined> {
  return apiResource<Settings>(() => ({ url: '/api/v1/settings', context: claiming(0, 403, 500, 503) }));
}

/** The country of the shop, in which a new company begins. */
export function countryOf(settings: HttpResourceRef<Settings | undefined>): string {
  return settings.hasValue() ? settings.value().country : '';
}

/** The registers that are switched on. */
export function registersOf(settings: HttpResourceRef<Settings | undefined>): readonly string[] {
  return settings.hasValue() ? settings.value().registers : [];
}

@Service()
export class CompanyClient {
  private readonly http = inject(HttpClient);

  read(customerId: string): Promise<Company> {
    return firstValueFrom(this.http.get<Company>(urlOf(customerId)));
  }

  /** Writes the whole company over the version that was seen, or where none was. */
  write(customerId: string, input: CompanyInput, seen: Company | undefined): Promise<Company> {
    const headers: Record<string, string> = seen
      ? { 'If-Match': `"${seen.version}"` }
      : { 'If-None-Match': '*' };
    const context = claiming(...FORM_STATUSES);
    return firstValueFrom(this.http.put<Company>(urlOf(customerId), input, { headers, context }));
  }
}
