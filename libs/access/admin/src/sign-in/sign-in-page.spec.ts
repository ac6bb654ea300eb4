import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, provideZonelessChangeDetection, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Speech, problemInterceptor } from '@clientele/shared/admin';
import { permissionsOf, type Account } from '@clientele/access/dto';
import { Session } from '../session';
import { SHOP_NAME } from '../shop-name';
import { SignInPage } from './sign-in-page';

@Component({ selector: 'cl-any-page', template: `<h1>Inside</h1>` })
class AnyPage {}

const account: Account = {
  id: '0199c1f2-7a31-7c4e-9d2b-3f5e8a6b1c0d',
  name: 'Anna Nowak',
  email: 'anna@example.com',
  role: 'auditor',
  language: 'pl',
  theme: 'dark',
  density: 'dense',
  permissions: [...permissionsOf.auditor],
};

describe('the sign-in page', () => {
  let harness: RouterTestingHarness;
  let http: HttpTestingController;

  const element = (): HTMLElement => harness.routeNativeElement as HTMLElement;
  const open = async (url: string): Promise<void> => {
    harness = await RouterTestingHarness.create(url);
    await harness.fixture.whenStable();
  };
  const submit = async (email: string, password: string): Promise<void> => {
    const [emailBox, passwordBox] = element().querySelectorAll('input');
    for (const [box, text] of [
      [emailBox, email],
      [passwordBox, password],
    ] as const) {
      if (!box) throw new Error('The form has no such field');
      box.value = text;
      box.dispatchEvent(new Event('input'));
    }
    element()
      .querySelector('form')
      ?.dispatchEvent(new Event('submit', { cancelable: true }));
    await harness.fixture.whenStable();
  };
  const settled = async (): Promise<void> => {
    await new Promise((done) => setTimeout(done));
    await harness.fixture.whenStable();
  };

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideRouter(
          [
            { path: 'sign-in', component: SignInPage },
            { path: '**', component: AnyPage },
          ],
          withComponentInputBinding(),
        ),
        provideHttpClient(withInterceptors([problemInterceptor])),
        provideHttpClientTesting(),
        { provide: SHOP_NAME, useValue: signal('Nordic Tools') },
      ],
    });
    TestBed.inject(Speech).use('en');
    http = TestBed.inject(HttpTestingController);
  });

  it('names the shop and lets password managers recognise the fields', async () => {
    await open('/sign-in');
    expect(element().textContent).toContain('to the back office of Nordic Tools');
    const hints = [...element().querySelectorAll('input')].map((box) => box.autocomplete);
    expect(hints).toEqual(['username', 'current-password']);
  });

  it('sends nothing while a field is empty', async () => {
    await open('/sign-in');
    await submit('anna@example.com', '');
    expect(element().textContent).toContain('Fill this in.');
    http.expectNone('/api/v1/session');
  });

  it('goes where the person wanted to go, in their language and look', async () => {
    await open('/sign-in?next=%2Foperators');
    await submit(' anna@example.com ', 'four unrelated calm words');
    const request = http.expectOne('/api/v1/session');
    expect(request.request.body).toEqual({
      email: 'anna@example.com',
      password: 'four unrelated calm words',
    });
    expect(request.request.headers.get('Accept-Language')).toBe('en');
    request.flush(account);
    await settled();
    expect(TestBed.inject(Router).url).toBe('/operators');
    expect(TestBed.inject(Speech).language()).toBe('pl');
    expect([...document.documentElement.classList]).toEqual(
      expect.arrayContaining(['theme-dark', 'density-dense']),
    );
    expect(TestBed.inject(Session).can('customers:read')).toBe(true);
    expect(TestBed.inject(Session).can('customers:write')).toBe(false);
  });

  it('says when e-mail and password do not match', async () => {
    await open('/sign-in');
    await submit('anna@example.com', 'wrong');
    http
      .expectOne('/api/v1/session')
      .flush({ code: 'access.sign_in_failed' }, { status: 401, statusText: 'No' });
    await settled();
    expect(element().querySelector('[role=alert]')?.textContent).toContain('do not match');
  });

  it('never leaves for another site', async () => {
    await open('/sign-in?next=%2F%2Fevil.example');
    await submit('anna@example.com', 'four unrelated calm words');
    http.expectOne('/api/v1/session').flush(account);
    await settled();
    expect(TestBed.inject(Router).url).toBe('/');
  });

  it('takes a one-time link, and says when it does not work any more', async () => {
    await open('/sign-in?token=old');
    http
      .expectOne('/api/v1/session/link')
      .flush({ code: 'access.link_invalid' }, { status: 401, statusText: 'No' });
    await settled();
    expect(element().textContent).toContain('This sign-in link was used before or is too old.');
    expect(TestBed.inject(Router).url).toBe('/sign-in');
  });
});
