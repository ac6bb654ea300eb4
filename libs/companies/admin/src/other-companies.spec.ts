import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { CustomerCompany } from '@clientele/companies/dto';
import { problemInterceptor } from '@clientele/shared/admin';
import { OtherCompanies } from './other-companies';

const company = (companyId: string, roles: CustomerCompany['roles']): CustomerCompany => ({
  companyId,
  name: `Firm ${companyId}`,
  country: 'NO',
  roles,
  primary: false,
});

describe('the other companies of a customer', () => {
  let fixture: ComponentFixture<OtherCompanies>;
  let http: HttpTestingController;

  const all = (selector: string): Element[] => [
    ...(fixture.nativeElement as HTMLElement).querySelectorAll(selector),
  ];
  const text = (): string => (fixture.nativeElement as HTMLElement).textContent.replace(/\s+/g, ' ').trim();
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((done) => setTimeout(done));
      TestBed.tick();
    }
  };
  const answer = async (items: CustomerCompany[], hasMore = false): Promise<void> => {
    http
      .expectOne('/api/v1/customers/c-1/companies?primary=false&limit=50')
      .flush({ items, page: { prev: null, next: null, hasMore } });
    await settled();
  };

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideRouter([]),
        provideHttpClient(withInterceptors([problemInterceptor])),
        provideHttpClientTesting(),
      ],
    });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(OtherCompanies);
    fixture.componentRef.setInput('customerId', 'c-1');
    await settled();
  });

  it('lead to their pages, with what the customer is for each', async () => {
    await answer([company('a', ['buyer', 'approver']), company('b', [])]);
    expect(text()).toContain('Also acts for');
    expect(
      all('li').map((one) => [...one.children].map((part) => part.getAttribute('href') ?? part.textContent)),
    ).toEqual([
      ['/companies/a', 'Buyer', 'Approver'],
      ['/companies/b', 'Contact'],
    ]);
    expect(all('a').map((link) => link.textContent)).toEqual(['Firm a', 'Firm b']);
  });

  it('say that there are more', async () => {
    await answer([company('a', [])], true);
    expect(text()).toContain('There are more companies than are shown.');
  });

  it('are not spoken of where there are none', async () => {
    await answer([]);
    expect(text()).toBe('');
  });

  it('are asked for again after a failure', async () => {
    http
      .expectOne(({ url }) => url === '/api/v1/customers/c-1/companies')
      .flush({}, { status: 503, statusText: 'x' });
    await settled();
    (fixture.nativeElement as HTMLElement).querySelector('button')!.click();
    await settled();
    await answer([company('a', [])]);
    expect(text()).toContain('Firm a');
  });
});
