import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '@clientele/access/admin';
import type { Role } from '@clientele/access/dto';
import { problemInterceptor } from '@clientele/shared/admin';
import { sampleAccount, sampleRow } from '../samples';
import { CustomerList } from './customer-list';

const anna = sampleRow();

describe('favourites and own customers', () => {
  let harness: RouterTestingHarness;
  let http: HttpTestingController;

  const element = (): HTMLElement => harness.routeNativeElement as HTMLElement;
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn++) {
      await new Promise((done) => setTimeout(done));
      TestBed.tick();
    }
  };
  const open = async (url: string, role: Role, rows = [anna], ids: string[] = []): Promise<string> => {
    TestBed.inject(Session).begin(sampleAccount(role));
    harness = await RouterTestingHarness.create();
    void harness.navigateByUrl(url);
    await settled();
    const request = http.expectOne((one) => one.url === '/api/v1/customers');
    request.flush({ items: rows, page: { prev: null, next: null, total: rows.length, totalExact: true } });
    await settled();
    http.match('/api/v1/account/favourites').forEach((one) => one.flush({ ids }));
    await settled();
    return request.request.params.toString();
  };
  const views = (): string[] =>
    [...element().querySelectorAll('.views a')].map((view) => view.textContent.trim());
  const star = (): HTMLButtonElement =>
    element().querySelector<HTMLButtonElement>('cl-favourite-button button')!;

  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideRouter([{ path: 'customers', component: CustomerList }], withComponentInputBinding()),
        provideHttpClient(withInterceptors([problemInterceptor])),
        provideHttpClientTesting(),
      ],
    });
    http = TestBed.inject(HttpTestingController);
  });

  it('are views of the list; whoever cannot have companies has no customers of their own', async () => {
    const asked = await open('/customers?mine=true', 'account_manager');
    expect(asked).toBe('mine=true&limit=25');
    expect(views()).toEqual(['All', 'My customers', 'Favourites', 'Trash']);
    expect(element().querySelector('.views [aria-current]')!.textContent).toContain('My customers');
  });

  it('keep the view when a filter is cleared, and go along into a file', async () => {
    await open('/customers?favourite=true&q=nobody', 'back_office', []);
    expect(views()).toEqual(['All', 'Favourites', 'Trash']);
    const button = [...element().querySelectorAll('button')].find((one) =>
      one.textContent.includes('Clear filters'),
    );
    button!.click();
    await settled();
    const request = http.expectOne((one) => one.url === '/api/v1/customers');
    expect(request.request.params.toString()).toBe('favourite=true&limit=25');
    request.flush({ items: [], page: { prev: null, next: null, total: 0, totalExact: true } });
    await settled();
    expect(element().textContent).toContain('No favourites yet');
  });

  it('get a star at once, and lose it when the server refuses', async () => {
    await open('/customers', 'support');
    expect(star().getAttribute('aria-label')).toBe('Favourite: Anna Nowak');
    star().click();
    await settled();
    expect(star().getAttribute('aria-pressed')).toBe('true');
    http
      .expectOne({ method: 'PUT', url: `/api/v1/customers/${anna.id}/favourite` })
      .flush({ status: 409, detail: 'You have 500' }, { status: 409, statusText: 'Conflict' });
    await settled();
    expect(star().getAttribute('aria-pressed')).toBe('false');
    expect(document.querySelector('cl-toast-bar')!.textContent).toContain('You have 500');
  });

  it('lose their star by a second press', async () => {
    await open('/customers', 'support', [anna], [anna.id]);
    expect(star().getAttribute('aria-pressed')).toBe('true');
    star().click();
    await settled();
    http.expectOne({ method: 'DELETE', url: `/api/v1/customers/${anna.id}/favourite` }).flush(null);
    await settled();
    expect(star().getAttribute('aria-pressed')).toBe('false');
  });
});
