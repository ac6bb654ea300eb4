import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Session } from '@clientele/access/admin';
import { permissionsOf, type Role } from '@clientele/access/dto';
import { CompanyInput } from '@clientele/companies/dto';
import { Jobs } from '@clientele/jobs/admin';
import type { RegisterState as State, RegisterSuggestion } from '@clientele/registers/dto';
import { problemInterceptor } from '@clientele/shared/admin';
import { RegisterFiller } from './register-filler';
import { RegisterState } from './register-state';

const URL_OF = '/api/v1/companies/co-1/register-states';
const state: State = {
  id: 's-1',
  kind: 'tax_id',
  country: 'DE',
  number: 'DE136695976',
  status: 'valid',
  register: 'vies',
  answeredBy: 'vies',
  checkedAt: '2026-11-20T10:00:00.000Z',
  evidence: 'WAPIAAAA1',
  finding: 'vat_registered',
  name: 'BERG GMBH',
  nameLikeness: 'differs',
  address: 'HAUPTSTR. 1',
  addressLikeness: '',
  triedAt: null,
  failure: '',
  nextCheckAt: '2027-02-18T10:00:00.000Z',
};
const unverified: State = {
  ...state,
  status: 'unverified',
  answeredBy: '',
  checkedAt: null,
  evidence: '',
  name: '',
  address: '',
};
const suggestion: RegisterSuggestion = {
  outcome: 'valid',
  register: 'ares',
  finding: '',
  name: 'Škoda Stavby s.r.o.',
  address: 'Lipová 4, 11000 Praha',
  legalForm: 's.r.o.',
  taxId: 'CZ25123891',
  failure: '',
};

