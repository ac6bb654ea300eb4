import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import {
  ChangeDetectionStrategy,
  Component,
  inject,
  input,
  provideZonelessChangeDetection,
} from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MAT_DIALOG_DATA } from '@angular/material/dialog';
import { Router, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '@clientele/access/admin';
import type { Account } from '@clientele/access/dto';
import { lastWriteInterceptor, problemInterceptor } from '@clientele/shared/admin';
import { customersRoutes } from '../routes';
import { sampleAccount, sampleCard, sampleSettings } from '../samples';
import { CUSTOMER_SECTIONS, type CustomerSection } from '../sections';
import { ListWalk } from './list-walk';

@Component({ changeDetection: ChangeDetectionStrategy.OnPush, template: `Shoes of {{ customerId() }}` })
class Shoes {
  readonly customerId = input.required<string>();
}

@Component({ changeDetection: ChangeDetectionStrategy.OnPush, template: `Size 44` })
class ShoeHead {
  readonly customerId = input.required<string>();
}

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `New shoes of {{ data.customerId }}`,
})
class NewShoes {
  protected readonly data = inject<{ customerId: string }>(MAT_DIALOG_DATA);
}

const shoes: CustomerSection = {
  id: 'shoes',
  group: 'commerce',
  title: { en: 'Shoes', pl: 'Buty', cs: 'Boty', nb: 'Sko' },
  permission: 'customers:read',
  isShown: () => true,
  loadView: () => Promise.resolve(Shoes),
  loadHead: () => Promise.resolve(ShoeHead),
  operation: {
    title: { en: 'New shoes…', pl: 'Nowe buty…', cs: 'Nové boty…', nb: 'Nye sko…' },
    icon: 'add',
    permission: 'customers:write',
    loadDialog: () => Promise.resolve(NewShoes),
  },
};
const bags: CustomerSection = {
  id: 'bags',
  group: 'commerce',
  title: { en: 'Bags', pl: 'Torby', cs: 'Tašky', nb: 'Vesker' },
  permission: 'audit_trail:read',
  isShown: () => true,
  loadView: () => Promise.resolve(Shoes),
};
const secret: CustomerSection = { ...shoes, id: 'secret', permission: 'operators:write' };

const anna = sampleCard();
const ids = [anna.id, '0199c1f2-7a31-7c4e-9d2b-000000000002', '0199c1f2-7a31-7c4e-9d2b-000000000003'];

