import { HttpClient, HttpEventType, type HttpEvent } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { filter, firstValueFrom, map, tap, type Observable } from 'rxjs';
import type { Job } from '@clientele/jobs/dto';
import { claiming } from '@clientele/shared/admin';
import type {
  CustomerImport,
  ImportDraftInput,
  ImportMapping,
  ImportMappingInput,
} from '@clientele/transfers/dto';

const API = '/api/v1/customer-imports';
const MAPPINGS = '/api/v1/customer-import-mappings';

/** Sends a file to be recognised; nothing of it is imported. `like`: an earlier import whose columns it has. */
export function uploadDraft(
  http: HttpClient,
  file: File,
  like: string | undefined,
  progress: (percent: number) => void,
): Promise<CustomerImport> {
  const body = new FormData();
  body.append('file', file);
  const context = claiming(400, 413, 415, 422);
  const params: Record<string, string> = like ? { like } : {};
  const options = { params, context, observe: 'events', reportProgress: true } as const;
  return firstValueFrom(answerOf(http.post<CustomerImport>(`${API}/drafts`, body, options), progress));
}

function answerOf<T>(events: Observable<HttpEvent<T>>, progress: (percent: number) => void): Observable<T> {
  return events.pipe(
    tap((event) => {
      if (event.type === HttpEventType.UploadProgress && event.total)
        progress(Math.round((event.loaded / event.total) * 100));
    }),
    filter((event) => event.type === HttpEventType.Response),
    map((event) => event.body as T),
  );
}

@Service()
export class ImportClient {
  private readonly http = inject(HttpClient);

  correct(importId: string, input: Partial<ImportDraftInput>): Promise<CustomerImport> {
    return firstValueFrom(this.http.post<CustomerImport>(`${API}/${importId}/corrections`, input));
  }

  /** Checks what an import would do, imports, or takes an import back. */
  start(importId: string, step: 'checks' | 'runs' | 'reversals'): Promise<Job> {
    return firstValueFrom(this.http.post<Job>(`${API}/${importId}/${step}`, null));
  }

  saveMapping(input: ImportMappingInput): Promise<ImportMapping> {
    return firstValueFrom(this.http.post<ImportMapping>(MAPPINGS, input));
  }

  replaceMapping(id: string, input: ImportMappingInput): Promise<ImportMapping> {
    return firstValueFrom(this.http.put<ImportMapping>(`${MAPPINGS}/${id}`, input));
  }

  removeMapping(id: string): Promise<void> {
    return firstValueFrom(this.http.delete<void>(`${MAPPINGS}/${id}`));
  }
}
