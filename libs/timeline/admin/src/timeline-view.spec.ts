import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { Component, ChangeDetectionStrategy, input, provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { Router, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '@clientele/access/admin';
import { permissionsOf, type Role } from '@clientele/access/dto';
import { Speech, problemInterceptor } from '@clientele/shared/admin';
import { Email, Flag, Id, Money, Name } from '@clientele/shared/dto';
import type { TimelineEntry } from '@clientele/timeline/dto';
import { LatestEvents } from './latest-events';
import { TIMELINE_SUBJECTS } from './subjects';
import { TimelineView } from './timeline-view';

const said = (en: string): { en: string; pl: string; cs: string; nb: string } => ({
  en,
  pl: `${en} (pl)`,
  cs: en,
  nb: en,
});

class Boat {
  @Id({ title: said('Id') }) id!: string;
  @Name(50, { title: said('Boat name') }) name!: string;
  @Flag({ title: said('Afloat') }) afloat!: boolean;
  @Money({ title: said('Price') }) price!: unknown;
  @Email({ title: said('E-mail'), personal: 'email' }) email!: string;
  @Id({ title: said('Harbour') }) harbourId!: string;
}
const boats = {
  entity: 'boat',
  contract: Boat,
  needs: 'customers:read' as const,
  title: said('Boat'),
  section: 'boats',
};
/** Nobody but owners and auditors reads these. */
const captains = { ...boats, entity: 'captain', needs: 'operators:read' as const, title: said('Captain') };

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TimelineView],
  template: `<cl-timeline-view [customerId]="id()" />`,
})
class Page {
  readonly id = input.required<string>();
}

let serial = 0;
const entry = (more: Partial<TimelineEntry> = {}): TimelineEntry => ({
  id: 100 - (serial += 1),
  at: '2026-11-24T08:00:00.000Z',
  transaction: String(serial),
  entity: 'boat',
  entityId: 'b-1',
  operation: 'updated',
  actorKind: 'operator',
  actorName: 'Ewa Zielińska',
  channel: 'admin',
  reason: '',
  importId: null,
  fields: [],
  masked: [],
  ...more,
});
const change = (
  name: string,
  from: unknown,
  to: unknown,
  names = ['', ''],
): TimelineEntry['fields'][number] => ({
  name,
  from,
  to,
  fromName: names[0] ?? '',
  toName: names[1] ?? '',
});

