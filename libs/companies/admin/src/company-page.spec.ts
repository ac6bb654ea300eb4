import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { provideZonelessChangeDetection, type Type } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { Router, provideRouter } from '@angular/router';
import { Session } from '@clientele/access/admin';
import { permissionsOf, type Role } from '@clientele/access/dto';
import { CompanyInput, type CompanyRecord, type TermsChange } from '@clientele/companies/dto';
import { Settings } from '@clientele/settings/dto';
import { problemInterceptor } from '@clientele/shared/admin';
import { CompanyList } from './company-list';
import { CompanyPage } from './company-page';

const URL_OF = '/api/v1/companies/co-1';
const company: CompanyRecord = {
  ...new CompanyInput(),
  id: 'co-1',
  version: 2,
  name: 'Nowak Hurt',
  country: 'PL',
  taxId: '8567346215',
  maxPaymentDays: 14,
  parentId: null,
  accountManager: '',
};
const change: TermsChange = {
  id: 't-1',
  at: '2026-01-31T12:00:00.000Z',
  changedBy: 'Ewa',
  reason: 'Pays on time',
  formerAllowedOutstanding: null,
  allowedOutstanding: null,
  formerMaxPaymentDays: 7,
  maxPaymentDays: 14,
  formerRisk: '',
  risk: '',
};
const LAST = { prev: null, next: null, hasMore: false };

