import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { retry, throwError, timer } from 'rxjs';

const AGAIN_MS = 1000;

/**
 * Gives every change a key of its own, so that it happens once however often it arrives: when the network swallowed the
 * answer, it is sent again. Files have no key: the API reads them as they come.
 */
export const idempotencyInterceptor: HttpInterceptorFn = (request, next) => {
  const changes = request.method === 'POST' || request.method === 'PATCH';
  if (!changes || request.body instanceof FormData) return next(request);
  return next(request.clone({ setHeaders: { 'Idempotency-Key': newKey() } })).pipe(
    retry({
      count: 1,
      delay: (error: unknown) =>
        error instanceof HttpErrorResponse && error.status === 0 ? timer(AGAIN_MS) : throwError(() => error),
    }),
  );
};

/** `randomUUID` would need HTTPS; a shop's own network may have none. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
