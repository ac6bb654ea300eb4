import { HttpClient, HttpEventType, type HttpEvent } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { filter, firstValueFrom, map, tap, type Observable } from 'rxjs';
import type { Job } from '@clientele/jobs/dto';
import { claiming } from '@clientele/shared/admin';

const API = '/api/v1/customer-imports';

/** Sends a file to be checked; nothing of it is imported. */
export function uploadForCheck(
  http: HttpClient,
  file: File,
  progress: (percent: number) => void,
): Promise<Job> {
  const body = new FormData();
  body.append('file', file);
  const context = claiming(400, 413, 415, 422);
  const params = { dryRun: true };
  const sent = http.post<Job>(API, body, { params, context, observe: 'events', reportProgress: true });
  return firstValueFrom(answerOf(sent, progress));
}

function answerOf(events: Observable<HttpEvent<Job>>, progress: (percent: number) => void): Observable<Job> {
  return events.pipe(
    tap((event) => {
      if (event.type === HttpEventType.UploadProgress && event.total)
        progress(Math.round((event.loaded / event.total) * 100));
    }),
    filter((event) => event.type === HttpEventType.Response),
    map((event) => event.body as Job),
  );
}

@Service()
export class ImportClient {
  private readonly http = inject(HttpClient);

  /** Imports a file that was checked. */
  run(importId: string): Promise<Job> {
    return firstValueFrom(this.http.post<Job>(`${API}/${importId}/runs`, null));
  }
}
