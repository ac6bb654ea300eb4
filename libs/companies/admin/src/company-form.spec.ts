import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Session } from '@clientele/access/admin';
import { permissionsOf, type Role } from '@clientele/access/dto';
import { CompanyInput, type Company } from '@clientele/companies/dto';
import { Settings } from '@clientele/settings/dto';
import { problemInterceptor } from '@clientele/shared/admin';
import { CompanyForm } from './company-form';
import { CompanyTerms } from './company-terms';

const URL_OF = '/api/v1/customers/c-1/company';
const ME = '0199c1f2-7a31-7c4e-9d2b-3f5e8a6b1c0d';
const company: Company = {
  ...new CompanyInput(),
  id: 'co-1',
  version: 2,
  name: 'Nowak Hurt',
  country: 'PL',
  ape: '',
};

describe('the company in the form of a customer', () => {
  let fixture: ComponentFixture<CompanyForm>;
  let http: HttpTestingController;

  const element = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn++) {
      await new Promise((done) => setTimeout(done));
      TestBed.tick();
    }
  };
  const signIn = (role: Role): void => {
    const person = {
      id: ME,
      name: 'Ewa',
      email: 'ewa@example.com',
      role,
      permissions: [...permissionsOf[role]],
    };
    TestBed.inject(Session).begin({ ...person, language: 'en', theme: 'light', density: 'compact' });
  };
  const open = async (found: Company | null, role: Role = 'owner'): Promise<void> => {
    signIn(role);
    fixture = TestBed.createComponent(CompanyForm);
    fixture.componentRef.setInput('customerId', 'c-1');
    await settled();
    http.expectOne('/api/v1/settings').flush({ ...new Settings(), country: 'NO' });
    for (const request of http.match('/api/v1/account-managers')) request.flush({ items: [] });
    const request = http.expectOne(URL_OF);
    if (found) request.flush(found);
    else request.flush({}, { status: 404, statusText: 'x' });
    await settled();
  };
  const labels = (): string[] =>
    [...element().querySelectorAll('label')].map((label) => label.textContent.trim());
  const box = (title: string): HTMLInputElement => {
    const label = [...element().querySelectorAll('label')].find((one) =>
      one.textContent.trim().startsWith(title),
    );
    return element().querySelector<HTMLInputElement>(`#${label?.getAttribute('for') ?? 'none'}`)!;
  };
  const fill = async (title: string, text: string): Promise<void> => {
    box(title).value = text;
    box(title).dispatchEvent(new Event('input'));
    await settled();
  };

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideHttpClient(withInterceptors([problemInterceptor])),
        provideHttpClientTesting(),
      ],
    });
    http = TestBed.inject(HttpTestingController);
  });

  it('asks for an APE code in France only', async () => {
    await open(company);
    expect(labels().some((label) => label.startsWith('APE'))).toBe(false);
    await open({ ...company, country: 'FR', ape: '62.01Z' });
    expect(labels().some((label) => label.startsWith('APE'))).toBe(true);
  });

  it('shows credit and risk, which change by themselves, and keeps what was typed meanwhile', async () => {
    await open({ ...company, maxPaymentDays: 14 });
    expect(labels()).not.toContain('Maximum payment days');
    expect(element().textContent).toMatch(/Maximum payment days\s*14/);
    await fill('Company', 'Nowak Detal');
    const terms = fixture.debugElement.query(({ componentInstance: one }) => one instanceof CompanyTerms);
    (terms.componentInstance as CompanyTerms).changed.emit();
    http.expectOne({ method: 'GET', url: URL_OF }).flush({ ...company, version: 3, maxPaymentDays: 30 });
    await settled();
    expect([box('Company').value, element().textContent]).toEqual([
      'Nowak Detal',
      expect.stringMatching(/Maximum payment days\s*30/),
    ]);
    const saving = fixture.componentInstance.save('c-1');
    await settled();
    const { request } = http.expectOne({ method: 'PUT', url: URL_OF });
    expect(request.headers.get('If-Match')).toBe('"3"');
    expect(request.body).toMatchObject({ name: 'Nowak Detal', maxPaymentDays: 30 });
    void saving;
  });

  it('is not dirty for a private person, and starts in the country of the shop', async () => {
    await open(null);
    expect(fixture.componentInstance.isDirty()).toBe(false);
    await fill('Company', 'Fjord AS');
    const saving = fixture.componentInstance.save('c-1');
    await settled();
    const { request } = http.expectOne({ method: 'PUT', url: URL_OF });
    expect(request.headers.get('If-None-Match')).toBe('*');
    expect(request.body).toMatchObject({ name: 'Fjord AS', country: 'NO', ape: '' });
    void saving;
  });

  it('writes over the version that was seen', async () => {
    await open(company);
    await fill('Company', 'Nowak Detal');
    const saving = fixture.componentInstance.save('c-1');
    await settled();
    const request = http.expectOne({ method: 'PUT', url: URL_OF });
    expect(request.request.headers.get('If-Match')).toBe('"2"');
    request.flush({ ...company, version: 3, name: 'Nowak Detal' });
    await saving;
    expect(fixture.componentInstance.isDirty()).toBe(false);
  });

  it('writes the company that a new customer of an account manager has from the start', async () => {
    signIn('account_manager');
    fixture = TestBed.createComponent(CompanyForm);
    fixture.componentRef.setInput('customerId', null);
    await settled();
    http.expectOne('/api/v1/settings').flush({ ...new Settings(), country: 'NO' });
    for (const request of http.match('/api/v1/account-managers')) request.flush({ items: [] });
    await settled();
    expect(fixture.componentInstance.isDirty()).toBe(false);
    await fill('Company', 'Fjord AS');
    const saving = fixture.componentInstance.save('c-1');
    await settled();
    const claimed = { ...company, version: 1, name: 'Anna Nowak', accountManagerId: ME };
    http.expectOne({ method: 'GET', url: URL_OF }).flush(claimed);
    await settled();
    const written = http.expectOne({ method: 'PUT', url: URL_OF });
    expect(written.request.headers.get('If-Match')).toBe('"1"');
    expect(written.request.body).toMatchObject({ name: 'Fjord AS', accountManagerId: ME });
    written.flush({ errors: [] }, { status: 422, statusText: 'x' });
    await expect(saving).rejects.toThrow();
    await settled();
    expect(box('Company').value).toBe('Fjord AS');
  });

  it('saves a number that no rule of its country refused, once the country is right', async () => {
    await open(company);
    await fill('Tax id', '8567346216');
    const attempt = async (): Promise<TestRequest> => {
      void fixture.componentInstance.save('c-1').catch(() => undefined);
      await settled();
      return http.expectOne({ method: 'PUT', url: URL_OF });
    };
    const detail = 'The check digit does not fit a tax id of this country.';
    const error = { pointer: '/taxId', code: 'companies.tax_id', detail, params: {} };
    (await attempt()).flush({ errors: [error] }, { status: 422, statusText: 'x' });
    await settled();
    expect(element().textContent).toContain(detail);
    expect(fixture.componentInstance.isValid()).toBe(false);
    await fill('Country', 'United Kingdom');
    expect(fixture.componentInstance.isValid()).toBe(true);
    expect((await attempt()).request.body).toMatchObject({ country: 'GB', taxId: '8567346216' });
  });

  it('rejects when it was not saved, and keeps what was typed', async () => {
    await open(company);
    await fill('Tax id', 'PL1');
    const saving = fixture.componentInstance.save('c-1').then(
      () => 'saved',
      () => 'refused',
    );
    await settled();
    const error = {
      pointer: '/taxId',
      code: 'companies.tax_id',
      detail: 'The check digit does not fit.',
      params: {},
    };
    http.expectOne({ method: 'PUT' }).flush({ errors: [error] }, { status: 422, statusText: 'x' });
    expect(await saving).toBe('refused');
    await settled();
    expect(element().textContent).toContain('The check digit does not fit.');
    expect([box('Tax id').value, fixture.componentInstance.isDirty()]).toEqual(['PL1', true]);
  });
});
