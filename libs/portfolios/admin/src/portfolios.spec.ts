import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '@clientele/access/admin';
import { permissionsOf, type Role } from '@clientele/access/dto';
import type { Substitution } from '@clientele/portfolios/dto';
import { Speech, problemInterceptor } from '@clientele/shared/admin';
import { PortfolioListPage } from './portfolio-list';
import { PortfolioPage } from './portfolio-page';
import { SubstituteNote } from './substitute-note';

const ANN = '0199c1f2-7a31-7c4e-9d2b-00000000000a';
const BEN = '0199c1f2-7a31-7c4e-9d2b-00000000000b';
const ONE = '0199c1f2-7a31-7c4e-9d2b-000000000001';
const ann = { id: ANN, name: 'Ann', role: 'account_manager', enabled: true, companies: 2 };
const gone = { id: 'gone', name: 'Gone', role: 'support', enabled: true, companies: 3 };
const companies = [
  { id: ONE, name: 'One AS', country: 'NO', people: 2, customerId: 'c-1' },
  { id: 'k-2', name: 'Two AS', country: 'PL', people: 0, customerId: null },
];
const substitution: Substitution = {
  id: 's-1',
  managerId: ANN,
  manager: 'Ann',
  substituteId: 'me',
  substitute: 'Ewa',
  fromOn: '2026-12-21',
  toOn: '2027-01-02',
  isOn: true,
};

describe('portfolios', () => {
  let harness: RouterTestingHarness;
  let http: HttpTestingController;

  const page = (): HTMLElement => harness.routeNativeElement as HTMLElement;
  const dialog = (): HTMLElement => document.querySelector('mat-dialog-container')!;
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((done) => setTimeout(done));
      TestBed.tick();
    }
  };
  const signIn = (role: Role): void => {
    const looks = { language: 'en', theme: 'light', density: 'compact' } as const;
    const permissions = [...permissionsOf[role]];
    TestBed.inject(Session).begin({
      id: 'me',
      name: 'Ewa',
      email: 'e@example.com',
      role,
      permissions,
      ...looks,
    });
  };
  const flush = async (request: TestRequest, body: object, status = 200): Promise<void> => {
    request.flush(body, { status, statusText: 'x' });
    await settled();
  };
  const answer = async (url: string, body: object): Promise<void> => {
    for (const request of http.match((one) => one.url === url)) request.flush(body);
    await settled();
  };
  const go = async (url: string, role: Role): Promise<void> => {
    signIn(role);
    harness = await RouterTestingHarness.create();
    void harness.navigateByUrl(url);
    await settled();
    await answer('/api/v1/portfolios', { items: [ann, gone] });
    await answer(`/api/v1/portfolios/${ANN}/companies`, {
      items: companies,
      page: { total: 2, next: null },
    });
    await answer('/api/v1/substitutions', { items: [substitution] });
    await answer('/api/v1/portfolio-hand-overs', { items: [], hasMore: false });
  };
  const press = async (place: HTMLElement, name: string): Promise<void> => {
    [...place.querySelectorAll('button')].find((one) => one.textContent.includes(name))!.click();
    await settled();
  };
  const choose = async (name: string, option: string): Promise<void> => {
    const box = [...dialog().querySelectorAll('mat-form-field')].find((one) =>
      one.querySelector('label')!.textContent.includes(name),
    )!;
    (box.querySelector('mat-select, input') as HTMLElement).click();
    await settled();
    [...document.querySelectorAll<HTMLElement>('mat-option')]
      .find((one) => one.textContent.includes(option))!
      .click();
    await settled();
  };

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideRouter(
          [
            { path: 'portfolios', component: PortfolioListPage },
            { path: 'portfolios/:id', component: PortfolioPage },
          ],
          withComponentInputBinding(),
        ),
        provideHttpClient(withInterceptors([problemInterceptor])),
        provideHttpClientTesting(),
        { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    TestBed.inject(Speech).use('en');
  });

  it('say who looks after how many companies, and who has some but cannot any more', async () => {
    await go('/portfolios', 'back_office');
    const lines = [...page().querySelectorAll('tbody tr')].map((line) =>
      line.textContent.replaceAll(/\s+/g, ' '),
    );
    expect(lines[0]).toContain('AnnAccount manager2');
    expect(lines[1]).toContain('Cannot look after them any more');
    expect(page().textContent).toContain('Nothing was handed over yet.');
    // Back office neither names substitutes nor ends them.
    expect(page().querySelector('cl-substitution-panel button')).toBeNull();
  });

  it('go over by a ticked company, which is counted before', async () => {
    await go(`/portfolios/${ANN}`, 'owner');
    expect(page().querySelector('tbody a')!.getAttribute('href')).toBe('/customers/c-1/company');
    page().querySelector<HTMLInputElement>('tbody input')!.click();
    await settled();
    await press(page(), 'Hand over 1 company');
    await answer('/api/v1/account-managers', {
      items: [
        { id: ANN, name: 'Ann' },
        { id: BEN, name: 'Ben' },
      ],
    });
    await choose('To', 'Ben');
    const preview = http.expectOne('/api/v1/portfolio-hand-overs/preview');
    expect(preview.request.body).toMatchObject({ fromId: ANN, toId: BEN, companyIds: [ONE] });
    await flush(preview, { companies: 1, people: 2 });
    expect(dialog().textContent).toContain('1 company with 2 people');
    await press(dialog(), 'Hand over');
    // Without a reason nothing is sent.
    http.expectNone('/api/v1/portfolio-hand-overs');
    const reason = [...dialog().querySelectorAll('input')].at(-1)!;
    reason.value = 'Moves';
    reason.dispatchEvent(new Event('input', { bubbles: true }));
    reason.dispatchEvent(new Event('blur'));
    await settled();
    http.expectNone('/api/v1/portfolio-hand-overs/preview');
    await press(dialog(), 'Hand over');
    const sent = http.expectOne('/api/v1/portfolio-hand-overs');
    expect(sent.request.body).toMatchObject({ scope: 'selection', companyIds: [ONE], reason: 'Moves' });
  });

  it('let nobody leave a dialog with what they typed without being asked', async () => {
    await go('/portfolios', 'account_manager');
    await press(page(), 'Name a substitute');
    await answer('/api/v1/account-managers', { items: [{ id: BEN, name: 'Ben' }] });
    await choose('Substitute', 'Ben');
    dialog().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', keyCode: 27, bubbles: true }));
    await settled();
    expect(document.querySelector('cl-leave-dialog')).not.toBeNull();
    expect(document.querySelector('cl-substitution-dialog')).not.toBeNull();
  });

  it('tell whoever stands in for somebody, and look again with each other page', async () => {
    signIn('account_manager');
    const fixture = TestBed.createComponent(SubstituteNote);
    const text = (): string => (fixture.nativeElement as HTMLElement).textContent;
    await settled();
    await answer('/api/v1/substitutions', {
      items: [substitution, { ...substitution, id: 's-2', managerId: 'x', manager: 'Later', isOn: false }],
    });
    expect(text()).toContain('You stand in for Ann until 02/01/2027');
    expect(text()).not.toContain('Later');
    harness = await RouterTestingHarness.create();
    void harness.navigateByUrl('/portfolios');
    await settled();
    expect(text()).toContain('You stand in for Ann');
    await answer('/api/v1/substitutions', { items: [] });
    expect(text().trim()).toBe('');
  });
});