let http: HttpTestingController;
let fixture: ComponentFixture<unknown>;
const element = (): HTMLElement => fixture.nativeElement as HTMLElement;
const text = (): string => element().textContent.replace(/\s+/g, ' ');
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 3; turn++) {
    await new Promise((done) => setTimeout(done));
    TestBed.tick();
  }
};
const press = async (words: string): Promise<void> => {
  [...element().querySelectorAll('button')].find((one) => one.textContent.includes(words))?.click();
  await settled();
};
const signIn = (role: Role): void => {
  const account = {
    id: 'o-1',
    name: 'Ewa',
    email: 'ewa@example.com',
    role,
    permissions: [...permissionsOf[role]],
  };
  TestBed.inject(Session).begin({ ...account, language: 'en', theme: 'light', density: 'compact' });
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

describe('What registers say of a company', () => {
  const open = async (items: State[], role: Role = 'owner'): Promise<void> => {
    signIn(role);
    fixture = TestBed.createComponent(RegisterState);
    fixture.componentRef.setInput('companyId', 'co-1');
    fixture.componentRef.setInput('version', 1);
    await settled();
    http.match('/api/v1/jobs').forEach((request) => request.flush({ items: [], hasMore: false }));
    http.expectOne(URL_OF).flush({ items });
    await settled();
  };

  it('is a status in words, with the evidence and how it fits what we know', async () => {
    await open([state]);
    expect(text()).toContain('DE136695976Valid');
    expect(text()).toMatch(/VIES answered on .*2026/);
    expect(text()).toContain('WAPIAAAA1');
    expect(text()).toContain('BERG GMBH Differs from ours');
    expect(text()).toContain('HAUPTSTR. 1 Nothing to compare');
  });

  it('is about a number as its country prints it', async () => {
    await open([{ ...state, country: 'NO', number: 'NO995525828MVA' }]);
    expect(text()).toContain('NO 995 525 828 MVA');
  });

  it('says of an outage that the status stays', async () => {
    await open([{ ...state, triedAt: '2026-11-25T09:00:00.000Z', failure: 'MS_UNAVAILABLE' }]);
    expect(text()).toContain('Valid');
    expect(text()).toMatch(
      /VIES gave no answer on .*: the service of the country is away\. The status stays/,
    );
  });

  it('says that nobody was asked, and where nobody can be', async () => {
    await open([unverified]);
    expect(text()).toContain('VIES has not been asked yet.');
    await open([{ ...unverified, register: '', nextCheckAt: null }]);
    expect(text()).toContain('No register that knows this number is switched on.');
    expect(text()).not.toContain('Check now');
  });

  it('is asked for again when the check has ended', async () => {
    await open([unverified]);
    await press('Check now');
    const job = { id: 'j-1', kind: 'register_check', status: 'queued', progress: { done: 0, total: null } };
    const rest = {
      result: null,
      problem: '',
      retriable: false,
      startedBy: 'Ewa',
      finishedAt: null,
      expiresAt: null,
    };
    const asked = { ...job, ...rest, createdAt: '2026-11-25T09:00:00.000Z' };
    http.expectOne({ method: 'POST', url: '/api/v1/companies/co-1/register-checks' }).flush(asked);
    await settled();
    expect(text()).toContain('Asking …');
    const done = { ...asked, status: 'succeeded', finishedAt: '2026-11-25T09:00:01.000Z' };
    void TestBed.inject(Jobs).refresh();
    http.expectOne('/api/v1/jobs').flush({ items: [done], hasMore: false });
    await settled();
    http.expectOne(URL_OF).flush({ items: [state] });
    await settled();
    expect(text()).toContain('DE136695976Valid');
  });

  it('is read again when the company has changed', async () => {
    await open([state]);
    fixture.componentRef.setInput('version', 2);
    await settled();
    http.expectOne(URL_OF).flush({ items: [unverified] });
    await settled();
    expect(text()).toContain('VIES has not been asked yet.');
  });

  it('is not asked for by who only reads', async () => {
    await open([unverified], 'support');
    expect(text()).not.toContain('Check now');
  });
});

describe('Filling in from a register', () => {
  let filled: Partial<CompanyInput>[];
  const typed = { ...new CompanyInput(), country: 'CZ', organisationNumber: '251 23 891' };
  const open = async (input: CompanyInput = typed): Promise<void> => {
    signIn('owner');
    filled = [];
    fixture = TestBed.createComponent(RegisterFiller);
    fixture.componentRef.setInput('typed', input);
    fixture.componentRef.setInput('registers', ['ares']);
    fixture.componentRef.setInput('fill', (found: Partial<CompanyInput>) => filled.push(found));
    await settled();
  };
  const answer = async (said: Partial<RegisterSuggestion>): Promise<void> => {
    http.expectOne('/api/v1/register-look-ups').flush({ ...suggestion, ...said });
    await settled();
  };

  it('is a suggestion until somebody takes it', async () => {
    await open();
    await press('Fill in from the register');
    await answer({});
    expect(text()).toContain('ARES says:');
    expect([text().includes('Lipová 4, 11000 Praha'), filled]).toEqual([true, []]);
    await press('Use this');
    expect(filled).toEqual([{ name: 'Škoda Stavby s.r.o.', taxId: 'CZ25123891' }]);
    expect(text()).not.toContain('ARES says:');
  });

  it('leaves a tax id that was typed, and goes with the number that it is about', async () => {
    await open({ ...typed, taxId: 'CZ640903926' });
    await press('Fill in from the register');
    await answer({});
    await press('Use this');
    expect(filled).toEqual([{ name: 'Škoda Stavby s.r.o.' }]);
    await press('Fill in from the register');
    await answer({});
    fixture.componentRef.setInput('typed', { ...typed, organisationNumber: '00177041' });
    await settled();
    expect(text()).not.toContain('ARES says:');
  });

  it('asks about the other number where no register knows the first', async () => {
    await open({ ...typed, country: 'DE', organisationNumber: 'HRB 1', taxId: 'DE136695976' });
    await press('Fill in from the register');
    await answer({ outcome: 'not_covered', register: '' });
    const { request } = http.expectOne('/api/v1/register-look-ups');
    expect(request.body).toEqual({ kind: 'tax_id', country: 'DE', number: 'DE136695976' });
  });

  it.each<[string, Partial<RegisterSuggestion>, string]>([
    ['invalid', { outcome: 'invalid', finding: 'not_found' }, 'ARES: Not in the register.'],
    [
      'an outage',
      { outcome: 'no_answer', failure: 'timeout' },
      'it took too long. You can save all the same.',
    ],
  ])('says why there is nothing: %s', async (_what, said, words) => {
    await open();
    await press('Fill in from the register');
    await answer(said);
    expect(text()).toContain(words);
  });

  it('says what is wrong with a number, or that something else is', async () => {
    await open();
    const refuse = async (status: number, body: object): Promise<void> => {
      await press('Fill in from the register');
      http.expectOne('/api/v1/register-look-ups').flush(body, { status, statusText: 'x' });
      await settled();
    };
    const detail = 'The check digit does not fit an organisation number of this country.';
    await refuse(422, { errors: [{ pointer: '/number', code: 'companies.organisation_number', detail }] });
    expect(text()).toContain(detail);
    await refuse(503, {});
    expect(text()).toContain('The register could not be asked. Try again later.');
  });
});
