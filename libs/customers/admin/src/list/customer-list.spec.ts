import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '@clientele/access/admin';
import type { CustomerRow } from '@clientele/customers/dto';
import { Jobs } from '@clientele/jobs/admin';
import type { Job } from '@clientele/jobs/dto';
import { problemInterceptor } from '@clientele/shared/admin';
import { sampleAccount, sampleCard, sampleRow } from '../samples';
import { CustomerList } from './customer-list';

const anna = sampleRow();
const bogdan = sampleRow({
  id: '0199c1f2-7a31-7c4e-9d2b-000000000002',
  customerNumber: 100043,
  firstName: 'Bogdan',
  enabled: false,
});

describe('the list of customers', () => {
  let harness: RouterTestingHarness;
  let http: HttpTestingController;

  const element = (): HTMLElement => harness.routeNativeElement as HTMLElement;
  /** An open request keeps the fixture unstable, hence no `whenStable`. */
  const settled = async (): Promise<void> => {
    await new Promise((done) => setTimeout(done));
    TestBed.tick();
    await new Promise((done) => setTimeout(done));
  };
  const go = async (url: string): Promise<void> => {
    harness = await RouterTestingHarness.create();
    void harness.navigateByUrl(url);
    await settled();
  };
  const pageRequest = (): TestRequest =>
    http.expectOne((request) => request.method === 'GET' && request.url === '/api/v1/customers');
  const answer = async (request: TestRequest, rows: CustomerRow[], page = {}): Promise<void> => {
    request.flush({
      items: rows,
      page: { prev: null, next: null, total: rows.length, totalExact: true, ...page },
    });
    await settled();
  };
  const open = async (url: string, rows = [anna, bogdan], page = {}): Promise<TestRequest> => {
    await go(url);
    const request = pageRequest();
    await answer(request, rows, page);
    return request;
  };
  const lines = (): HTMLElement[] => [...element().querySelectorAll<HTMLElement>('tbody tr')];
  const switchOf = (line: number, name: string): HTMLElement =>
    lines()[line]!.querySelector<HTMLElement>(`[role=switch][aria-label^="${name}"]`)!;
  const toast = (): string => document.querySelector('cl-toast-bar')?.textContent ?? '';

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
    TestBed.inject(Session).begin(sampleAccount());
    http = TestBed.inject(HttpTestingController);
  });

  it('asks the API for exactly what its address says', async () => {
    const { request } = await open(
      '/customers?q=nowak&enabled=true&sales%5Bgte%5D=100&sort=-sales&limit=50&shoeSize=44',
    );
    const asked = Object.fromEntries(request.params.keys().map((key) => [key, request.params.get(key)]));
    expect(asked).toEqual({ q: 'nowak', enabled: 'true', 'sales[gte]': '100', sort: '-sales', limit: '50' });
    expect(element().querySelector('cl-filter-bar')?.textContent).toContain('Sales: at least');
    expect(element().querySelector('th[aria-sort=descending]')?.textContent).toContain('Sales');
  });

  it('shows a row as people read it, its first cell a link', async () => {
    await open('/customers');
    const [line] = lines();
    expect(line?.querySelector('a')?.getAttribute('href')).toBe(`/customers/${anna.id}`);
    expect(line?.textContent).toContain('PLN\u00a01,234.50');
    expect(element().querySelector('cl-list-footer')?.textContent).toContain('2 customers');
  });

  it('says the total with a plus when counting stopped', async () => {
    await open('/customers', [anna], {
      total: 10000,
      totalExact: false,
      next: 'http://x/api/v1/customers?cursor=abc',
    });
    expect(element().querySelector('cl-list-footer p')?.textContent).toBe('10,000+ customers');
    expect(element().querySelector('a[rel=next]')?.getAttribute('href')).toBe('/customers?cursor=abc');
  });

  it('tells an empty shop from a search without a match', async () => {
    await open('/customers', []);
    expect(element().textContent).toContain('No customers yet');
    await TestBed.inject(Router).navigateByUrl('/customers?q=zzz');
    await settled();
    await answer(pageRequest(), []);
    expect(element().textContent).toContain('No customer matches');
  });

  it('offers to try again when the list cannot be read', async () => {
    await go('/customers');
    pageRequest().flush(
      { code: 'shared.internal', detail: 'The database sleeps.' },
      { status: 503, statusText: 'x' },
    );
    await settled();
    expect(element().textContent).toContain('The database sleeps.');
    element().querySelector<HTMLElement>('cl-load-error button')?.click();
    await settled();
    await answer(pageRequest(), [anna]);
    expect(lines()).toHaveLength(1);
  });

  it('keeps who was ticked while somebody pages on, and hands them to the export', async () => {
    await open('/customers');
    const boxes = (): HTMLInputElement[] => [
      ...element().querySelectorAll<HTMLInputElement>('cl-customer-table input[type=checkbox]'),
    ];
    boxes()[1]!.click();
    await settled();
    expect(boxes()[0]!.indeterminate).toBe(true);
    expect(boxes()[1]!.getAttribute('aria-label')).toBe('Select Anna Nowak');
    await TestBed.inject(Router).navigateByUrl('/customers?q=bogdan');
    await settled();
    await answer(pageRequest(), [bogdan]);
    boxes()[0]!.click();
    await settled();
    const bar = element().querySelector('cl-selection-bar')!;
    expect(bar.textContent).toContain('2 customers selected');
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
    bar.querySelector('a')!.click();
    expect(navigate.mock.calls[0]?.[1]?.state).toEqual({ ids: [anna.id, bogdan.id], words: ['bogdan'] });
    [...bar.querySelectorAll('button')].find((button) => button.textContent.includes('Clear'))!.click();
    await settled();
    expect(element().querySelector('cl-selection-bar')).toBeNull();
  });

  it('cannot be ticked in the trash', async () => {
    await open('/customers?deletedAt%5BisNull%5D=false');
    expect(element().querySelector('input[type=checkbox]')).toBeNull();
  });

  it('is read anew when customers were put into another group', async () => {
    await open('/customers');
    const jobs = TestBed.inject(Jobs);
    const job = { id: 'j-1', kind: 'customer_group_change', status: 'running', createdAt: '' } as Job;
    jobs.track({ ...job, progress: { done: 0, total: 2 } });
    await settled();
    http.expectNone(({ url }) => url === '/api/v1/customers');
    jobs.track({ ...job, status: 'succeeded', progress: { done: 2, total: 2 } });
    await settled();
    await answer(pageRequest(), [bogdan]);
    expect(lines()).toHaveLength(1);
  });

  it('switches at once, with the version of the row, and takes it back on undo', async () => {
    await open('/customers');
    switchOf(1, 'Enabled').click();
    await settled();
    expect(switchOf(1, 'Enabled').getAttribute('aria-checked')).toBe('true');
    const first = http.expectOne({ method: 'PATCH', url: `/api/v1/customers/${bogdan.id}` });
    expect([first.request.body, first.request.headers.get('If-Match')]).toEqual([{ enabled: true }, '"3"']);
    first.flush(sampleCard({ ...bogdan, enabled: true, version: 4 }));
    await settled();
    expect(toast()).toContain('Enabled switched on for Bogdan Nowak');
    document.querySelector<HTMLElement>('cl-toast-bar .undo')?.click();
    await settled();
    const second = http.expectOne({ method: 'PATCH', url: `/api/v1/customers/${bogdan.id}` });
    expect([second.request.body, second.request.headers.get('If-Match')]).toEqual([
      { enabled: false },
      '"4"',
    ]);
    second.flush(sampleCard({ ...bogdan, version: 5 }));
    await settled();
    expect(switchOf(1, 'Enabled').getAttribute('aria-checked')).toBe('false');
  });

  it('goes back to what it was when the server refuses', async () => {
    await open('/customers');
    switchOf(0, 'Newsletter').click();
    await settled();
    http.expectOne({ method: 'PATCH' }).flush({ detail: 'Not now.' }, { status: 500, statusText: 'x' });
    await settled();
    expect(switchOf(0, 'Newsletter').getAttribute('aria-checked')).toBe('false');
    expect(toast()).toContain('Not now.');
  });

  it('shows what somebody else did first, and says who', async () => {
    await open('/customers');
    switchOf(0, 'Newsletter').click();
    await settled();
    const current = { version: 9, changedBy: 'Kari Nordmann', changedAt: '2026-02-01T08:00:00Z' };
    http
      .expectOne({ method: 'PATCH' })
      .flush({ code: 'shared.stale', current }, { status: 412, statusText: 'x' });
    await settled();
    await answer(pageRequest(), [sampleRow({ version: 9, lastName: 'Nowak-Berg' })]);
    expect(lines()[0]?.textContent).toContain('Nowak-Berg');
    expect(toast()).toContain('Kari Nordmann changed Anna Nowak');
  });

  it('shows switches to those only who may use them', async () => {
    TestBed.inject(Session).begin(sampleAccount('auditor'));
    await open('/customers');
    expect(element().querySelector('[role=switch]')).toBeNull();
    expect(element().textContent).not.toContain('Add customer');
  });

  it('moves between rows by keys, which do nothing while somebody types', async () => {
    await open('/customers');
    const press = (key: string, target: EventTarget = document.body): boolean =>
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    press('j');
    press('j');
    expect(document.activeElement).toBe(lines()[1]);
    press('k');
    expect(document.activeElement).toBe(lines()[0]);
    const box = element().querySelector<HTMLInputElement>('input[type=search]')!;
    expect(press('j', box)).toBe(true);
    expect(document.activeElement).toBe(lines()[0]);
    press('/');
    expect(document.activeElement).toBe(box);
  });
});
