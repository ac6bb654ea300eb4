import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { CustomerInput } from '@clientele/customers/dto';
import { Speech, problemInterceptor } from '@clientele/shared/admin';
import { DuplicateHint } from './duplicate-hint';
import { sample } from './samples';

const TYPING_MS = 650;

describe('the hint beside what is typed of a new customer', () => {
  let fixture: ComponentFixture<DuplicateHint>;
  let http: HttpTestingController;

  const said = (): string => (fixture.nativeElement as HTMLElement).textContent.replace(/\s+/g, ' ').trim();
  const typed = async (input: Partial<CustomerInput>, wait = TYPING_MS): Promise<void> => {
    fixture.componentRef.setInput('typed', { ...new CustomerInput(), ...input });
    TestBed.tick();
    await new Promise((done) => setTimeout(done, wait));
    TestBed.tick();
  };
  const answer = async (query: string, ...items: object[]): Promise<void> => {
    http.expectOne(`/api/v1/possible-duplicates?${query}`).flush({ items });
    for (let turn = 0; turn < 3; turn++) {
      await new Promise((done) => setTimeout(done));
      TestBed.tick();
    }
  };

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideRouter([]),
        provideHttpClient(withInterceptors([problemInterceptor])),
        provideHttpClientTesting(),
      ],
    });
    http = TestBed.inject(HttpTestingController);
    TestBed.inject(Speech).use('en');
    fixture = TestBed.createComponent(DuplicateHint);
  });
  afterEach(() => http.verify());

  it('asks once a number is whole, and says who it may be, until something else is typed', async () => {
    await typed({ phone: '+48 600' });
    await typed({ phone: '+48 600 700' }, 10);
    await typed({ phone: '+48 600 700 800' });
    await answer('phone=%2B48+600+700+800', sample());
    expect(said()).toBe('Possible duplicate: Anna Nowak (100043, same phone number)');
    expect((fixture.nativeElement as HTMLElement).querySelector('a')!.getAttribute('href')).toBe(
      '/customers/c-2',
    );
    await typed({ phone: '+48 600 700' }, 10);
    expect(said()).toBe('');
  });

  it('asks for a name only together with something else', async () => {
    await typed({ firstName: 'Anna', lastName: 'Nowak' });
    await typed({ firstName: 'Anna', lastName: 'Nowak', birthdayOn: '1990-01-31' });
    await answer('firstName=Anna&lastName=Nowak&birthdayOn=1990-01-31');
    expect(said()).toBe('');
  });
});
