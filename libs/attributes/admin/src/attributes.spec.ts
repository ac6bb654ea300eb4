import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { ChangeDetectionStrategy, Component, input, provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '@clientele/access/admin';
import { permissionsOf, type Role } from '@clientele/access/dto';
import { AttributeInput, type Attribute, type AttributeOption } from '@clientele/attributes/dto';
import { Speech, problemInterceptor } from '@clientele/shared/admin';
import { AttributeList } from './attribute-list';
import { AttributePage } from './attribute-page';
import { AttributesView } from './attributes-view';

const ATTRIBUTES = '/api/v1/attributes';
const OWN = '/api/v1/customers/c-1/attributes';

const option = (code: string, name: string): AttributeOption => ({
  ...{ nameEn: '', namePl: '', nameCs: '', nameNb: '', position: 0 },
  id: `o-${code}`,
  version: 1,
  name,
  code,
});
const sample = (overrides: Partial<Attribute>): Attribute => ({
  ...new AttributeInput(),
  id: 'a-0',
  version: 1,
  updatedAt: '',
  options: [],
  ...overrides,
});
const boat = sample({
  id: 'a-1',
  version: 3,
  name: 'Boat',
  namePl: 'Łódź',
  code: 'boat',
  type: 'choice',
  filterable: true,
  options: [option('dinghy', 'Dinghy'), option('ferry', 'Ferry')],
});
const size = sample({ id: 'a-2', name: 'Shoe size', code: 'shoe_size', type: 'number' });
const site = sample({ id: 'a-3', name: 'Site', code: 'site', type: 'link' });

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AttributesView],
  template: `<cl-attributes-view [customerId]="id()" />`,
})
class Card {
  readonly id = input.required<string>();
}

