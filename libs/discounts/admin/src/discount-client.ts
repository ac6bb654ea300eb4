import { HttpClient, type HttpResourceRef } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type {
  Discount,
  DiscountExplanation,
  DiscountInput,
  DiscountQuestion,
} from '@clientele/discounts/dto';
import { FORM_STATUSES, MERGE_PATCH, claiming, apiResource } from '@clientele/shared/admin';

const NOT_FOUND = 404;
const SHOWN = 20;

export interface DiscountPage {
  items: readonly Discount[];
  page: { next: string | null };
}

const inPlace = (): ReturnType<typeof claiming> => claiming(0, 400, 403, NOT_FOUND, 429, 500, 502, 503, 504);

function urlOf(customerId: string): string {
  return `/api/v1/customers/${customerId}/discounts`;
}

/** The first discounts of a customer: those that began last, or are to come. */
export function discountsOf(customerId: () => string): HttpResourceRef<DiscountPage | undefined> {
  return apiResource<DiscountPage>(() => ({
    url: urlOf(customerId()),
    params: { limit: SHOWN },
    context: inPlace(),
  }));
}

/** Which discount counts; not asked while there is no question. */
export function explanationOf(
  customerId: () => string,
  question: () => DiscountQuestion | undefined,
): HttpResourceRef<DiscountExplanation | undefined> {
  return apiResource<DiscountExplanation>(() => {
    const asked = question();
    if (!asked) return undefined;
    const { on, category } = asked;
    return {
      url: `${urlOf(customerId())}/explained`,
      params: { ...(on && { on }), ...(category.trim() && { category: category.trim() }) },
      context: inPlace(),
    };
  });
}

/** Reads and writes discounts. Refusals of a form's fields, of stale versions and of what is gone are the caller's to show. */
@Service()
export class DiscountClient {
  private readonly http = inject(HttpClient);

  /** The page behind a link of the one before. */
  follow(link: string): Promise<DiscountPage> {
    const { pathname, search } = new URL(link, location.origin);
    return firstValueFrom(this.http.get<DiscountPage>(`${pathname}${search}`));
  }

  read(customerId: string, id: string): Promise<Discount> {
    const context = claiming(NOT_FOUND);
    return firstValueFrom(this.http.get<Discount>(`${urlOf(customerId)}/${id}`, { context }));
  }

  create(customerId: string, input: DiscountInput): Promise<Discount> {
    const context = claiming(...FORM_STATUSES);
    return firstValueFrom(this.http.post<Discount>(urlOf(customerId), input, { context }));
  }

  change(customerId: string, { id, version }: Discount, patch: Partial<DiscountInput>): Promise<Discount> {
    const headers = { ...MERGE_PATCH, 'If-Match': `"${version}"` };
    const context = claiming(NOT_FOUND, ...FORM_STATUSES);
    const url = `${urlOf(customerId)}/${id}`;
    return firstValueFrom(this.http.patch<Discount>(url, patch, { headers, context }));
  }

  async remove(customerId: string, { id, version }: Discount): Promise<void> {
    const options = { headers: { 'If-Match': `"${version}"` }, context: claiming(NOT_FOUND, 409, 412) };
    await firstValueFrom(this.http.delete<void>(`${urlOf(customerId)}/${id}`, options));
  }
}
