import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type { ApiKey, ApiKeyChange, ApiKeyRotation, IssuedApiKey, NewApiKey } from '@clientele/access/dto';
import { FORM_STATUSES, MERGE_PATCH, claiming } from '@clientele/shared/admin';
import { firstValueFrom } from 'rxjs';

export const API_KEYS = '/api/v1/api-keys';

/** Writes keys; the refusals of their forms are shown there. */
@Service()
export class ApiKeyClient {
  private readonly http = inject(HttpClient);

  create(key: NewApiKey): Promise<IssuedApiKey> {
    const context = claiming(...FORM_STATUSES);
    return firstValueFrom(this.http.post<IssuedApiKey>(API_KEYS, key, { context }));
  }

  change({ id, version }: ApiKey, patch: Partial<ApiKeyChange>): Promise<ApiKey> {
    const headers = { ...MERGE_PATCH, 'If-Match': `"${version}"` };
    const context = claiming(...FORM_STATUSES);
    return firstValueFrom(this.http.patch<ApiKey>(`${API_KEYS}/${id}`, patch, { headers, context }));
  }

  rotate({ id }: ApiKey, rotation: ApiKeyRotation): Promise<IssuedApiKey> {
    const context = claiming(422);
    return firstValueFrom(this.http.post<IssuedApiKey>(`${API_KEYS}/${id}/rotations`, rotation, { context }));
  }

  revoke({ id }: ApiKey): Promise<void> {
    return firstValueFrom(this.http.delete<void>(`${API_KEYS}/${id}`));
  }
}