describe('the timeline on the page of a customer', () => {
  let harness: RouterTestingHarness;
  let http: HttpTestingController;

  const element = (): HTMLElement => harness.routeNativeElement as HTMLElement;
  const words = (): string => element().textContent.replace(/\s+/g, ' ');
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((done) => setTimeout(done));
      TestBed.tick();
    }
  };
  const asked = (): TestRequest =>
    http.expectOne(({ url }) => url.startsWith('/api/v1/customers/c-1/timeline'));
  const answer = async (items: TimelineEntry[], next: string | null = null): Promise<TestRequest> => {
    const request = asked();
    request.flush({ items, page: { next } });
    await settled();
    return request;
  };
  const open = async (query = '', role: Role = 'back_office'): Promise<void> => {
    const person = { id: 'me', name: 'Ewa', email: 'ewa@example.com', permissions: [...permissionsOf[role]] };
    const looks = { language: 'en', theme: 'light', density: 'compact' } as const;
    TestBed.inject(Session).begin({ ...person, role, ...looks });
    harness = await RouterTestingHarness.create();
    void harness.navigateByUrl(`/customers/c-1/timeline${query}`);
    await settled();
  };
  const button = (name: string, place: ParentNode = element()): HTMLButtonElement | undefined =>
    [...place.querySelectorAll('button')].find((one) =>
      (one.getAttribute('aria-label') ?? one.textContent).trim().startsWith(name),
    );
  const press = async (name: string, place?: ParentNode): Promise<void> => {
    button(name, place)!.click();
    await settled();
  };

  beforeEach(() => {
    serial = 0;
    // jsdom lays nothing out.
    Element.prototype.scrollIntoView = jest.fn();
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideRouter([{ path: 'customers/:id/timeline', component: Page }], withComponentInputBinding()),
        provideHttpClient(withInterceptors([problemInterceptor])),
        provideHttpClientTesting(),
        { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
        { provide: TIMELINE_SUBJECTS, useValue: [boats, captains] },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    TestBed.inject(Speech).use('en');
  });

  it('says who changed what, from what to what, as people read it', async () => {
    await open();
    const fields = [
      change('name', '', 'Aurora'),
      change('afloat', false, true),
      change('price', { amount: '1000.00', currency: 'PLN' }, { amount: '1250.50', currency: 'PLN' }),
      change('harbourId', 'h-1', 'h-2', ['Gdynia', 'Bergen']),
      change('gone', 'x', 'y'),
    ];
    await answer([entry({ fields, masked: ['email'] })]);
    expect(words()).toContain('Ewa Zielińska');
    const lines = [...element().querySelectorAll('dl > div')].map((line) =>
      line.textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(lines).toEqual(
      [
        'Boat name – becomes Aurora',
        'Afloat No becomes Yes',
        'Price PLN 1,000.00 becomes PLN 1,250.50',
        'Harbour Gdynia becomes Bergen',
        'gone – becomes –',
        'E-mail Hidden from your role',
      ].map((line) => expect.stringMatching(line.replace(/ /g, '\\s?')) as string),
    );
    TestBed.inject(Speech).use('pl');
    await settled();
    expect(words()).toContain('Boat name (pl)');
    expect(element().querySelector('cl-timeline-entry a')?.getAttribute('href')).toBe('/customers/c-1/boats');
  });

  it('keeps together what was done at once, and links an import', async () => {
    await open();
    await answer([
      entry({ transaction: 'a', operation: 'created', channel: 'import', importId: 'i-1' }),
      entry({ transaction: 'a', operation: 'deleted', channel: 'import', importId: 'i-1' }),
      entry({ transaction: 'b', actorKind: 'api_key', actorName: '', operation: 'sunk' as 'created' }),
    ]);
    const [first, second] = element().querySelectorAll('ol > li');
    expect(first?.textContent).toContain('2 changes');
    expect(first?.textContent).toMatch(/Boat\s*: added[^]*Boat\s*: deleted/);
    expect(first?.querySelector('a[href="/imports/i-1"]')).not.toBeNull();
    expect(second?.textContent).toMatch(/Boat\s*: sunk/);
    // Whoever is gone without a name is told by what they were.
    expect(second?.querySelector('h3')?.textContent).toBe('API key');
  });

  it('is filtered from menus; the address says how', async () => {
    await open('?field=name');
    const first = await answer([entry()]);
    expect(first.request.params.get('field')).toBe('name');
    expect(button('Field: Boat name')).toBeDefined();
    await press('What');
    await press('Boat', document.querySelector('.cdk-overlay-container')!);
    const { request } = await answer([]);
    expect([request.params.get('entity'), request.params.has('field')]).toEqual(['boat', false]);
    expect(TestBed.inject(Router).url).toBe('/customers/c-1/timeline?entity=boat');
    expect(words()).toContain('Nothing matches the filters');
    const day = element().querySelector<HTMLInputElement>('.days input')!;
    day.value = '1.11.2026';
    day.dispatchEvent(new Event('input'));
    await settled();
    expect((await answer([])).request.params.get('from')).toBe('2026-11-01');
    await press('Clear filters');
    expect((await answer([])).request.params.keys()).toEqual([]);
  });

  it('loads more behind what is there', async () => {
    await open();
    await answer([entry()], 'https://shop.example/api/v1/customers/c-1/timeline?cursor=abc');
    await press('Load more');
    expect((await answer([entry()])).request.url).toBe('/api/v1/customers/c-1/timeline?cursor=abc');
    expect(element().querySelectorAll('cl-timeline-entry')).toHaveLength(2);
    expect(button('Load more')).toBeUndefined();
  });

  it('leads to the entry of a link and marks it, and says when it is not there', async () => {
    await open('?entry=98');
    const { request } = await answer([entry({ transaction: 'a' }), entry({ transaction: 'a' })]);
    expect(request.params.get('entry')).toBe('98');
    const marked = element().querySelector('cl-timeline-entry.marked');
    expect(marked).toBe(document.activeElement);
    expect([...element().querySelectorAll('cl-timeline-entry')].indexOf(marked!)).toBe(1);
    expect(words()).toContain('You see the linked entry and what is older.');
    expect(button('Copy the link to this entry')).toBeDefined();
    await harness.navigateByUrl('/customers/c-1/timeline?entry=5');
    await settled();
    await answer([]);
    expect(words()).toContain('The linked entry is not there');
  });

  it('shows an error in its place and asks again', async () => {
    await open();
    asked().flush({}, { status: 503, statusText: 'x' });
    await settled();
    await press('Try again');
    await answer([entry()]);
    expect(words()).toContain('Ewa Zielińska');
  });

  it('offers no filter by what the reader may not see', async () => {
    await open('', 'support');
    await answer([entry()]);
    await press('What');
    const items = [...document.querySelectorAll('[mat-menu-item]')].map(({ textContent }) =>
      textContent.trim(),
    );
    expect(items).toEqual(['Any', 'Boat']);
  });

  it('stands in the overview with its last five events', async () => {
    const fixture = TestBed.createComponent(LatestEvents);
    fixture.componentRef.setInput('customerId', 'c-1');
    await settled();
    const { request } = await answer([
      entry({ fields: [change('name', '', 'Aurora')], masked: ['email'] }),
      entry({ operation: 'created' }),
    ]);
    expect(request.params.get('limit')).toBe('5');
    const links = [...(fixture.nativeElement as HTMLElement).querySelectorAll('a')];
    expect(links.map((link) => [link.textContent.trim(), link.getAttribute('href')])).toEqual([
      ['Boat: Boat name, E-mail', '/customers/c-1/timeline?entry=99'],
      ['Boat: added', '/customers/c-1/timeline?entry=98'],
      ['All events', '/customers/c-1/timeline'],
    ]);
  });
});
