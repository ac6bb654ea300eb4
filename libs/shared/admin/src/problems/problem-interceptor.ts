import {
  HttpErrorResponse,
  type HttpEvent,
  type HttpInterceptorFn,
  type HttpRequest,
} from '@angular/common/http';
import { InjectionToken, Service, inject } from '@angular/core';
import { catchError, from, switchMap, throwError, type Observable } from 'rxjs';
import { sharedTexts as texts } from '../texts';
import { Speech } from '../speech';
import { Toast } from '../toast';
import { CLAIMED, NO_NETWORK, problemOf, type Problem } from './problem';

/** Asks the person to sign in again over the page that is open, and answers whether they did. */
export const SIGN_IN_AGAIN = new InjectionToken<() => Promise<boolean>>('SIGN_IN_AGAIN');

/** Many requests may find the session gone at once; the person is asked once. */
@Service()
export class SignInAgain {
  private readonly ask = inject(SIGN_IN_AGAIN, { optional: true });
  private asking: Promise<boolean> | null = null;

  now(): Promise<boolean> {
    this.asking ??= (this.ask?.() ?? Promise.resolve(false)).finally(() => (this.asking = null));
    return this.asking;
  }
}

/**
 * Speaks the operator's language to the API, and shows each refusal that nobody claimed in one snackbar. A request
 * that finds the session ended waits for a new sign-in and is then sent again, so that no form is lost.
 */
export const problemInterceptor: HttpInterceptorFn = (request, next) => {
  const speech = inject(Speech);
  const toast = inject(Toast);
  const signInAgain = inject(SignInAgain);
  const send = (): Observable<HttpEvent<unknown>> =>
    next(request.clone({ setHeaders: { 'Accept-Language': speech.language() } }));
  const refuse = (error: unknown): Observable<never> => {
    const problem = problemOf(error);
    if (!isClaimed(request, problem)) tell(problem, speech, toast);
    return throwError(() => error);
  };
  return send().pipe(
    catchError((error: unknown) => {
      if (!sessionEnded(request, error)) return refuse(error);
      return from(signInAgain.now()).pipe(
        switchMap((back) => (back ? send().pipe(catchError(refuse)) : throwError(() => error))),
      );
    }),
  );
};

function sessionEnded(request: HttpRequest<unknown>, error: unknown): boolean {
  return error instanceof HttpErrorResponse && error.status === 401 && !isClaimed(request, problemOf(error));
}

function isClaimed(request: HttpRequest<unknown>, problem: Problem): boolean {
  const claimed = request.context.get(CLAIMED);
  return claimed === true || claimed.includes(problem.status);
}

function tell(problem: Problem, speech: Speech, toast: Toast): void {
  const text = problem.code === NO_NETWORK ? speech.say(texts.noNetwork) : problem.detail || problem.title;
  toast.problem(text || speech.say(texts.unexpected), problem.requestId);
}
