import { HttpResponse, type HttpInterceptorFn } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { tap } from 'rxjs';

const KEY = 'clientele.seen';

/** When the API last answered somebody who is signed in: one time for all tabs of the browser. */
@Service()
export class LastRequest {
  /** Milliseconds of the epoch. */
  at(): number {
    return Number(localStorage.getItem(KEY) ?? 0);
  }

  note(): void {
    localStorage.setItem(KEY, String(Date.now()));
  }
}

/** Each answer moves the end of the session, as it does on the server. */
export const lastRequestInterceptor: HttpInterceptorFn = (request, next) => {
  const last = inject(LastRequest);
  return next(request).pipe(
    tap((event) => {
      if (event instanceof HttpResponse) last.note();
    }),
  );
};
