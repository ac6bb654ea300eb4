import { HttpClient, type HttpResourceRef } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Job } from '@clientele/jobs/dto';
import type {
  NumberKind,
  RegisterLookUp,
  RegisterStateList,
  RegisterSuggestion,
} from '@clientele/registers/dto';
import { FORM_STATUSES, Speech, apiResource, claiming } from '@clientele/shared/admin';
import { failureTexts, otherFailure } from './texts';

/** How the numbers of a company stand; they are read again when it changes. */
export function statesOf(
  companyId: () => string,
  version: () => number,
): HttpResourceRef<RegisterStateList | undefined> {
  return apiResource<RegisterStateList>(() => {
    version();
    return {
      url: `/api/v1/companies/${companyId()}/register-states`,
      context: claiming(0, 400, 403, 404, 429, 500, 502, 503, 504),
    };
  });
}

@Service()
export class RegisterClient {
  private readonly http = inject(HttpClient);
  private readonly speech = inject(Speech);

  check(companyId: string): Promise<Job> {
    return firstValueFrom(this.http.post<Job>(`/api/v1/companies/${companyId}/register-checks`, null));
  }

  /** Of the numbers that were typed, the first that a register covers. */
  async lookUp(
    country: string,
    numbers: Readonly<Record<NumberKind, string>>,
  ): Promise<RegisterSuggestion | null> {
    let said: RegisterSuggestion | null = null;
    for (const kind of ['organisation_number', 'tax_id'] as const) {
      if (numbers[kind] === '') continue;
      said = await this.ask({ kind, country, number: numbers[kind] });
      if (said.outcome !== 'not_covered') return said;
    }
    return said;
  }

  why(failure: string): string {
    return this.speech.say(failureTexts[failure] ?? otherFailure, { code: failure });
  }

  private ask(asked: RegisterLookUp): Promise<RegisterSuggestion> {
    const context = claiming(...FORM_STATUSES, 0, 400, 429, 500, 502, 503, 504);
    return firstValueFrom(
      this.http.post<RegisterSuggestion>('/api/v1/register-look-ups', asked, { context }),
    );
  }
}