describe('the page of a customer', () => {
  let harness: RouterTestingHarness;
  let http: HttpTestingController;

  const element = (): HTMLElement => harness.routeNativeElement as HTMLElement;
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((done) => setTimeout(done));
      TestBed.tick();
    }
  };
  const answer = async (
    id: string,
    sizes: Record<string, number> | null,
    card = sampleCard({ id }),
  ): Promise<void> => {
    const items = Object.entries(sizes ?? {}).map(([section, count]) => ({ id: section, count }));
    http.expectOne(`/api/v1/customers/${id}`).flush(card);
    const counted = http.expectOne(`/api/v1/customers/${id}/sections`);
    counted.flush({ items }, sizes ? {} : { status: 500, statusText: 'x' });
    http.match('/api/v1/settings').forEach((request) => request.flush(sampleSettings()));
    http.match('/api/v1/groups').forEach((request) => request.flush({ items: [] }));
    await settled();
  };
  const open = async (
    path: string,
    sizes: Record<string, number> | null = {},
    { role, card }: { role?: Account['role']; card?: typeof anna } = {},
  ): Promise<void> => {
    TestBed.inject(Session).begin(sampleAccount(role ?? 'back_office'));
    harness = await RouterTestingHarness.create();
    void harness.navigateByUrl(path);
    await settled();
    await answer(anna.id, sizes, card);
  };
  const links = (): string[] =>
    [...element().querySelectorAll('nav a')].map((link) => link.textContent.replace(/\s+/g, ' ').trim());
  const press = async (key: string, more: KeyboardEventInit = {}): Promise<void> => {
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
    );
    await settled();
  };
  const url = (): string => TestBed.inject(Router).url;

  beforeEach(() => {
    sessionStorage.clear();
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideRouter(customersRoutes, withComponentInputBinding()),
        provideHttpClient(withInterceptors([problemInterceptor, lastWriteInterceptor])),
        provideHttpClientTesting(),
        { provide: CUSTOMER_SECTIONS, useValue: [shoes, bags, secret] },
      ],
    });
    http = TestBed.inject(HttpTestingController);
  });

  it('shows the overview, and leads to each section that the role may see, with its size', async () => {
    await open(`/customers/${anna.id}`, { shoes: 3 });
    expect(links()).toEqual(['Overview', 'Shoes 3']);
    expect(element().querySelector('nav [aria-current]')?.textContent).toContain('Overview');
    expect(element().textContent).toContain('anna.nowak@example.com');
    expect(element().textContent).not.toContain('Shoes of');
  });

  it('shows a section at its own address', async () => {
    await open(`/customers/${anna.id}/shoes`, { shoes: 3 });
    expect(element().querySelector('nav [aria-current]')?.textContent).toContain('Shoes');
    expect(element().textContent).toContain(`Shoes of ${anna.id}`);
  });

  it('stands when the sizes of its sections cannot be read', async () => {
    await open(`/customers/${anna.id}/shoes`, null);
    expect(links()).toEqual(['Overview', 'Shoes']);
    expect(element().textContent).toContain(`Shoes of ${anna.id}`);
  });

  it('counts anew when something below the customer was written, and says the first entry in its head', async () => {
    await open(`/customers/${anna.id}`, { shoes: 0 });
    expect(element().querySelector('header')?.textContent).not.toContain('Size 44');
    TestBed.inject(HttpClient).post(`/api/v1/customers/${anna.id}/shoes`, {}).subscribe();
    http.expectOne({ method: 'POST', url: `/api/v1/customers/${anna.id}/shoes` }).flush({});
    await settled();
    http.expectOne(`/api/v1/customers/${anna.id}/sections`).flush({ items: [{ id: 'shoes', count: 1 }] });
    await settled();
    expect(links()).toContain('Shoes 1');
    expect(element().querySelector('header')?.textContent).toContain('Size 44');
  });

  it('goes on through the list, by button and key, in the same section', async () => {
    TestBed.inject(ListWalk).begin({
      items: ids.slice(0, 2).map((id) => ({ id })),
      page: { prev: null, next: 'https://shop.example/api/v1/customers?cursor=abc' },
    });
    await open(`/customers/${anna.id}/shoes`);
    const [previous, next] = [...element().querySelectorAll<HTMLButtonElement>('cl-walk-buttons button')];
    expect([previous?.disabled, next?.disabled]).toEqual([true, false]);
    next?.click();
    await settled();
    expect(url()).toBe(`/customers/${ids[1]}/shoes`);
    await answer(ids[1]!, {});

    await press('j');
    http.expectOne('/api/v1/customers?cursor=abc').flush({
      items: [{ id: ids[2] }],
      page: { prev: 'x', next: null },
    });
    await settled();
    expect(url()).toBe(`/customers/${ids[2]}/shoes`);
    await answer(ids[2]!, {});

    await press('j');
    expect(url()).toBe(`/customers/${ids[2]}/shoes`);
    await press('ArrowUp', { altKey: true });
    expect(url()).toBe(`/customers/${ids[1]}/shoes`);
  });

  it('has no way on for somebody who was not opened from a list', async () => {
    await open(`/customers/${anna.id}`);
    expect(element().querySelector('cl-walk-buttons button')).toBeNull();
  });

  it('deactivates the account from the menu of operations, and undoes it', async () => {
    await open(`/customers/${anna.id}`);
    element().querySelector<HTMLButtonElement>('cl-operations-menu button')!.click();
    await settled();
    const item = [...document.querySelectorAll<HTMLElement>('[mat-menu-item]')].find(({ textContent }) =>
      textContent.includes('Deactivate'),
    );
    item?.click();
    await settled();
    const change = http.expectOne({ method: 'PATCH', url: `/api/v1/customers/${anna.id}` });
    expect([change.request.body, change.request.headers.get('if-match')]).toEqual([
      { enabled: false },
      '"3"',
    ]);
    change.flush({ ...anna, enabled: false, version: 4 });
    await settled();
    expect(element().querySelector('header')?.textContent).toContain('Disabled');
    document.querySelector<HTMLButtonElement>('cl-toast-bar button')!.click();
    await settled();
    const undo = http.expectOne({ method: 'PATCH', url: `/api/v1/customers/${anna.id}` });
    expect([undo.request.body, undo.request.headers.get('if-match')]).toEqual([{ enabled: true }, '"4"']);
  });

  it('offers an auditor nothing that changes', async () => {
    await open(`/customers/${anna.id}`, {}, { role: 'auditor' });
    element().querySelector<HTMLButtonElement>('cl-operations-menu button')!.click();
    await settled();
    const items = [...document.querySelectorAll('[mat-menu-item]')].map(({ textContent }) =>
      textContent.trim(),
    );
    expect(items).toEqual(['Print']);
    expect(element().querySelector('a[href$="/edit"]')).toBeNull();
  });

  it('offers what a section does, in a dialog that is told whose it is', async () => {
    await open(`/customers/${anna.id}`);
    element().querySelector<HTMLButtonElement>('cl-operations-menu button')!.click();
    await settled();
    const items = [...document.querySelectorAll<HTMLElement>('[mat-menu-item]')];
    items.find(({ textContent }) => textContent.includes('New shoes…'))?.click();
    await settled();
    expect(document.querySelector('mat-dialog-container')?.textContent).toBe(`New shoes of ${anna.id}`);
  });

  it('shows the sections in the order of the operator, who changes it by keys and goes back to that of the product', async () => {
    await open(`/customers/${anna.id}`, {}, { role: 'auditor' });
    expect(links()).toEqual(['Overview', 'Shoes', 'Bags']);
    const dialog = (): HTMLElement => document.querySelector<HTMLElement>('mat-dialog-container')!;
    const click = async (place: HTMLElement, name: string): Promise<void> => {
      const named = (one: HTMLElement): string => one.getAttribute('aria-label') ?? one.textContent;
      [...place.querySelectorAll('button')].find((one) => named(one).includes(name))!.click();
      await settled();
    };
    const arrange = async (): Promise<void> =>
      click(element().querySelector('cl-section-nav')!, 'Order of sections');
    const answerAccount = async (sectionOrder: string[]): Promise<void> => {
      const request = http.expectOne({ method: 'PATCH', url: '/api/v1/account' });
      expect(request.request.body).toEqual({ sectionOrder });
      request.flush({ ...sampleAccount('auditor'), sectionOrder });
      await settled();
    };

    await arrange();
    const line = dialog().querySelector<HTMLElement>('[aria-label="Move Shoes down"]')!;
    line.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true, bubbles: true }));
    await settled();
    await click(dialog(), 'Save');
    await answerAccount(['bags', 'shoes']);
    expect(links()).toEqual(['Overview', 'Bags', 'Shoes']);

    await arrange();
    await click(dialog(), 'Default order');
    await click(dialog(), 'Save');
    await answerAccount([]);
    expect(links()).toEqual(['Overview', 'Shoes', 'Bags']);
  });
});
