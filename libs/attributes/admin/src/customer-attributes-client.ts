import { HttpClient, HttpErrorResponse, type HttpResourceRef } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { ATTRIBUTE_PREFIX, type CustomerAttributes } from '@clientele/attributes/dto';
import { FORM_STATUSES, apiResource, claiming } from '@clientele/shared/admin';
import { SHOWN_IN_PLACE } from './attribute-client';

const pathOf = (customerId: string): string => `/api/v1/customers/${customerId}/attributes`;

/** The attributes of a customer; none are asked for while there is none. */
export function attributesOf(
  customerId: () => string | null,
): HttpResourceRef<CustomerAttributes | undefined> {
  return apiResource<CustomerAttributes>(() => {
    const id = customerId();
    return id ? { url: pathOf(id), context: SHOWN_IN_PLACE } : undefined;
  });
}

/** Reads and writes the attributes of a customer; refusals are shown where they were asked for. */
@Service()
export class CustomerAttributesClient {
  private readonly http = inject(HttpClient);

  read(customerId: string): Promise<CustomerAttributes> {
    return firstValueFrom(this.http.get<CustomerAttributes>(pathOf(customerId)));
  }

  async write(
    customerId: string,
    version: number,
    values: CustomerAttributes['values'],
  ): Promise<CustomerAttributes> {
    const options = { headers: { 'If-Match': `"${version}"` }, context: claiming(...FORM_STATUSES) };
    try {
      return await firstValueFrom(this.http.put<CustomerAttributes>(pathOf(customerId), { values }, options));
    } catch (error) {
      throw atFields(error);
    }
  }
}

/** A fault of `/values/shoe_size` is one of the form's field `attributes.shoe_size`. */
function atFields(error: unknown): unknown {
  if (!(error instanceof HttpErrorResponse) || !hasErrors(error.error)) return error;
  const errors = error.error.errors.map(({ pointer, ...rest }) => ({
    ...rest,
    pointer: pointer?.replace('/values/', `/${ATTRIBUTE_PREFIX}`),
  }));
  const { status, statusText, headers, url } = error;
  const init = { status, statusText, headers, ...(url !== null && { url }) };
  return new HttpErrorResponse({ ...init, error: { ...error.error, errors } });
}

const hasErrors = (body: unknown): body is { errors: { pointer?: string }[] } =>
  typeof body === 'object' && body !== null && 'errors' in body && Array.isArray(body.errors);
