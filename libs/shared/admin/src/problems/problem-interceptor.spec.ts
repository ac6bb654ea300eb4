import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { Speech } from '../speech';
import { claiming, problemOf } from './problem';
import { SIGN_IN_AGAIN, STEP_UP, problemInterceptor } from './problem-interceptor';

const refusal = { code: 'shared.unavailable', detail: 'The database does not answer.', requestId: 'r-17' };
const unavailable = { status: 503, statusText: 'Service Unavailable' };
const forbidden = { status: 403, statusText: 'Forbidden' };
const signedOut = { status: 401, statusText: 'Unauthorized' };

describe('a refusal of the API', () => {
  const signInAgain = jest.fn<Promise<boolean>, []>();
  const stepUp = jest.fn<Promise<boolean>, []>();
  const get = (context = claiming(404)): Promise<unknown> =>
    firstValueFrom(TestBed.inject(HttpClient).get('/api/v1/things', { context }));
  const server = (): HttpTestingController => TestBed.inject(HttpTestingController);
  const turn = (): Promise<void> => new Promise((done) => setTimeout(done));
  const shown = (): string => document.querySelector('mat-snack-bar-container')?.textContent ?? '';

  beforeEach(() => {
    signInAgain.mockReset();
    stepUp.mockReset();
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideHttpClient(withInterceptors([problemInterceptor])),
        provideHttpClientTesting(),
        { provide: SIGN_IN_AGAIN, useValue: signInAgain },
        { provide: STEP_UP, useValue: stepUp },
      ],
    });
    TestBed.inject(Speech).use('en');
  });

  afterEach(() => document.querySelectorAll('.cdk-overlay-container').forEach((one) => one.remove()));

  it('is told in one place, with the request id to pass on, and still reaches the caller', async () => {
    const answer = get();
    server().expectOne('/api/v1/things').flush(refusal, unavailable);
    const error: unknown = await answer.catch((reason: unknown) => reason);
    expect(problemOf(error)).toMatchObject({ status: 503, code: 'shared.unavailable', requestId: 'r-17' });
    await turn();
    expect(shown()).toContain('The database does not answer.');
    expect(shown()).toContain('Copy request id');
  });

  it('is left to the caller who claimed it', async () => {
    const answer = get(claiming(503));
    server().expectOne('/api/v1/things').flush(refusal, unavailable);
    await answer.catch(() => undefined);
    await turn();
    expect(shown()).toBe('');
  });

  it('has words of its own when the server cannot be reached', async () => {
    TestBed.inject(Speech).use('pl');
    const answer = get();
    server().expectOne('/api/v1/things').error(new ProgressEvent('error'));
    await answer.catch(() => undefined);
    await turn();
    expect(shown()).toContain('Brak połączenia z serwerem.');
  });

  it('asks once for a new sign-in when the session has ended, and sends the requests again', async () => {
    signInAgain.mockResolvedValue(true);
    const answers = Promise.all([get(), get()]);
    for (const request of server().match('/api/v1/things')) request.flush({}, signedOut);
    await turn();
    expect(signInAgain).toHaveBeenCalledTimes(1);
    for (const request of server().match('/api/v1/things')) request.flush({ ok: true });
    expect(await answers).toEqual([{ ok: true }, { ok: true }]);
    expect(shown()).toBe('');
  });

  it('asks for a new sign-in, too, when the caller shows all refusals in its place', async () => {
    signInAgain.mockResolvedValue(true);
    const answer = get(claiming());
    server().expectOne('/api/v1/things').flush({ code: 'shared.signed_out' }, signedOut);
    await turn();
    server().expectOne('/api/v1/things').flush({ ok: true });
    expect(await answer).toEqual({ ok: true });
  });

  it('leaves a refused sign-in to who asked for it', async () => {
    const answer = get(claiming(401));
    server().expectOne('/api/v1/things').flush({ code: 'access.sign_in_failed' }, signedOut);
    await expect(answer).rejects.toMatchObject({ status: 401 });
    expect(signInAgain).not.toHaveBeenCalled();
  });

  it('asks for the password where an act needs it, and sends the request again', async () => {
    stepUp.mockResolvedValue(true);
    const answer = get(claiming());
    server().expectOne('/api/v1/things').flush({ code: 'access.step_up_needed' }, forbidden);
    await turn();
    server().expectOne('/api/v1/things').flush({ ok: true });
    expect(await answer).toEqual({ ok: true });
  });

  it('says nothing more when the person would rather not give it', async () => {
    stepUp.mockResolvedValue(false);
    const answer = get();
    server().expectOne('/api/v1/things').flush({ code: 'access.step_up_needed' }, forbidden);
    await expect(answer).rejects.toMatchObject({ status: 403 });
    expect(shown()).toBe('');
  });
});
