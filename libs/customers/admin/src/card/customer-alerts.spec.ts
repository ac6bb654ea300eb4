import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { lastWriteInterceptor } from '@clientele/shared/admin';
import { CUSTOMER_ALERTS, type CustomerAlertWords } from '../sections';
import { CustomerAlertList } from './customer-alerts';

const told = '{count, plural, one {# shoe is} other {# shoes are}} wet';
const shoes: CustomerAlertWords = {
  code: 'wet_shoes',
  text: { en: told, pl: told, cs: told, nb: told },
  isDanger: false,
  section: 'shoes',
  reasons: { size: { en: 'same size', pl: 'S', cs: 'S', nb: 'S' } },
};
const URL_OF = '/api/v1/customers/c-1/alerts';

describe('the alerts of a customer', () => {
  let fixture: ComponentFixture<CustomerAlertList>;
  let http: HttpTestingController;

  const element = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn++) {
      await new Promise((done) => setTimeout(done));
      TestBed.tick();
    }
  };
  const answer = async (...items: { code: string; count: number; people?: object[] }[]): Promise<void> => {
    http.expectOne(URL_OF).flush({ items: items.map((item) => ({ people: [], ...item })) });
    await settled();
  };

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideRouter([]),
        provideHttpClient(withInterceptors([lastWriteInterceptor])),
        provideHttpClientTesting(),
        { provide: CUSTOMER_ALERTS, useValue: [shoes] },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(CustomerAlertList);
    fixture.componentRef.setInput('customerId', 'c-1');
    await settled();
  });

  it('are said with their number and the way to where they are mended; unknown ones are left out', async () => {
    await answer({ code: 'wet_shoes', count: 2 }, { code: 'of_a_newer_server', count: 1 });
    expect(element().querySelectorAll('li')).toHaveLength(1);
    expect(element().textContent).toContain('2 shoes are wet');
    expect(element().querySelector('a')!.getAttribute('href')).toBe('/customers/c-1/shoes');
  });

  it('name somebody else whom they are about, and no names of several', async () => {
    const anna = {
      id: 'c-2',
      customerNumber: 100043,
      firstName: 'Anna',
      lastName: 'Nowak',
      reasons: ['size'],
    };
    await answer({ code: 'wet_shoes', count: 1, people: [anna] });
    const said = element().querySelector('li')!.textContent.replace(/\s+/g, ' ');
    expect(said).toContain('1 shoe is wet Anna Nowak (100043, same size)');
    expect(element().querySelector('span a')!.getAttribute('href')).toBe('/customers/c-2');
    fixture.componentRef.setInput('customerId', 'c-3');
    await settled();
    http.expectOne('/api/v1/customers/c-3/alerts').flush({
      items: [{ code: 'wet_shoes', count: 2, people: [anna, { ...anna, id: 'c-4' }] }],
    });
    await settled();
    expect(element().textContent).not.toContain('Anna');
  });

  it('are asked for again when something of the customer was written, and go when they are mended', async () => {
    await answer({ code: 'wet_shoes', count: 1 });
    TestBed.inject(HttpClient).put('/api/v1/customers/c-1/shoes', {}).subscribe();
    http.expectOne('/api/v1/customers/c-1/shoes').flush({});
    await settled();
    expect(element().textContent).toContain('1 shoe is wet');
    await answer();
    expect(element().querySelector('ul')).toBeNull();
  });
});
