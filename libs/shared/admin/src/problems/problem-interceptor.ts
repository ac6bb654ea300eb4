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
/** Asks the person for the password again, and answers whether it was right. */
export const STEP_UP = new InjectionToken<() => Promise<boolean>>('STEP_UP');

/** Many requests may need the same at once; the person is asked once. */
abstract class AskedOnce {
  protected abstract readonly ask: (() => Promise<boolean>) | null;
  private asking: Promise<boolean> | null = null;

  now(): Promise<boolean> {
    this.asking ??= (this.ask?.() ?? Promise.resolve(false)).finally(() => (this.asking = null));
    return this.asking;
  }
}

@Service()
export class SignInAgain extends AskedOnce {
  protected readonly ask = inject(SIGN_IN_AGAIN, { optional: true });
}

@Service()
export class StepUp extends AskedOnce {
  protected readonly ask = inject(STEP_UP, { optional: true });
}

/**
 * Speaks the operator's language to the API, and shows each refusal that nobody claimed in one snackbar. A request
 * that finds the session ended waits for a new sign-in, one that needs the password again for that; it is then sent
 * again, so that no form is lost.
 */
export const problemInterceptor: HttpInterceptorFn = (request, next) => {
  const speech = inject(Speech);
  const toast = inject(Toast);
  const ways = { signIn: inject(SignInAgain), stepUp: inject(StepUp) };
  const refuse = (error: unknown): Observable<never> => {
    const problem = problemOf(error);
    if (!isClaimed(request, problem)) tell(problem, speech, toast);
    return throwError(() => error);
  };
  const send = (gone: readonly string[]): Observable<HttpEvent<unknown>> =>
    next(request.clone({ setHeaders: { 'Accept-Language': speech.language() } })).pipe(
      catchError((error: unknown) => {
        const way = wayOn(request, error);
        if (!way || gone.includes(way)) return refuse(error);
        return from(ways[way].now()).pipe(
          switchMap((open) => (open ? send([...gone, way]) : throwError(() => error))),
        );
      }),
    );
  return send([]);
};

/** What lets the request through, if anything does. */
function wayOn(request: HttpRequest<unknown>, error: unknown): 'signIn' | 'stepUp' | undefined {
  if (!(error instanceof HttpErrorResponse)) return undefined;
  const { code } = problemOf(error);
  if (error.status === 403 && code === 'access.step_up_needed') return 'stepUp';
  if (error.status !== 401) return undefined;
  const claimed = request.context.get(CLAIMED);
  // Who shows all refusals in its place does not mean the end of the session.
  const left = claimed === true ? code === 'shared.signed_out' : !claimed.includes(401);
  return left ? 'signIn' : undefined;
}

function isClaimed(request: HttpRequest<unknown>, problem: Problem): boolean {
  const claimed = request.context.get(CLAIMED);
  return claimed === true || claimed.includes(problem.status);
}

function tell(problem: Problem, speech: Speech, toast: Toast): void {
  const text = problem.code === NO_NETWORK ? speech.say(texts.noNetwork) : problem.detail || problem.title;
  toast.problem(text || speech.say(texts.unexpected), problem.requestId);
}
