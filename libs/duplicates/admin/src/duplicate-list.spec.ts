import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { provideRouter } from '@angular/router';
import { Session } from '@clientele/access/admin';
import { permissionsOf, type Role } from '@clientele/access/dto';
import type { PossibleDuplicate } from '@clientele/duplicates/dto';
import { Speech, problemInterceptor } from '@clientele/shared/admin';
import { DuplicateList } from './duplicate-list';
import { sample } from './samples';

const URL_OF = '/api/v1/customers/c-1/possible-duplicates';

describe('the possible duplicates on the page of a customer', () => {
  let fixture: ComponentFixture<DuplicateList>;
  let http: HttpTestingController;

  const element = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const toast = (): string => document.querySelector('cl-toast-bar')?.textContent ?? '';
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((done) => setTimeout(done));
      TestBed.tick();
    }
  };
  const answerList = async (...items: PossibleDuplicate[]): Promise<void> => {
    http.expectOne(URL_OF).flush({ items });
    await settled();
  };
  const open = async (
    items: PossibleDuplicate[],
    role: Role = 'owner',
    deletedAt: string | null = null,
  ): Promise<void> => {
    const person = { id: 'me', name: 'Ewa', email: 'ewa@example.com', permissions: [...permissionsOf[role]] };
    const looks = { language: 'en', theme: 'light', density: 'compact' } as const;
    TestBed.inject(Session).begin({ ...person, role, ...looks });
    fixture = TestBed.createComponent(DuplicateList);
    fixture.componentRef.setInput('customerId', 'c-1');
    fixture.componentRef.setInput('customer', { deletedAt });
    await settled();
    await answerList(...items);
  };
  const namesIn = (list: string): string[] =>
    [...element().querySelectorAll(`ul[aria-label="${list}"] a`)].map((one) => one.textContent.trim());
  const press = async (label: string, place: ParentNode = element()): Promise<void> => {
    [...place.querySelectorAll('button')]
      .find((button) => (button.getAttribute('aria-label') ?? button.textContent).trim() === label)!
      .click();
    await settled();
  };
  const answerWrite = async (method: string, status = 204): Promise<void> => {
    const url = `${URL_OF}/c-2/dismissal`;
    const body = status === 204 ? null : { status, code: 'x', title: 'In the trash', errors: [] };
    http.expectOne({ method, url }).flush(body, { status, statusText: '' });
    await settled();
  };

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideRouter([]),
        provideHttpClient(withInterceptors([problemInterceptor])),
        provideHttpClientTesting(),
        { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      ],
    });
    TestBed.inject(Speech).use('en');
    http = TestBed.inject(HttpTestingController);
  });
  afterEach(() => http.verify());

  it('say who they are and why, with a way to each of them', async () => {
    await open([sample({ reasons: ['email', 'phone'] }), sample({ id: 'c-3', firstName: '', lastName: '' })]);
    expect(namesIn('Possible duplicates')).toEqual(['Anna Nowak', 'anna@example.com']);
    const [first] = element().querySelectorAll('li');
    expect(first!.querySelector('a')!.getAttribute('href')).toBe('/customers/c-2');
    expect(first!.textContent).toContain('same e-mail, dots and +tag aside');
    expect(first!.textContent).toContain('same phone number');
    expect(first!.textContent).toContain('+48 600 700 800');
  });

  it('go by one click, and come back by undo', async () => {
    await open([sample()]);
    await press('Not a duplicate: Anna Nowak');
    await answerWrite('PUT');
    await answerList(sample({ dismissed: true }));
    expect(document.activeElement?.textContent).toContain('Possible again');
    expect([namesIn('Possible duplicates'), namesIn('Marked as not a duplicate')]).toEqual([
      [],
      ['Anna Nowak'],
    ]);
    expect(toast()).toContain('Anna Nowak');
    await press('Undo', document);
    await answerWrite('DELETE');
    await answerList(sample());
    expect(namesIn('Possible duplicates')).toEqual(['Anna Nowak']);
  });

  it('can be possible again later', async () => {
    await open([sample({ dismissed: true })]);
    expect(element().textContent).toContain('Nobody looks like this customer');
    await press('Possible duplicate again: Anna Nowak');
    await answerWrite('DELETE');
    await answerList(sample());
    expect(namesIn('Possible duplicates')).toEqual(['Anna Nowak']);
  });

  it('say it when the other one went meanwhile, and are read again', async () => {
    await open([sample()]);
    await press('Not a duplicate: Anna Nowak');
    await answerWrite('PUT', 409);
    await answerList();
    expect(toast()).toContain('In the trash');
    expect(element().querySelector('li')).toBeNull();
  });

  it.each<[Role, string | null]>([
    ['support', null],
    ['owner', '2026-01-31T12:00:00Z'],
  ])('are only read by %s, deleted at %s', async (role, deletedAt) => {
    await open([sample()], role, deletedAt);
    expect(namesIn('Possible duplicates')).toEqual(['Anna Nowak']);
    expect(element().querySelector('li button')).toBeNull();
  });
});
