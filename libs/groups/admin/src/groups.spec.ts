import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '@clientele/access/admin';
import type { Role } from '@clientele/access/dto';
import type { Group } from '@clientele/groups/dto';
import { Jobs } from '@clientele/jobs/admin';
import type { Job } from '@clientele/jobs/dto';
import { Speech, problemInterceptor } from '@clientele/shared/admin';
import { GroupList } from './group-list';
import { GroupPage } from './group-page';
import { account, retail, sample, vip, wholesale } from './samples';

const GROUPS = '/api/v1/groups';

describe('the groups of the shop', () => {
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
    TestBed.inject(Session).begin(account(role));
    harness = await RouterTestingHarness.create();
    void harness.navigateByUrl(url);
    await settled();
  };
  const flush = async (request: TestRequest, body: object, options = {}): Promise<void> => {
    request.flush(body, options);
    await settled();
  };
  const openList = async (items: Group[], role?: Role): Promise<void> => {
    await go('/groups', role);
    await flush(http.expectOne(GROUPS), { items });
  };
  const openGroup = async (group: Group, role?: Role): Promise<void> => {
    await go(`/groups/${group.id}`, role);
    await flush(http.expectOne(`${GROUPS}/${group.id}`), group);
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
    [...place.querySelectorAll('button')].find((one) => one.textContent.includes(name))!;
  const press = async (place: HTMLElement, name: string): Promise<void> => {
    button(place, name).click();
    await settled();
  };

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideRouter(
          [
            { path: 'groups', component: GroupList },
            { path: 'groups/new', component: GroupPage },
            { path: 'groups/:id', component: GroupPage },
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

  const lines = (): string[] =>
    [...page().querySelectorAll('tbody tr')].map((line) =>
      [...line.children].map((cell) => cell.textContent.replaceAll(/\s+/g, ' ').trim()).join(' | '),
    );

  it('are listed with what they grant and how many are in them', async () => {
    await openList([wholesale, retail]);
    expect(lines()).toEqual([
      'CustomerDefault | customer | With tax | None | 9,000 | 10,000+',
      'Wholesale | wholesale | With tax | 7.5% | 3 | 12',
    ]);
    TestBed.inject(Speech).use('pl');
    await settled();
    expect(lines().map((line) => line.split(' | ')[0])).toEqual(['Hurt', 'KlientDomyślna']);
  });

  it('tell nobody how many, where that is not theirs to know, and have no way to a new one', async () => {
    await openList(
      [sample({ name: 'B2B', code: 'b2b', members: null, mainMembers: null })],
      'account_manager',
    );
    expect(lines()[0]).toMatch(/ – \| –$/);
    expect(page().querySelector('a[href="/groups/new"]')).toBeNull();
  });

  it('say when they could not be read, and read again', async () => {
    await go('/groups');
    await flush(http.expectOne(GROUPS), {}, { status: 503, statusText: 'x' });
    expect(page().textContent).toContain('This could not be loaded');
    await press(page(), 'Try again');
    await flush(http.expectOne(GROUPS), { items: [] });
    expect(page().textContent).toContain('No groups yet');
  });

  it('take a discount with a comma, and refuse what is none', async () => {
    await openGroup(wholesale);
    expect(box(page(), 'Discount').value).toBe('7.5');
    await fill(page(), 'Discount', '120');
    expect(page().querySelector('mat-error')?.textContent).toContain('from 0 to 100');
    await fill(page(), 'Discount', '8,25');
    await press(page(), 'Save');
    const request = http.expectOne({ method: 'PATCH', url: `${GROUPS}/g-2` });
    expect([request.request.body, request.request.headers.get('If-Match')]).toEqual([
      { discountPercent: '8.25' },
      '"4"',
    ]);
    await flush(request, { ...wholesale, version: 5, discountPercent: '8.25' });
    expect(page().querySelector('cl-save-bar section')).toBeNull();
  });

  const stale = {
    code: 'shared.stale',
    title: 'Changed',
    current: { version: 5, changedBy: 'Eva Dvořák', changedAt: '2026-03-01T10:00:00.000Z' },
  };

  it('join what somebody else changed besides, and save again', async () => {
    await openGroup(wholesale);
    await fill(page(), 'Name', 'Dealers');
    await press(page(), 'Save');
    await flush(http.expectOne({ method: 'PATCH' }), stale, { status: 412, statusText: 'x' });
    const theirs = { ...wholesale, version: 5, discountPercent: '9.00' };
    await flush(http.expectOne({ method: 'GET' }), theirs);
    const again = http.expectOne({ method: 'PATCH' });
    expect([again.request.body, again.request.headers.get('If-Match')]).toEqual([{ name: 'Dealers' }, '"5"']);
    await flush(again, { ...theirs, version: 6, name: 'Dealers' });
    expect([box(page(), 'Name').value, box(page(), 'Discount').value]).toEqual(['Dealers', '9']);
    expect(page().querySelector('cl-clash')).toBeNull();
  });

  it('ask which name stands when two people gave one', async () => {
    await openGroup(wholesale);
    await fill(page(), 'Name', 'Dealers');
    await press(page(), 'Save');
    await flush(http.expectOne({ method: 'PATCH' }), stale, { status: 412, statusText: 'x' });
    await flush(http.expectOne({ method: 'GET' }), { ...wholesale, version: 5, name: 'Traders' });
    expect(page().querySelector('cl-clash')?.textContent).toMatch(/Eva Dvořák changed this.*Name: Traders/s);
    await press(page(), 'Load theirs');
    expect(box(page(), 'Name').value).toBe('Traders');
    expect(page().querySelector('cl-save-bar section')).toBeNull();
  });

  it('are added by their name and code', async () => {
    await go('/groups/new');
    await fill(page(), 'Name', 'Press');
    await press(page(), 'Save');
    http.expectNone({ method: 'POST' });
    await fill(page(), 'Code', 'press');
    await press(page(), 'Save');
    const request = http.expectOne({ method: 'POST', url: GROUPS });
    expect(request.request.body).toMatchObject({ name: 'Press', code: 'press', discountPercent: '0.00' });
  });

  it('are only read by whoever may not define them', async () => {
    await openGroup(wholesale, 'back_office');
    expect([box(page(), 'Name').disabled, button(page(), 'Delete')]).toEqual([true, undefined]);
  });

  it('go only when their members have a place and their name was typed', async () => {
    await openGroup(wholesale);
    await press(page(), 'Delete group…');
    await flush(http.expectOne(GROUPS), { items: [wholesale, vip, retail] });
    expect(overlay().textContent).toMatch(/cannot be undone.*As main group\s*3\s*Members\s*12/s);
    const submit = (): HTMLButtonElement => button(overlay(), 'Delete group');
    overlay().querySelector<HTMLElement>('.mat-mdc-select-trigger')!.click();
    await settled();
    const options = [...overlay().querySelectorAll<HTMLElement>('mat-option')];
    expect(options.map((option) => option.textContent.trim())).toEqual(['Customer', 'VIP']);
    options[1]!.click();
    await settled();
    expect(submit().disabled).toBe(true);
    await fill(overlay(), 'Type the name', 'Wholesale');
    expect(submit().disabled).toBe(false);
    overlay()
      .querySelector('form')!
      .dispatchEvent(new Event('submit', { cancelable: true }));
    await settled();
    const request = http.expectOne({ method: 'POST', url: `${GROUPS}/g-2/deletions` });
    expect(request.request.body).toEqual({ moveTo: 'g-3' });
  });

  it('are not left half deleted without a question', async () => {
    await openGroup(wholesale);
    await press(page(), 'Delete group…');
    await flush(http.expectOne(GROUPS), { items: [wholesale, vip, retail] });
    await fill(overlay(), 'Type the name', 'Whole');
    const dialog = overlay().querySelector('mat-dialog-container')!;
    dialog.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', keyCode: 27, bubbles: true }));
    await settled();
    expect(overlay().textContent).toContain('Leave without saving?');
    await press(overlay(), 'Leave without saving');
    expect(overlay().querySelector('mat-dialog-container')).toBeNull();
  });

  it('tell the end of their deletion after its beginning, however fast it comes', async () => {
    await openGroup({ ...vip, members: 0, mainMembers: 0 });
    await press(page(), 'Delete group…');
    await flush(http.expectOne(GROUPS), { items: [{ ...vip, members: 0, mainMembers: 0 }, retail] });
    overlay()
      .querySelector('form')!
      .dispatchEvent(new Event('submit', { cancelable: true }));
    await settled();
    const progress = { done: 0, total: null };
    const known = { id: 'j-1', kind: 'group_deletion', createdAt: '', result: null, progress };
    const job = { ...known, status: 'queued' } as Job;
    http.expectOne({ method: 'POST', url: `${GROUPS}/${vip.id}/deletions` }).flush(job);
    const jobs = TestBed.inject(Jobs);
    while (jobs.all().length === 0) await Promise.resolve();
    jobs.track({ ...job, status: 'succeeded' });
    await settled();
    expect(document.querySelector('cl-toast-bar')?.textContent).toContain('Ready: Deletion of a group');
  });

  it('stay while they are the default', async () => {
    await openGroup(retail);
    expect(button(page(), 'Delete group…').disabled).toBe(true);
    expect(page().querySelector<HTMLInputElement>('input[type=checkbox]')!.disabled).toBe(true);
  });
});
