import { HttpResponse, type HttpInterceptorFn } from '@angular/common/http';
import { Service, inject, signal } from '@angular/core';
import { tap } from 'rxjs';

/** What was written last, so that a page counts anew what a part of it has changed. */
@Service()
export class LastWrite {
  /** An object of its own for each write, however often the same address is written. */
  readonly to = signal({ url: '' });
}

export const lastWriteInterceptor: HttpInterceptorFn = (request, next) => {
  const last = inject(LastWrite);
  return next(request).pipe(
    tap((event) => {
      if (request.method !== 'GET' && event instanceof HttpResponse) last.to.set({ url: request.url });
    }),
  );
};
