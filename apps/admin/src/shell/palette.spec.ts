import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { MatDialogRef } from '@angular/material/dialog';
import { Router, provideRouter } from '@angular/router';
import { Session } from '@clientele/access/admin';
import { permissionsOf, type Role } from '@clientele/access/dto';
import { Palette } from './palette';

const anna = {
  id: 'c-1',
  customerNumber: 100042,
  firstName: 'Anna',
  lastName: 'Nowak',
  email: 'anna@example.com',
};

describe('the palette', () => {
  let fixture: ComponentFixture<Palette>;
  let http: HttpTestingController;
  let closed: boolean;

  const element = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const box = (): HTMLInputElement => element().querySelector('input')!;
  const settled = async (ms = 0): Promise<void> => {
    await new Promise((done) => setTimeout(done, ms));
    TestBed.tick();
  };
  const type = async (text: string): Promise<void> => {
    box().value = text;
    box().dispatchEvent(new Event('input'));
    await settled(200);
  };
  const press = async (key: string): Promise<void> => {
    box().dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
    await settled();
  };
  const entries = (): string[] =>
    [...element().querySelectorAll('[role=option]')].map((option) =>
      [...option.querySelectorAll('span')].map(({ textContent }) => textContent.trim()).join(' | '),
    );
  const open = async (role: Role = 'back_office'): Promise<void> => {
    TestBed.inject(Session).begin({
      id: 'me',
      name: 'Ewa',
      email: 'ewa@example.com',
      role,
      language: 'en',
      theme: 'light',
      density: 'compact',
      permissions: [...permissionsOf[role]],
    });
    fixture = TestBed.createComponent(Palette);
    await settled();
  };

  beforeEach(() => {
    localStorage.clear();
    Element.prototype.scrollIntoView = (): void => undefined;
    closed = false;
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideRouter([{ path: '**', component: Palette }]),
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: MatDialogRef, useValue: { close: (): unknown => (closed = true) } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
  });

  it('offers the pages and actions that the role may use, and asks for nobody', async () => {
    await open('auditor');
    http.expectNone(({ url }) => url === '/api/v1/customers');
    expect(entries()).toContain('Access log');
    expect(entries()).not.toContain('Add a customer');
  });

  it('finds people while one types, and goes to whom Enter takes', async () => {
    await open();
    await type('nowak');
    const asked = http.expectOne((request) => request.url === '/api/v1/customers');
    expect([asked.request.params.get('q'), asked.request.params.get('limit')]).toEqual(['nowak', '8']);
    asked.flush({ items: [anna] });
    await settled();
    expect(entries()).toEqual(['Anna Nowak | 100042 · anna@example.com', 'Search all customers for “nowak”']);
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await press('Enter');
    expect(navigate).toHaveBeenCalledWith(['/customers', 'c-1'], {});
    expect(closed).toBe(true);
  });

  it('finds a page by a part of its name, by arrows and without accents', async () => {
    await open('owner');
    await type('keys');
    http.expectOne((request) => request.url === '/api/v1/customers').flush({ items: [] });
    await settled();
    expect(entries()).toEqual(['Search all customers for “keys”', 'API keys']);
    await press('ArrowDown');
    expect(element().querySelector('[aria-selected=true]')?.textContent).toContain('API keys');
    expect(box().getAttribute('aria-activedescendant')).toBe('palette-1');
  });

  it('finds companies beside people', async () => {
    await open();
    await type('nowak');
    http.expectOne((request) => request.url === '/api/v1/customers').flush({ items: [anna] });
    const asked = http.expectOne((request) => request.url === '/api/v1/companies');
    expect(asked.request.params.get('q')).toBe('nowak');
    asked.flush({ items: [{ id: 'co-1', name: 'Nowak Hurt' }] });
    await settled();
    expect(entries()).toContain('Nowak Hurt');
  });

  it('begins with those who were looked at last', async () => {
    localStorage.setItem('clientele.customers.recent.me', 'c-2,c-1');
    await open();
    const request = http.expectOne(({ url }) => url === '/api/v1/customers');
    expect(request.request.params.get('id')).toBe('c-2,c-1');
    request.flush({ items: [anna, { ...anna, id: 'c-2', firstName: 'Ola' }] });
    await settled();
    expect(
      entries()
        .slice(0, 2)
        .map((entry) => entry.split(' ')[0]),
    ).toEqual(['Ola', 'Anna']);
  });

  it('shows those with a star before them, and nobody who is not there', async () => {
    localStorage.setItem('clientele.customers.recent.me', 'c-2,c-9');
    await open();
    http.expectOne('/api/v1/account/favourites').flush({ ids: ['c-1'] });
    await settled();
    const [request] = http.match(
      ({ url, params }) => url === '/api/v1/customers' && params.get('id') === 'c-1,c-2,c-9',
    );
    request!.flush({ items: [{ ...anna, id: 'c-2', firstName: 'Ola' }, anna] });
    await settled();
    const people = entries()
      .slice(0, 3)
      .map((entry) => entry.split(' ')[0]);
    expect(people).toEqual(['Anna', 'Ola', 'Customers']);
  });

  it('says that people cannot be searched, and still leads to pages', async () => {
    await open();
    await type('import');
    http
      .expectOne((request) => request.url === '/api/v1/customers')
      .flush({}, { status: 503, statusText: 'x' });
    await settled();
    expect(element().querySelector('[role=alert]')?.textContent).toContain('cannot be searched');
    expect(entries()).toContain('Imports');
  });
});
