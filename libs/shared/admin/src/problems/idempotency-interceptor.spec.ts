import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { idempotencyInterceptor } from './idempotency-interceptor';

const HEADER = 'Idempotency-Key';

describe('a change that the screens send', () => {
  const http = (): HttpClient => TestBed.inject(HttpClient);
  const server = (): HttpTestingController => TestBed.inject(HttpTestingController);

  beforeEach(() => {
    jest.useFakeTimers();
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideHttpClient(withInterceptors([idempotencyInterceptor])),
        provideHttpClientTesting(),
      ],
    });
  });
  afterEach(() => jest.useRealTimers());

  it('has a key of its own', () => {
    http().post('/a', {}).subscribe();
    http().patch('/b', {}).subscribe();
    const keys = ['/a', '/b'].map((url) => server().expectOne(url).request.headers.get(HEADER));
    expect(keys.every((key) => /^[0-9a-f]{32}$/.test(key ?? ''))).toBe(true);
    expect(new Set(keys).size).toBe(2);
  });

  it('is sent once more with the same key when no answer came', async () => {
    const answer = firstValueFrom(http().post('/a', {}));
    const first = server().expectOne('/a');
    first.error(new ProgressEvent('error'));
    jest.advanceTimersByTime(1000);
    const second = server().expectOne('/a');
    expect(second.request.headers.get(HEADER)).toBe(first.request.headers.get(HEADER));
    second.flush({ done: true });
    expect(await answer).toEqual({ done: true });
  });

  it('is not sent again after a refusal', async () => {
    const answer = firstValueFrom(http().post('/a', {})).catch((error: { status: number }) => error.status);
    server().expectOne('/a').flush({}, { status: 422, statusText: 'Unprocessable Content' });
    jest.advanceTimersByTime(5000);
    server().expectNone('/a');
    expect(await answer).toBe(422);
  });

  it('has none when it reads or sends a file', () => {
    http().get('/a').subscribe();
    http().post('/b', new FormData()).subscribe();
    for (const url of ['/a', '/b']) expect(server().expectOne(url).request.headers.has(HEADER)).toBe(false);
  });
});
