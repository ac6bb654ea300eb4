import { HttpClient, type HttpResourceRef } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type { Job } from '@clientele/jobs/dto';
import type {
  HandOverInput,
  HandOverList,
  HandOverPreview,
  PortfolioCompany,
  PortfolioList,
  Substitution,
  SubstitutionInput,
  SubstitutionList,
} from '@clientele/portfolios/dto';
import { FORM_STATUSES, claiming, apiResource } from '@clientele/shared/admin';
import { firstValueFrom } from 'rxjs';

const PORTFOLIOS = '/api/v1/portfolios';
export const HAND_OVERS = '/api/v1/portfolio-hand-overs';
export const SUBSTITUTIONS = '/api/v1/substitutions';
const SHOWN_IN_PLACE = claiming(0, 400, 403, 404, 422, 429, 500, 502, 503, 504);

export interface CompanyPage {
  items: readonly PortfolioCompany[];
  page: { total?: number; next: string | null };
}

export function portfolioList(): HttpResourceRef<PortfolioList | undefined> {
  return apiResource<PortfolioList>(() => ({ url: PORTFOLIOS, context: SHOWN_IN_PLACE }));
}

/** The first companies of an account manager, `limit` at most. */
export function companiesOf(
  managerId: () => string,
  asked: () => { q: string; limit: number },
): HttpResourceRef<CompanyPage | undefined> {
  return apiResource<CompanyPage>(() => {
    const { q, limit } = asked();
    const params = { ...(q && { q }), limit: String(limit) };
    return { url: `${PORTFOLIOS}/${managerId()}/companies`, params, context: SHOWN_IN_PLACE };
  });
}

export function handOverList(): HttpResourceRef<HandOverList | undefined> {
  return apiResource<HandOverList>(() => ({ url: HAND_OVERS, context: SHOWN_IN_PLACE }));
}

/** What a hand-over would move; nothing is asked while it is not said to whom. */
export function previewOf(input: () => HandOverInput): HttpResourceRef<HandOverPreview | undefined> {
  return apiResource<HandOverPreview>(() => {
    // The reason counts nothing, so typing it asks nothing.
    const { reason: _typed, ...body } = input();
    return body.toId === ''
      ? undefined
      : {
          url: `${HAND_OVERS}/preview`,
          method: 'POST',
          body: { ...body, reason: '–' },
          context: SHOWN_IN_PLACE,
        };
  });
}

export function substitutionList(): HttpResourceRef<SubstitutionList | undefined> {
  return apiResource<SubstitutionList>(() => ({ url: SUBSTITUTIONS, context: SHOWN_IN_PLACE }));
}

@Service()
export class PortfolioClient {
  private readonly http = inject(HttpClient);

  handOver(input: HandOverInput): Promise<Job> {
    return firstValueFrom(this.http.post<Job>(HAND_OVERS, input, { context: claiming(...FORM_STATUSES) }));
  }

  substitute(input: SubstitutionInput): Promise<Substitution> {
    // That somebody stands in already is said in the snackbar.
    return firstValueFrom(this.http.post<Substitution>(SUBSTITUTIONS, input, { context: claiming(422) }));
  }

  end(id: string): Promise<void> {
    return firstValueFrom(this.http.delete<void>(`${SUBSTITUTIONS}/${id}`));
  }
}
