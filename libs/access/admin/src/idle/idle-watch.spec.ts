import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { SIGN_IN_AGAIN, Speech } from '@clientele/shared/admin';
import { IdleWatch } from './idle-watch';
import { lastRequestInterceptor } from './last-request';

const MINUTE = 60_000;

describe('the watch over an idle session', () => {
  const signInAgain = jest.fn<Promise<boolean>, []>();
  let fixture: ComponentFixture<IdleWatch>;

  const dialog = (): string => document.querySelector('mat-dialog-container')?.textContent ?? '';
  const pass = async (minutes: number): Promise<void> => {
    await jest.advanceTimersByTimeAsync(minutes * MINUTE);
    fixture.detectChanges();
  };
  const asked = (): number => TestBed.inject(HttpTestingController).match('/api/v1/account').length;

  beforeEach(() => {
    jest.useFakeTimers();
    localStorage.clear();
    signInAgain.mockReset().mockReturnValue(new Promise(() => undefined));
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideRouter([]),
        provideHttpClient(withInterceptors([lastRequestInterceptor])),
        provideHttpClientTesting(),
        { provide: SIGN_IN_AGAIN, useValue: signInAgain },
      ],
    });
    TestBed.inject(Speech).use('en');
    fixture = TestBed.createComponent(IdleWatch);
  });

  afterEach(() => {
    fixture.destroy();
    document.querySelectorAll('.cdk-overlay-container').forEach((one) => one.remove());
    jest.useRealTimers();
  });

  it('warns two minutes before the end, and asks to sign in again at the end', async () => {
    await pass(27.9);
    expect(dialog()).toBe('');
    await pass(0.2);
    expect(dialog()).toContain('Are you still there?');
    expect(signInAgain).not.toHaveBeenCalled();
    await pass(2);
    expect(signInAgain).toHaveBeenCalledTimes(1);
  });

  it('lets somebody stay who says so', async () => {
    await pass(28.1);
    const stay = [...document.querySelectorAll('mat-dialog-container button')].at(-1);
    (stay as HTMLButtonElement).click();
    await pass(0.1);
    expect(asked()).toBe(1);
    await pass(20);
    expect(dialog()).toBe('');
  });

  it('sees that another tab is at work', async () => {
    await pass(28.1);
    localStorage.setItem('clientele.seen', String(Date.now()));
    await pass(0.1);
    expect(dialog()).toBe('');
  });

  it('tells the server that somebody types, now and then', async () => {
    await pass(3);
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    expect(asked()).toBe(0);
    await pass(3);
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'b' }));
    expect(asked()).toBe(1);
  });
});
