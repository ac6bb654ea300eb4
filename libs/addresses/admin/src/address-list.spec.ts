import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { Session } from '@clientele/access/admin';
import { permissionsOf, type Role } from '@clientele/access/dto';
import type { Address } from '@clientele/addresses/dto';
import { Settings } from '@clientele/settings/dto';
import { Speech, problemInterceptor } from '@clientele/shared/admin';
import { AddressList } from './address-list';
import { home, office } from './samples';

const URL_OF = '/api/v1/customers/c-1/addresses';
const STALE = { status: 412, statusText: 'x' };

describe('the addresses on the page of a customer', () => {
  let fixture: ComponentFixture<AddressList>;
  let http: HttpTestingController;

  const element = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const overlay = (): HTMLElement => document.querySelector<HTMLElement>('.cdk-overlay-container')!;
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((done) => setTimeout(done));
      TestBed.tick();
    }
  };
  const answerList = async (items: Address[], next: string | null = null): Promise<void> => {
    http.expectOne({ method: 'GET', url: URL_OF }).flush({ items, page: { next } });
    await settled();
  };
  const customer = { firstName: 'Anna', lastName: 'Nowak', phone: '', deletedAt: null };
  const render = async (role: Role = 'back_office', deletedAt: string | null = null): Promise<void> => {
    const person = { id: 'me', name: 'Ewa', email: 'ewa@example.com', permissions: [...permissionsOf[role]] };
    const looks = { language: 'en', theme: 'light', density: 'compact' } as const;
    TestBed.inject(Session).begin({ ...person, role, ...looks });
    fixture = TestBed.createComponent(AddressList);
    fixture.componentRef.setInput('customerId', 'c-1');
    fixture.componentRef.setInput('customer', { ...customer, deletedAt });
    await settled();
    http.expectOne('/api/v1/settings').flush({ ...new Settings(), country: 'PL' });
  };
  const open = async (items: Address[], role?: Role, deletedAt?: string): Promise<void> => {
    await render(role, deletedAt);
    await answerList(items);
  };
  /** The words of each address, line by line. */
  const blocks = (): string[] =>
    [...element().querySelectorAll('li')].map((block) =>
      [...block.querySelectorAll('strong, address span, p')]
        .map((line) => line.textContent.trim())
        .join(' | '),
    );
  const buttonIn = (place: HTMLElement, name: string): HTMLButtonElement =>
    [...place.querySelectorAll('button')].find((button) =>
      (button.getAttribute('aria-label') ?? button.textContent).trim().startsWith(name),
    )!;
  const press = async (place: HTMLElement, name: string): Promise<void> => {
    buttonIn(place, name).click();
    await settled();
  };
  const act = async (name: string, action: string): Promise<void> => {
    await press(element(), `Actions for the address ${name}`);
    await press(overlay(), action);
  };
  const box = (title: string): HTMLInputElement => {
    const label = [...overlay().querySelectorAll('label')].find((one) =>
      one.textContent.trim().startsWith(title),
    );
    return overlay().querySelector<HTMLInputElement>(`#${label?.getAttribute('for') ?? 'none'}`)!;
  };
  const fill = async (title: string, text: string): Promise<void> => {
    box(title).value = text;
    box(title).dispatchEvent(new Event('input'));
    await settled();
  };
  const save = async (): Promise<void> => {
    const form = overlay().querySelector('form')!;
    form.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled();
  };
  const sent = (method: string, id = ''): TestRequest => http.expectOne({ method, url: `${URL_OF}${id}` });
  const isOpen = (): boolean => document.querySelector('mat-dialog-container') !== null;
  const toast = (): string => document.querySelector('cl-toast-bar')?.textContent ?? '';

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideHttpClient(withInterceptors([problemInterceptor])),
        provideHttpClientTesting(),
        { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    TestBed.inject(Speech).use('en');
  });

  it('stand as on an envelope, with what they are the default of', async () => {
    await open([home, office]);
    expect(blocks()[0]).toContain('Anna Nowak | Lipowa 4 | 00-950 Warszawa | Poland | 600 700 800');
    expect(blocks()[0]).toMatch(/Default delivery.*Default invoice/);
    expect(blocks()[1]).toMatch(/^Office \| Oslo \| Norway/);
    TestBed.inject(Speech).use('pl');
    await settled();
    expect(blocks()[1]).toContain('Norwegia');
  });

  it('say that there are none, and what could not be read', async () => {
    await open([]);
    expect(element().textContent).toContain('No address is known for this customer.');
    await render();
    http.expectOne(URL_OF).flush({ title: 'Broken' }, { status: 500, statusText: 'x' });
    await settled();
    expect(element().textContent).toContain('Broken');
    await press(element(), 'Try again');
    await answerList([home]);
    expect(blocks()).toHaveLength(1);
  });

  it('are only to be read by who may not write, and in the trash', async () => {
    await open([home], 'auditor');
    expect([...element().querySelectorAll('button')].map((one) => one.ariaLabel)).toHaveLength(1);
    await open([home], 'owner', '2026-02-01T00:00:00.000Z');
    expect(buttonIn(element(), 'Add')).toBeUndefined();
    expect(
      buttonIn(element(), 'Copy Anna Nowak\nLipowa 4\n00-950 Warszawa\nPoland\n600 700 800'),
    ).toBeDefined();
  });

  it('are added, starting with the person and the country before', async () => {
    await open([home]);
    await press(element(), 'Add an address');
    expect([box('First name').value, box('Country').value]).toEqual(['Anna', 'Poland']);
    await fill('City', 'Kraków');
    await save();
    const request = sent('POST');
    expect(request.request.body).toMatchObject({ city: 'Kraków', country: 'PL', defaultDelivery: false });
    request.flush({ ...office, city: 'Kraków' });
    await settled();
    await answerList([home, office]);
    expect([isOpen(), blocks().length]).toEqual([false, 2]);
    expect(toast()).toContain('Address added: Office');
  });

  it('show in the form what the server refuses', async () => {
    await open([home]);
    await act('Lipowa 4', 'Edit');
    await fill('City', 'X');
    await save();
    const error = { pointer: '/city', code: 'x', detail: 'There is no such city.', params: {} };
    sent('PATCH', '/a-1').flush({ errors: [error] }, { status: 422, statusText: 'x' });
    await settled();
    expect(isOpen()).toBe(true);
    expect(overlay().textContent).toContain('There is no such city.');
  });

  it('are changed at the version that was seen; what is the default stays it', async () => {
    await open([home, office]);
    await act('Lipowa 4', 'Edit');
    expect([box('Default delivery').disabled, box('Default invoice').disabled]).toEqual([true, true]);
    await fill('City', 'Łódź');
    await save();
    const request = sent('PATCH', '/a-1');
    expect([request.request.body, request.request.headers.get('If-Match')]).toEqual([
      { city: 'Łódź' },
      '"3"',
    ]);
    request.flush({ ...home, version: 4, city: 'Łódź' });
    await settled();
    await answerList([{ ...home, version: 4, city: 'Łódź' }, office]);
    expect(blocks()[0]).toContain('Łódź');
  });

  it('join what two people changed, and ask where both changed the same', async () => {
    await open([home]);
    await act('Lipowa 4', 'Edit');
    await fill('City', 'Łódź');
    await save();
    const current = { version: 4, changedBy: 'Bogdan', changedAt: '2026-02-01T08:00:00.000Z' };
    sent('PATCH', '/a-1').flush({ code: 'shared.stale', current }, STALE);
    await settled();
    http.expectOne(`${URL_OF}/a-1`).flush({ ...home, version: 4, postalCode: '90-361' });
    await settled();
    const again = sent('PATCH', '/a-1');
    expect([again.request.body, again.request.headers.get('If-Match')]).toEqual([{ city: 'Łódź' }, '"4"']);
    again.flush({ code: 'shared.stale', current }, STALE);
    await settled();
    http.expectOne(`${URL_OF}/a-1`).flush({ ...home, version: 5, city: 'Gdańsk' });
    await settled();
    expect(overlay().textContent).toMatch(/Bogdan changed this on .*City: Gdańsk/s);
    await press(overlay(), 'Load theirs');
    expect(box('City').value).toBe('Gdańsk');
  });

  it('are made the default', async () => {
    await open([home, office]);
    await act('Office', 'Make default for deliveries');
    const request = sent('PATCH', '/a-2');
    expect(request.request.body).toEqual({ defaultDelivery: true });
    request.flush({ ...office, version: 2, defaultDelivery: true });
    await settled();
    await answerList([
      { ...home, defaultDelivery: false },
      { ...office, defaultDelivery: true },
    ]);
    expect(toast()).toContain('Default for deliveries: Office');
    expect(blocks()[1]).toContain('Default delivery');
  });

  it('show what stands now when somebody was faster', async () => {
    await open([home, office]);
    await act('Office', 'Make default for invoices');
    sent('PATCH', '/a-2').flush({ code: 'shared.stale' }, STALE);
    await settled();
    await answerList([home, { ...office, label: 'Warehouse' }]);
    expect(toast()).toContain('Somebody changed this address in the meantime.');
    expect(blocks()[1]).toContain('Warehouse');
  });

  it('are deleted, and brought back as they were', async () => {
    await open([home, office]);
    await act('Lipowa 4', 'Delete');
    const request = sent('DELETE', '/a-1');
    expect(request.request.headers.get('If-Match')).toBe('"3"');
    request.flush(null);
    await settled();
    await answerList([office]);
    await press(overlay(), 'Undo');
    const back = sent('POST');
    const { id: _, version: __, createdAt: ___, updatedAt: ____, ...input } = home;
    expect(back.request.body).toEqual(input);
    back.flush(home);
    await settled();
    await answerList([office, home]);
    expect(blocks()).toHaveLength(2);
  });

  it('ask before what was typed is lost', async () => {
    await open([home]);
    await act('Lipowa 4', 'Edit');
    await fill('City', 'Łódź');
    await press(overlay(), 'Cancel');
    expect(overlay().textContent).toContain('Leave without saving?');
    await press(overlay(), 'Leave without saving');
    expect(isOpen()).toBe(false);
  });

  it('are read page by page', async () => {
    await render();
    await answerList([home], `http://localhost${URL_OF}?cursor=x`);
    await press(element(), 'Show more');
    http.expectOne(`${URL_OF}?cursor=x`).flush({ items: [{ ...home, id: 'a-9' }], page: { next: null } });
    await settled();
    expect(element().querySelectorAll('li')).toHaveLength(2);
    expect(element().textContent).not.toContain('Show more');
  });
});
