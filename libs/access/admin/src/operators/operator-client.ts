import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { FORM_STATUSES, MERGE_PATCH, claiming } from '@clientele/shared/admin';
import type { NewOperator, Operator, OperatorInput } from '@clientele/access/dto';
import { firstValueFrom } from 'rxjs';

export const OPERATORS = '/api/v1/operators';

/** Writes operators; their refusals are shown by the form. */
@Service()
export class OperatorClient {
  private readonly http = inject(HttpClient);

  add(operator: NewOperator): Promise<Operator> {
    return firstValueFrom(
      this.http.post<Operator>(OPERATORS, operator, { context: claiming(...FORM_STATUSES) }),
    );
  }

  /** `leaveCompanies`: those of whoever cannot look after them any more stay as they are. */
  change(
    { id, version }: Operator,
    patch: Partial<OperatorInput>,
    leaveCompanies = false,
  ): Promise<Operator> {
    const headers = { ...MERGE_PATCH, 'If-Match': `"${version}"` };
    const context = claiming(...FORM_STATUSES);
    const params: Record<string, boolean> = leaveCompanies ? { leaveCompanies } : {};
    const url = `${OPERATORS}/${id}`;
    return firstValueFrom(this.http.patch<Operator>(url, patch, { headers, params, context }));
  }
}
