import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, input, provideZonelessChangeDetection, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { Router, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '@clientele/access/admin';
import type { CustomerCard } from '@clientele/customers/dto';
import { problemInterceptor, unsavedGuard } from '@clientele/shared/admin';
import { sampleAccount, sampleCard, sampleSettings } from '../samples';
import { CUSTOMER_SECTIONS, type CustomerFormSection, type CustomerSection } from '../sections';
import { CustomerForm } from './customer-form';

const customer = sampleCard();
const URL_OF = `/api/v1/customers/${customer.id}`;

@Component({ selector: 'cl-any-page', template: `<h1>Elsewhere</h1>` })
class AnyPage {}

/** A section of another domain that is refused once. */
@Component({
  selector: 'cl-shoe-section',
  template: `<button type="button" (click)="dirty.set(true)">Shoes</button>`,
})
class ShoeSection implements CustomerFormSection {
  readonly customerId = input.required<string | null>();
  readonly dirty = signal(false);
  static refusals = 1;
  static savedFor: string[] = [];
  isDirty = (): boolean => this.dirty();
  isValid = (): boolean => true;
  showFaults(): void {
    throw new Error('It has none');
  }
  save(customerId: string): Promise<void> {
    if (ShoeSection.refusals-- > 0) return Promise.reject(new Error('No shoes today'));
    ShoeSection.savedFor.push(customerId);
    this.dirty.set(false);
    return Promise.resolve();
  }
  discard(): void {
    this.dirty.set(false);
  }
}

const shoes: CustomerSection = {
  group: 'profile',
  id: 'shoes',
  title: { en: 'Shoes', pl: 'Buty', cs: 'Boty', nb: 'Sko' },
  permission: 'customers:read',
  isShown: (settings) => settings.b2bMode,
  load: () => Promise.resolve(ShoeSection),
};

describe('the form of a customer', () => {
  let harness: RouterTestingHarness;
  let http: HttpTestingController;

  const element = (): HTMLElement => harness.routeNativeElement as HTMLElement;
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn++) {
      await new Promise((done) => setTimeout(done));
      TestBed.tick();
    }
  };
  const open = async (url: string, record?: CustomerCard, settings = sampleSettings()): Promise<void> => {
    harness = await RouterTestingHarness.create();
    void harness.navigateByUrl(url);
    await settled();
    http.expectOne('/api/v1/settings').flush(settings);
    http
      .expectOne('/api/v1/groups')
      .flush({ items: [{ id: customer.mainGroupId, name: 'Retail', code: 'retail' }] });
    if (record) http.expectOne(URL_OF).flush(record);
    await settled();
  };
  const box = (label: string): HTMLInputElement => {
    const name = [...element().querySelectorAll('label')].find((one) =>
      one.textContent.trim().startsWith(label),
    );
    return element().querySelector<HTMLInputElement>(`#${name?.getAttribute('for') ?? 'none'}`)!;
  };
  const fill = async (label: string, text: string): Promise<void> => {
    box(label).value = text;
    box(label).dispatchEvent(new Event('input'));
    await settled();
  };
  const save = async (): Promise<void> => {
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true, cancelable: true }));
    await settled();
  };
  const press = async (label: string): Promise<void> => {
    [...element().querySelectorAll('button')].find((button) => button.textContent.trim() === label)?.click();
    await settled();
  };
  const refused = (status: number, body: object) => [body, { status, statusText: 'refused' }] as const;
  const toast = (): string => document.querySelector('cl-toast-bar')?.textContent ?? '';

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideRouter(
          [
            { path: 'customers/new', component: CustomerForm },
            { path: 'customers/:id/edit', component: CustomerForm, canDeactivate: [unsavedGuard] },
            { path: '**', component: AnyPage },
          ],
          withComponentInputBinding(),
        ),
        provideHttpClient(withInterceptors([problemInterceptor])),
        provideHttpClientTesting(),
        { provide: CUSTOMER_SECTIONS, useValue: [shoes] },
      ],
    });
    TestBed.inject(Session).begin(sampleAccount());
    http = TestBed.inject(HttpTestingController);
  });

  it('sends only what changed, and goes on to the customer', async () => {
    await open(`/customers/${customer.id}/edit`, customer);
    await fill('First name', ' Hanna ');
    expect(element().querySelector('cl-save-bar')?.textContent).toContain('Unsaved: First name');
    await save();
    const { request, flush } = bound(http.expectOne({ method: 'PATCH', url: URL_OF }));
    expect(request.body).toEqual({ firstName: 'Hanna' });
    expect(request.headers.get('If-Match')).toBe('"3"');
    flush(sampleCard({ firstName: 'Hanna', version: 4 }));
    await settled();
    expect(TestBed.inject(Router).url).toBe(`/customers/${customer.id}`);
    expect(toast()).toContain('Hanna Nowak saved');
  });

  it('goes on without a question when what was written is hidden in the answer', async () => {
    TestBed.inject(Session).begin(sampleAccount('support'));
    const masked = sampleCard({ phone: '' });
    await open(`/customers/${customer.id}/edit`, masked);
    await fill('Phone', '+48 600 700 812');
    await save();
    http.expectOne({ method: 'PATCH', url: URL_OF }).flush({ ...masked, version: 4 });
    await settled();
    expect(TestBed.inject(Router).url).toBe(`/customers/${customer.id}`);
  });

  it('keeps what is typed while it saves, and asks before that is lost', async () => {
    await open(`/customers/${customer.id}/edit`, customer);
    await fill('First name', 'Hanna');
    await save();
    await fill('Last name', 'Later');
    http.expectOne({ method: 'PATCH', url: URL_OF }).flush(sampleCard({ firstName: 'Hanna', version: 4 }));
    await settled();
    expect(document.querySelector('cl-leave-dialog')).not.toBeNull();
    expect([box('First name').value, box('Last name').value]).toEqual(['Hanna', 'Later']);
    TestBed.inject(MatDialog).closeAll();
    await settled();
  });

  it('asks for what the shop requires before it asks the server', async () => {
    await open('/customers/new', undefined, sampleSettings({ requiredFields: ['lastName', 'birthdayOn'] }));
    await fill('First name', 'Hanna');
    await save();
    http.expectNone('/api/v1/customers');
    expect(element().querySelector('cl-error-summary')?.textContent).toContain(
      '2 fields need your attention',
    );
    expect(element().textContent).not.toContain('Birthday');
  });

  it('shows the way to the customer who has the e-mail already', async () => {
    await open('/customers/new');
    await fill('E-mail', 'taken@example.com');
    await save();
    const params = { customerId: 'other-id', customerNumber: '100001', name: 'Eva Berg', inTrash: false };
    const error = {
      pointer: '/email',
      code: 'customers.email_taken',
      detail: 'Customer 100001 has it.',
      params,
    };
    http
      .expectOne({ method: 'POST' })
      .flush(...refused(409, { code: 'customers.email_taken', errors: [error] }));
    await settled();
    const link = element().querySelector('cl-taken-email a');
    expect([link?.textContent, link?.getAttribute('href')]).toEqual([
      'Open Eva Berg, customer 100001',
      '/customers/other-id',
    ]);
    expect(box('E-mail').value).toBe('taken@example.com');
    await fill('E-mail', 'free@example.com');
    expect(element().querySelector('cl-taken-email a')).toBeNull();
  });

  const stale = refused(412, {
    code: 'shared.stale',
    current: { version: 7, changedBy: 'Kari Nordmann', changedAt: '2026-02-01T08:00:00Z' },
  });

  it('joins what two people changed in different fields', async () => {
    await open(`/customers/${customer.id}/edit`, customer);
    await fill('First name', 'Hanna');
    await save();
    http.expectOne({ method: 'PATCH' }).flush(...stale);
    await settled();
    http.expectOne({ method: 'GET', url: URL_OF }).flush(sampleCard({ version: 7, phone: '+47 412 34 567' }));
    await settled();
    const again = http.expectOne({ method: 'PATCH' });
    expect([again.request.body, again.request.headers.get('If-Match')]).toEqual([
      { firstName: 'Hanna' },
      '"7"',
    ]);
    again.flush(sampleCard({ version: 8, firstName: 'Hanna', phone: '+47 412 34 567' }));
    await settled();
    expect(toast()).toContain('together with what Kari Nordmann changed');
  });

  it('lets the person choose where both changed the same field', async () => {
    await open(`/customers/${customer.id}/edit`, customer);
    await fill('First name', 'Hanna');
    await fill('Last name', 'Lind');
    await save();
    http.expectOne({ method: 'PATCH' }).flush(...stale);
    await settled();
    const theirs = sampleCard({ version: 7, lastName: 'Berg', phone: '+47 412 34 567' });
    http.expectOne({ method: 'GET', url: URL_OF }).flush(theirs);
    await settled();
    const panel = element().querySelector('cl-conflict-panel');
    expect(panel?.textContent).toContain('Kari Nordmann changed this');
    expect(panel?.textContent).toContain('already in the form: Phone');
    expect([box('Last name').value, box('Phone').value]).toEqual(['Lind', '+47 412 34 567']);
    await press('Load theirs');
    expect([box('First name').value, box('Last name').value]).toEqual(['Hanna', 'Berg']);
    await save();
    const again = http.expectOne({ method: 'PATCH' });
    expect([again.request.body, again.request.headers.get('If-Match')]).toEqual([
      { firstName: 'Hanna' },
      '"7"',
    ]);
  });

  it('says what was saved when a part was not, and keeps the rest in the form', async () => {
    await open('/customers/new', undefined, sampleSettings({ b2bMode: true }));
    await fill('E-mail', 'anna.nowak@example.com');
    await press('Shoes');
    expect(element().querySelector('cl-save-bar')?.textContent).toContain('Unsaved: E-mail, Shoes');
    await save();
    http.expectOne({ method: 'POST', url: '/api/v1/customers' }).flush(customer);
    await settled();
    expect(element().textContent).toContain('The customer is saved. Not saved: Shoes.');
    expect(element().querySelector('cl-save-bar')?.textContent).toContain('Unsaved: Shoes');
    await save();
    http.expectNone({ method: 'POST' });
    expect(ShoeSection.savedFor).toEqual([customer.id]);
    expect(TestBed.inject(Router).url).toBe(`/customers/${customer.id}`);
  });
});

function bound(test: ReturnType<HttpTestingController['expectOne']>) {
  return { request: test.request, flush: (body: object) => test.flush(body) };
}