describe('the pages of companies', () => {
  let fixture: ComponentFixture<unknown>;
  let http: HttpTestingController;

  const element = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const dialog = (): HTMLElement => document.querySelector<HTMLElement>('mat-dialog-container')!;
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn++) {
      await new Promise((done) => setTimeout(done));
      TestBed.tick();
    }
  };
  const start = async (page: Type<unknown>, inputs: object = {}, role: Role = 'owner'): Promise<void> => {
    const person = {
      id: 'me',
      name: 'Ewa',
      email: 'e@example.com',
      role,
      permissions: [...permissionsOf[role]],
    };
    TestBed.inject(Session).begin({ ...person, language: 'en', theme: 'light', density: 'compact' });
    fixture = TestBed.createComponent(page);
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    await settled();
    for (const request of http.match('/api/v1/account-managers')) request.flush({ items: [] });
  };
  const asked = (path: string): TestRequest =>
    http.expectOne(({ method, url }) => method === 'GET' && url === `${URL_OF}${path}`);
  const answered = async (role: Role = 'owner'): Promise<void> => {
    await start(CompanyPage, { id: 'co-1' }, role);
    asked('').flush(company);
    await settled();
    const person = {
      customerId: 'c-1',
      customerNumber: 1,
      firstName: 'Ola',
      lastName: 'Dahl',
      email: 'o@example.com',
    };
    asked('/people').flush({ items: [{ ...person, roles: ['buyer'], primary: true }], page: LAST });
    const family = [
      { id: 'co-0', name: 'Holding', level: 0 },
      { id: 'co-1', name: 'Nowak Hurt', level: 1 },
    ];
    for (const request of http.match(`${URL_OF}/family`))
      if (!request.cancelled) request.flush({ items: family, hasMore: false });
    for (const request of http.match(({ url }) => url === `${URL_OF}/terms-history`))
      request.flush({ items: [change], page: LAST });
    await settled();
  };
  const button = (text: string, within = element()): HTMLButtonElement =>
    [...within.querySelectorAll('button')].find((one) => one.textContent.trim().endsWith(text))!;
  const press = async (...which: Parameters<typeof button>): Promise<void> => {
    button(...which).click();
    await settled();
  };
  const fill = async (title: string, text: string, within: HTMLElement): Promise<void> => {
    const label = [...within.querySelectorAll('label')].find((one) =>
      one.textContent.trim().startsWith(title),
    );
    const box = within.querySelector<HTMLInputElement>(`#${label?.getAttribute('for') ?? 'none'}`)!;
    box.value = text;
    box.dispatchEvent(new Event('input'));
    await settled();
  };

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideRouter([{ path: '**', component: CompanyList }]),
        provideHttpClient(withInterceptors([problemInterceptor])),
        provideHttpClientTesting(),
        { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
  });

  it('list companies as the address asks', async () => {
    await start(CompanyList, { risk: 'high', q: 'now', country: undefined });
    const { params } = http.expectOne(({ url }) => url === '/api/v1/companies').request;
    expect([params.get('q'), params.get('risk'), params.has('country')]).toEqual(['now', 'high', false]);
  });

  it('show limits and risks to those who see them, and lead on', async () => {
    for (const [role, seen] of [
      ['support', false],
      ['owner', true],
    ] as const) {
      await start(CompanyList, {}, role);
      http
        .expectOne(({ url }) => url === '/api/v1/companies')
        .flush({ items: [company], page: { ...LAST, next: '/api/v1/companies?cursor=abc' } });
      await settled();
      expect(element().querySelector('tbody a')?.getAttribute('href')).toBe('/companies/co-1');
      expect(element().querySelector('tbody')?.textContent).toContain('856-734-62-15');
      expect(element().querySelector('nav a')?.getAttribute('href')).toContain('cursor=abc');
      expect(element().querySelector('thead')?.textContent.includes('Allowed outstanding')).toBe(seen);
      fixture.destroy();
    }
  });

  it('search as one types, from the first page on; / leads there', async () => {
    await start(CompanyList, { cursor: 'abc' });
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    const box = element().querySelector<HTMLInputElement>('input[type=search]')!;
    document.body.append(element());
    document.dispatchEvent(new KeyboardEvent('keydown', { key: '/' }));
    expect(document.activeElement).toBe(box);
    box.value = ' fjord ';
    box.dispatchEvent(new Event('input'));
    await new Promise((done) => setTimeout(done, 300));
    expect(navigate.mock.lastCall?.[1]?.queryParams).toEqual({ q: 'fjord', cursor: null });
  });

  it('say that nothing matches, and why a list did not come', async () => {
    await start(CompanyList);
    const list = (): TestRequest => http.expectOne(({ url }) => url === '/api/v1/companies');
    list().flush({ items: [], page: LAST });
    await settled();
    expect(element().textContent).toContain('No company matches');
    fixture.destroy();
    await start(CompanyList);
    list().flush({}, { status: 503, statusText: 'x' });
    await settled();
    expect(element().querySelector('cl-load-error')).not.toBeNull();
  });

  it('show who acts for a company, its family, and why its credit was changed', async () => {
    await answered();
    expect(element().querySelector('h1')?.textContent).toContain('Nowak Hurt');
    expect(element().querySelector('cl-company-numbers')?.textContent).toContain('856-734-62-15');
    expect(element().querySelector('cl-company-people')?.textContent).toMatch(
      /Ola Dahl.*Buyer.*Primary company/s,
    );
    expect(element().querySelector('cl-company-family a')?.getAttribute('href')).toBe('/companies/co-0');
    const history = element().querySelector('cl-terms-history tbody')?.textContent ?? '';
    expect(history).toMatch(/Ewa.*Maximum payment days:\s*7 → 14.*Pays on time/s);
    expect(history).not.toContain('Risk');
  });

  it('save what was changed of the data, and no terms', async () => {
    await answered();
    await fill('Company', 'Nowak Detal', element());
    await press('Save');
    const { request } = http.expectOne({ method: 'PATCH', url: URL_OF });
    expect([request.headers.get('If-Match'), request.body]).toEqual(['"2"', { name: 'Nowak Detal' }]);
  });

  it('change credit with a reason, and show the fault when it is missing', async () => {
    await answered();
    await press('Credit and risk…');
    await fill('Maximum payment days', '30', dialog());
    await press('Save', dialog());
    const detail = 'Say why credit or risk change.';
    const error = { pointer: '/reason', code: 'companies.reason_required', detail, params: {} };
    http
      .expectOne({ method: 'PATCH', url: URL_OF })
      .flush({ errors: [error] }, { status: 422, statusText: 'x' });
    await settled();
    expect(dialog().textContent).toContain(detail);
    await fill('Reason', 'Pays on time', dialog());
    await press('Save', dialog());
    const again = http.expectOne({ method: 'PATCH', url: URL_OF });
    expect(again.request.body).toEqual({ maxPaymentDays: 30, reason: 'Pays on time' });
    again.flush({ ...company, version: 3, maxPaymentDays: 30 });
    await settled();
    asked('').flush({ ...company, version: 3, maxPaymentDays: 30 });
    await settled();
    // With the new version the history is another.
    asked('/terms-history');
    expect(element().querySelector('cl-company-terms')?.textContent).toMatch(/payment days\s*30/);
  });

  it('say that somebody changed the terms meanwhile', async () => {
    await answered();
    await press('Credit and risk…');
    await fill('Maximum payment days', '30', dialog());
    await press('Save', dialog());
    http.expectOne({ method: 'PATCH', url: URL_OF }).flush({}, { status: 412, statusText: 'x' });
    await settled();
    expect(dialog().textContent).toContain('Somebody changed this company meanwhile');
    expect(button('Save', dialog()).disabled).toBe(true);
  });

  it('say in the dialog why a person was refused', async () => {
    await answered();
    element().querySelector<HTMLElement>('[aria-label="Change what Ola Dahl is"]')!.click();
    await settled();
    await press('Save', dialog());
    const detail = 'No more people can act for this company.';
    const full = { code: 'companies.full', title: 'Full', detail };
    http
      .expectOne({ method: 'PUT', url: `${URL_OF}/people/c-1` })
      .flush(full, { status: 409, statusText: 'x' });
    await settled();
    expect(dialog().textContent).toContain(detail);
  });

  it('offer nothing to change to those who only look', async () => {
    await answered('auditor');
    for (const act of ['Credit and risk…', 'Add person…', 'Parent company…'])
      expect(button(act)).toBeUndefined();
  });

  it('begin a new company in the country of the shop, and go to it', async () => {
    await start(CompanyPage);
    http.expectOne('/api/v1/settings').flush({ ...new Settings(), country: 'NO' });
    await settled();
    expect((fixture.componentInstance as CompanyPage).hasUnsavedWork()).toBe(false);
    await fill('Company', 'Fjord AS', element());
    await press('Save');
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
    const request = http.expectOne({ method: 'POST', url: '/api/v1/companies' });
    expect(request.request.body).toMatchObject({ name: 'Fjord AS', country: 'NO' });
    expect(request.request.body).not.toHaveProperty('risk');
    request.flush({ ...company, id: 'co-9' });
    await settled();
    expect(navigate).toHaveBeenCalledWith('/companies/co-9');
  });
});