describe('the attributes of a shop', () => {
  let harness: RouterTestingHarness;
  let http: HttpTestingController;

  const page = (): HTMLElement => harness.fixture.nativeElement as HTMLElement;
  const overlay = (): HTMLElement => document.querySelector<HTMLElement>('.cdk-overlay-container')!;
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((done) => setTimeout(done));
      TestBed.tick();
    }
  };
  const go = async (url: string, role: Role = 'owner'): Promise<void> => {
    const looks = { language: 'en', theme: 'light', density: 'compact' } as const;
    const me = { id: 'me', name: 'Ewa', email: 'ewa@example.com', role, ...looks };
    TestBed.inject(Session).begin({ ...me, permissions: [...permissionsOf[role]] });
    harness = await RouterTestingHarness.create();
    void harness.navigateByUrl(url);
    await settled();
    for (const request of http.match('/api/v1/groups')) request.flush({ items: [] });
  };
  const flush = async (request: TestRequest, body: object, options = {}): Promise<void> => {
    request.flush(body, options);
    await settled();
  };
  const openPage = async (attribute: Attribute, role?: Role): Promise<void> => {
    await go(`/attributes/${attribute.id}`, role);
    await flush(http.expectOne(`${ATTRIBUTES}/${attribute.id}`), { ...attribute, valueCount: 12 });
  };
  const openCard = async (values: Record<string, string>, role?: Role): Promise<void> => {
    await go('/customers/c-1', role);
    http.expectOne(OWN).flush({ version: 4, inTrash: false, applies: ['boat', 'shoe_size', 'site'], values });
    await flush(http.expectOne(ATTRIBUTES), { items: [boat, size, site] });
  };
  const box = (place: HTMLElement, title: string): HTMLInputElement => {
    const label = [...place.querySelectorAll('label')].find((one) =>
      one.textContent.trim().startsWith(title),
    );
    return place.querySelector<HTMLInputElement>(`#${label?.getAttribute('for') ?? 'none'}`)!;
  };
  const fill = async (place: HTMLElement, title: string, text: string): Promise<void> => {
    box(place, title).value = text;
    box(place, title).dispatchEvent(new Event('input'));
    box(place, title).dispatchEvent(new Event('blur'));
    await settled();
  };
  const button = (place: HTMLElement, name: string): HTMLButtonElement =>
    [...place.querySelectorAll('button')].find(
      (one) => one.textContent.includes(name) || one.getAttribute('aria-label') === name,
    )!;
  const press = async (place: HTMLElement, name: string): Promise<void> => {
    button(place, name).click();
    await settled();
  };
  const submit = async (): Promise<void> => {
    overlay()
      .querySelector('form')!
      .dispatchEvent(new Event('submit', { cancelable: true }));
    await settled();
  };

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideRouter(
          [
            { path: 'attributes', component: AttributeList },
            { path: 'attributes/new', component: AttributePage },
            { path: 'attributes/:id', component: AttributePage },
            { path: 'customers/:id', component: Card },
          ],
          withComponentInputBinding(),
        ),
        provideHttpClient(withInterceptors([problemInterceptor])),
        provideHttpClientTesting(),
        { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    TestBed.inject(Speech).use('en');
  });

  it('are listed in the words of the reader, and whoever may not define them adds none', async () => {
    await go('/attributes', 'auditor');
    await flush(http.expectOne(ATTRIBUTES), { items: [boat, size] });
    expect(page().querySelector('tbody tr')?.textContent).toMatch(/Boat\s*boat\s*Choice\s*\(2 options\)/);
    TestBed.inject(Speech).use('pl');
    await settled();
    expect(page().querySelector('tbody a')?.textContent).toBe('Łódź');
    expect(page().querySelector('a[href="/attributes/new"]')).toBeNull();
  });

  it('say that there are none, and why they did not come', async () => {
    await go('/attributes');
    await flush(http.expectOne(ATTRIBUTES), {}, { status: 503, statusText: 'x' });
    await press(page(), 'Try again');
    await flush(http.expectOne(ATTRIBUTES), { items: [] });
    expect(page().textContent).toContain('No attributes yet');
  });

  it('are added with a code made of the name, which somebody may have taken', async () => {
    await go('/attributes/new');
    for (const request of http.match(ATTRIBUTES)) request.flush({ items: [boat] });
    await fill(page(), 'Name', 'Członek od');
    expect(box(page(), 'Code').value).toBe('czlonek_od');
    await press(page(), 'Save');
    const request = http.expectOne({ method: 'POST', url: ATTRIBUTES });
    expect(request.request.body).toMatchObject({ name: 'Członek od', code: 'czlonek_od', position: 1 });
    const taken = { pointer: '/code', code: 'attributes.code_taken', detail: 'This code is taken already.' };
    await flush(
      request,
      { status: 409, code: taken.code, errors: [taken] },
      { status: 409, statusText: 'x' },
    );
    expect(page().querySelector('mat-error')?.textContent).toContain('This code is taken already.');
    expect(box(page(), 'Name').value).toBe('Członek od');
  });

  it('with values go in a job, once their name was typed; or are emptied and stay', async () => {
    await openPage(boat);
    await press(page(), 'Delete attribute…');
    await flush(http.expectOne(`${ATTRIBUTES}/a-1`), { ...boat, valueCount: 10_000 });
    expect(overlay().textContent).toMatch(/cannot be undone.*Values\s*10,000 or more/s);
    expect(button(overlay(), 'Delete attribute').disabled).toBe(true);
    await fill(overlay(), 'Type the name', 'Boat');
    overlay().querySelector<HTMLInputElement>('input[type=checkbox]')!.click();
    await settled();
    expect(button(overlay(), 'Empty values').disabled).toBe(false);
    await submit();
    const request = http.expectOne({ method: 'POST', url: `${ATTRIBUTES}/a-1/clearances` });
    expect(request.request.body).toEqual({ delete: false });
  });

  it('without values go at once', async () => {
    await openPage(size);
    await press(page(), 'Delete attribute…');
    await flush(http.expectOne(`${ATTRIBUTES}/a-2`), { ...size, valueCount: 0 });
    await submit();
    const request = http.expectOne({ method: 'DELETE', url: `${ATTRIBUTES}/a-2` });
    expect(request.request.headers.get('If-Match')).toBe('"1"');
  });

  it('ask what becomes of the values of an option that goes', async () => {
    await openPage(boat);
    await press(page(), 'Delete Dinghy');
    const used = { status: 409, code: 'attributes.used', title: 'Customers have values here.' };
    await flush(http.expectOne({ method: 'DELETE' }), used, { status: 409, statusText: 'x' });
    await flush(http.expectOne(`${ATTRIBUTES}/a-1/options/o-dinghy`), {
      ...boat.options[0],
      valueCount: 7,
    });
    expect(overlay().textContent).toMatch(/What becomes of their values.*Values\s*7/s);
    overlay().querySelector<HTMLElement>('.mat-mdc-select-trigger')!.click();
    await settled();
    const others = [...overlay().querySelectorAll<HTMLElement>('mat-option')];
    expect(others.map((one) => one.textContent.trim())).toEqual(['(empty the values)', 'Ferry']);
    others[1]!.click();
    await settled();
    await submit();
    const request = http.expectOne({ method: 'POST', url: `${ATTRIBUTES}/a-1/options/o-dinghy/removals` });
    expect(request.request.body).toEqual({ moveTo: 'o-ferry' });
  });

  it('stand on the card as people read them', async () => {
    await openCard({ boat: 'ferry', shoe_size: '42.5', site: 'https://example.com/a' });
    expect(page().querySelector('dl')?.textContent).toMatch(/Boat\s*Ferry\s*Shoe size\s*42\.5/);
    const link = page().querySelector<HTMLAnchorElement>('dl a')!;
    expect([link.rel, link.target]).toEqual(['noopener noreferrer', '_blank']);
    expect(button(page(), 'Edit attributes')).toBeDefined();
  });

  it('are only read on the card by whoever may not write them', async () => {
    await openCard({ boat: 'ferry' }, 'marketing');
    expect(button(page(), 'Edit attributes')).toBeUndefined();
  });

  it.each<[string, number, object]>([
    ['while they are saved', 409, { code: 'attributes.defined_anew' }],
    ['an option went', 422, { errors: [{ pointer: '/values/boat', code: 'attributes.option_unknown' }] }],
    ['one is required now', 422, { errors: [{ pointer: '/values/boat', code: 'required' }] }],
  ])('keep what was typed when they are defined anew meanwhile: %s', async (_how, status, problem) => {
    await openCard({});
    await press(page(), 'Edit attributes');
    const own = { version: 4, inTrash: false, applies: ['shoe_size'], values: {} };
    http.expectOne(OWN).flush(own);
    await flush(http.expectOne(ATTRIBUTES), { items: [size] });
    await fill(overlay(), 'Shoe size', '43');
    await submit();
    const write = http.expectOne({ method: 'PUT', url: OWN });
    expect(write.request.body).toEqual({ values: { shoe_size: '43' } });
    await flush(write, { status, title: 'Defined anew', ...problem }, { status, statusText: 'x' });
    http.expectOne({ method: 'GET', url: OWN }).flush({ ...own, applies: ['shoe_size', 'boat'] });
    await flush(http.expectOne({ method: 'GET', url: ATTRIBUTES }), { items: [size, boat] });
    expect(overlay().textContent).toContain('The attributes were changed meanwhile');
    expect(box(overlay(), 'Shoe size').value).toBe('43');
    expect(overlay().textContent).toContain('Boat');
  });
});
