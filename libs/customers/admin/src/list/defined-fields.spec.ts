import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { provideZonelessChangeDetection, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '@clientele/access/admin';
import { problemInterceptor } from '@clientele/shared/admin';
import type { Field } from '@clientele/shared/dto';
import { sampleAccount, sampleRow } from '../samples';
import { CUSTOMER_DEFINED_FIELDS } from '../sections';
import { CustomerList } from './customer-list';

const said = (text: string): Field['title'] => ({ en: text, pl: text, cs: text, nb: text });
const sport = {
  name: 'attributes.sport',
  kind: 'tags',
  title: said('Sport'),
  choices: { golf: said('Golf'), polo: said('Polo') },
  personal: false,
  nullable: true,
  required: false,
  example: [],
} as Field;

describe('What the shop defines, in the list', () => {
  const known = signal<readonly Field[]>([]);
  const isKnown = signal(true);
  const reload = jest.fn();
  let http: HttpTestingController;
  let harness: RouterTestingHarness;

  const element = (): HTMLElement => harness.routeNativeElement as HTMLElement;
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
  const asked = (): TestRequest => http.expectOne(({ url }) => url === '/api/v1/customers');
  const answer = async (values: Record<string, string>): Promise<void> => {
    const row = { ...sampleRow(), embedded: { attributes: values } };
    asked().flush({ items: [row], page: { prev: null, next: null, total: 1, totalExact: true } });
    await settled();
  };

  beforeEach(() => {
    localStorage.setItem(
      `clientele.customers.columns.${sampleAccount().id}`,
      JSON.stringify(['firstName', 'attributes.sport', 'attributes.gone']),
    );
    known.set([sport]);
    isKnown.set(true);
    reload.mockClear();
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideRouter([{ path: 'customers', component: CustomerList }], withComponentInputBinding()),
        provideHttpClient(withInterceptors([problemInterceptor])),
        provideHttpClientTesting(),
        {
          provide: CUSTOMER_DEFINED_FIELDS,
          useValue: { name: 'attributes', isKnown, columns: known, filters: known, reload },
        },
      ],
    });
    TestBed.inject(Session).begin(sampleAccount());
    http = TestBed.inject(HttpTestingController);
  });
  afterEach(() => {
    localStorage.clear();
  });

  it('comes along where it is a column, and is said in words; a column that is gone is left out', async () => {
    await go('/customers');
    const request = http.match(({ url }) => url === '/api/v1/customers').at(-1)!;
    expect(request.request.params.get('embed')).toBe('(attributes)');
    const row = { ...sampleRow(), embedded: { attributes: { sport: 'golf,polo' } } };
    request.flush({ items: [row], page: { prev: null, next: null, total: 1, totalExact: true } });
    await settled();
    expect([...element().querySelectorAll('thead th')].map((head) => head.textContent.trim())).toContain(
      'Sport',
    );
    expect(element().querySelector('tbody')?.textContent).toMatch(/Golf\s*Polo/);
    expect(element().textContent).not.toContain('attributes.gone');
  });

  it('narrows the list, in the words of the reader', async () => {
    await go('/customers?attributes.sport=golf');
    await answer({ sport: 'golf' });
    expect(element().querySelector('cl-filter-bar')?.textContent).toContain('Sport: Golf');
  });

  it('is waited for, and called lost once it is known to be gone', async () => {
    isKnown.set(false);
    known.set([]);
    await go('/customers?attributes.sport=golf');
    http.expectNone(({ url }) => url === '/api/v1/customers');
    isKnown.set(true);
    await settled();
    expect(element().textContent).toContain('A filter does not work any more');
    element().querySelector<HTMLButtonElement>('cl-empty-state button')!.click();
    await settled();
    await answer({});
    expect(TestBed.inject(Router).url).toBe('/customers');
  });

  it('is looked up once more when the server refuses a filter by it, and no more than once', async () => {
    await go('/customers?attributes.sport=golf');
    for (let turn = 0; turn < 3; turn++) {
      asked().flush({ code: 'shared.invalid_parameter' }, { status: 400, statusText: 'x' });
      await settled();
      known.set([{ ...sport }]);
      await settled();
    }
    expect(reload).toHaveBeenCalledTimes(1);
  });
});
