import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { provideRouter } from '@angular/router';
import { Session } from '@clientele/access/admin';
import { permissionsOf, type Role } from '@clientele/access/dto';
import { explain, hasConflict, type Candidate, type Discount } from '@clientele/discounts/dto';
import { Formats, Speech, lastWriteInterceptor, problemInterceptor } from '@clientele/shared/admin';
import { DiscountList } from './discount-list';
import { sample } from './samples';

const URL_OF = '/api/v1/customers/c-1/discounts';
const shoes = sample({
  id: 'd-2',
  percent: null,
  perOrder: { amount: '20.00', currency: 'PLN' },
  categoryCode: 'shoes',
  categoryName: 'Shoes',
  startsOn: '2027-01-01',
  endsOn: '2027-01-31',
  state: 'coming',
});

describe('the discounts on the page of a customer', () => {
  let fixture: ComponentFixture<DiscountList>;
  let http: HttpTestingController;

  const element = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const overlay = (): HTMLElement => document.querySelector<HTMLElement>('.cdk-overlay-container')!;
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((done) => setTimeout(done));
      TestBed.tick();
    }
  };
  const candidates: Candidate[] = [
    { ...none(), source: 'main_group', id: 'g-1', name: 'Wholesale', percent: '5.00' },
    { ...none(), source: 'standing', id: 'd-1', percent: '7.50', startsOn: '2026-01-31' },
  ];
  function none(): Omit<Candidate, 'source' | 'id'> {
    return { name: '', categoryCode: '', percent: null, perOrder: null, startsOn: null, endsOn: null };
  }
  const answerExplained = async (query = '', on = '2026-11-25'): Promise<void> => {
    const items = explain(candidates, { on, category: '' });
    http
      .expectOne(({ urlWithParams }) => urlWithParams === `${URL_OF}/explained${query}`)
      .flush({ on, category: '', verdict: '', hasConflict: hasConflict(items), items });
    await settled();
  };
  const answerList = async (items: Discount[], next: string | null = null): Promise<void> => {
    http.expectOne(`${URL_OF}?limit=20`).flush({ items, page: { next } });
    await settled();
  };
  const answerShop = async (): Promise<void> => {
    http.expectOne('/api/v1/settings').flush({ discountLimit: '10.00' });
    await settled();
  };
  const open = async (items: Discount[], role: Role = 'owner', deletedAt = ''): Promise<void> => {
    const person = { id: 'me', name: 'Ewa', email: 'ewa@example.com', permissions: [...permissionsOf[role]] };
    const looks = { language: 'en', theme: 'light', density: 'compact' } as const;
    TestBed.inject(Session).begin({ ...person, role, ...looks });
    fixture = TestBed.createComponent(DiscountList);
    fixture.componentRef.setInput('customerId', 'c-1');
    fixture.componentRef.setInput('customer', { deletedAt: deletedAt || null });
    await settled();
    if (role === 'back_office') await answerShop();
    await answerList(items);
    await answerExplained();
  };
  const rows = (): string[] =>
    [...element().querySelectorAll('.what')].map((one) => one.textContent.replace(/\s+/g, ' ').trim());
  const press = async (place: HTMLElement, name: string): Promise<void> => {
    [...place.querySelectorAll('button')]
      .find((button) => (button.getAttribute('aria-label') ?? button.textContent).trim().startsWith(name))!
      .click();
    await settled();
  };
  const act = async (name: string, action: string): Promise<void> => {
    await press(element(), `Actions for the discount ${name}`);
    await press(overlay(), action);
  };
  const type = async (label: string, text: string, place = overlay()): Promise<void> => {
    const field = [...place.querySelectorAll('mat-form-field')].find(
      (one) => one.querySelector('mat-label')?.textContent.trim() === label,
    )!;
    const box = field.querySelector('input')!;
    box.value = text;
    box.dispatchEvent(new Event('input'));
    box.dispatchEvent(new Event('blur'));
    await settled();
  };
  const save = async (): Promise<void> => {
    overlay()
      .querySelector('form')!
      .dispatchEvent(new Event('submit', { cancelable: true }));
    await settled();
  };
  const sent = (method: string, id = ''): TestRequest => http.expectOne({ method, url: `${URL_OF}${id}` });
  const isOpen = (): boolean => document.querySelector('mat-dialog-container') !== null;
  const toast = (): string => document.querySelector('cl-toast-bar')?.textContent ?? '';

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideRouter([]),
        provideHttpClient(withInterceptors([problemInterceptor, lastWriteInterceptor])),
        provideHttpClientTesting(),
        { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    TestBed.inject(Speech).use('en');
  });

  it('say how much, for what, when, and who granted it', async () => {
    await open([shoes, sample({ reason: 'Fair' })]);
    expect(rows()).toEqual([
      expect.stringMatching(
        /^PLN\s20\.00 off each order\s?Shoes\s?Coming\s?01\/01\/2027 to 31\/01\/2027 Granted by Ewa/,
      ),
      expect.stringMatching(/^7\.5%\s?All goods\s?Valid\s?from 31\/01\/2026\s?Fair\s?Granted by Ewa/),
    ]);
  });

  it('are changed by whoever may, while they have not ended', async () => {
    await open([sample({ state: 'ended' })], 'back_office');
    expect(element().textContent).toContain('Grant a discount');
    expect(element().querySelector('li button')).toBeNull();
  });

  it.each<[Role, string]>([
    ['support', ''],
    ['owner', '2026-11-01T12:00:00.000Z'],
  ])('are only shown to %s of somebody deleted %p', async (role, deletedAt) => {
    await open([sample()], role, deletedAt);
    expect(element().querySelector('.tools button, li button')).toBeNull();
  });

  it('are granted in a dialog, and the list and the answer follow', async () => {
    await open([]);
    await press(element(), 'Grant');
    await type('Percentage', '7,5');
    await type('Until', '31.1.2027');
    await save();
    const request = sent('POST');
    expect(request.request.body).toMatchObject({ percent: '7.50', perOrder: null, endsOn: '2027-01-31' });
    request.flush(sample());
    await settled();
    expect([isOpen(), toast()]).toEqual([false, expect.stringContaining('Discount granted')]);
    await answerList([sample()]);
    await answerExplained();
    expect(rows()).toHaveLength(1);
  });

  it('above the limit are ended by back office, for good, and neither changed nor deleted', async () => {
    const large = sample({ percent: '10.01' });
    const coming = sample({ id: 'd-4', percent: '10.00', state: 'coming' });
    await open([large, shoes, coming, sample({ ...large, id: 'd-5', state: 'coming' })], 'back_office');
    const menus = [...element().querySelectorAll('li button')].map((one) => one.getAttribute('aria-label'));
    expect(menus).toEqual([expect.stringContaining(' 10.01%'), expect.stringContaining(' 10%')]);
    const offered = (): string[] =>
      [...overlay().querySelectorAll('[mat-menu-item]')].map((one) => one.textContent.trim());
    await press(element(), 'Actions for the discount 10%');
    expect(offered()).toEqual(['Edit', 'Delete']);
    await press(overlay(), 'Delete');
    sent('DELETE', '/d-4').flush(null);
    await settled();
    await answerList([large]);
    await answerExplained();
    await press(element(), 'Actions for the discount 10.01%');
    expect(offered()).toEqual(['End today']);
    await press(overlay(), 'End today');
    sent('PATCH', '/d-1').flush(sample({ percent: '10.01', version: 4 }));
    await settled();
    expect(toast()).toContain('ends today');
    expect(toast()).not.toContain('Undo');
  });

  it('that somebody else changed meanwhile are joined and saved', async () => {
    await open([sample()]);
    await act('7.5%', 'Edit');
    await type('Reason', 'Mine');
    await save();
    const current = {
      version: 4,
      changedBy: 'Ewa',
      changedAt: '2026-11-25T10:00:00.000Z',
      fields: ['endsOn'],
    };
    sent('PATCH', '/d-1').flush({ code: 'shared.stale', current }, { status: 412, statusText: 'x' });
    await settled();
    sent('GET', '/d-1').flush(sample({ version: 4, endsOn: '2027-01-31' }));
    await settled();
    const again = sent('PATCH', '/d-1').request;
    expect([again.headers.get('If-Match'), again.body]).toEqual(['"4"', { reason: 'Mine' }]);
  });

  it('end today in the time zone of the shop, and go on when somebody undoes that', async () => {
    // Fourteen hours ahead of UTC: mostly another day than here.
    TestBed.inject(Formats).useShop({ timeZone: 'Pacific/Kiritimati', baseCurrency: 'PLN' });
    await open([sample()]);
    await act('7.5%', 'End today');
    const request = sent('PATCH', '/d-1');
    const today = String((request.request.body as { endsOn: string }).endsOn);
    expect(today).toBe(new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10));
    request.flush(sample({ version: 4, endsOn: today }));
    await settled();
    await press(document.querySelector<HTMLElement>('cl-toast-bar')!, 'Undo');
    const undone = sent('PATCH', '/d-1').request;
    expect([undone.headers.get('If-Match'), undone.body]).toEqual(['"4"', { endsOn: null }]);
  });

  it('are deleted while they are to come, and granted again when somebody undoes that', async () => {
    await open([shoes]);
    await act('PLN', 'Delete');
    sent('DELETE', '/d-2').flush(null);
    await settled();
    await press(document.querySelector<HTMLElement>('cl-toast-bar')!, 'Undo');
    expect(sent('POST').request.body).toMatchObject({ perOrder: shoes.perOrder, startsOn: '2027-01-01' });
  });

  it('are read page by page', async () => {
    await open([]);
    fixture.componentRef.setInput('customerId', 'c-2');
    await settled();
    const next = 'http://localhost/api/v1/customers/c-2/discounts?cursor=x';
    http.expectOne('/api/v1/customers/c-2/discounts?limit=20').flush({ items: [sample()], page: { next } });
    await settled();
    await press(element(), 'Show more');
    const more = { items: [sample({ id: 'd-9' })], page: { next: null } };
    http.expectOne('/api/v1/customers/c-2/discounts?cursor=x').flush(more);
    await settled();
    expect(rows()).toHaveLength(2);
  });

  it('say which one counts, and ask anew for another day and category', async () => {
    await open([sample()]);
    const which = (): string => element().querySelector('cl-which-counts')!.textContent.replace(/\s+/g, ' ');
    expect(which()).toContain('On 25/11/2026 the standing discount for all goods counts: 7.5%.');
    expect(which()).toContain('Several could count');
    expect(which()).toContain('Main group Wholesale 5% Smaller than the one that counts');
    await type('On', '1.12.2026', element());
    await answerExplained('?on=2026-12-01', '2026-12-01');
    await type('Category', ' shoes ', element());
    await answerExplained('?on=2026-12-01&category=shoes', '2026-12-01');
    expect(which()).toContain('On 01/12/2026');
  });
});
