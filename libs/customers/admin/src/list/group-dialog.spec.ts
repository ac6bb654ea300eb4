import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { MatDialog } from '@angular/material/dialog';
import { provideRouter } from '@angular/router';
import { Session } from '@clientele/access/admin';
import { Speech, problemInterceptor } from '@clientele/shared/admin';
import { sampleAccount } from '../samples';
import { GroupDialog, type GroupDialogData } from './group-dialog';

const API = '/api/v1/customer-group-changes';
const GROUP = '0199c1f2-7a31-7c4e-9d2b-0000000000a1';
const COUNTS = { matched: 5, changing: 3, alreadySo: 2, mainStays: 0, mostChanged: null };

describe('the dialog that puts many customers into a group', () => {
  let http: HttpTestingController;

  const overlay = (): HTMLElement => document.querySelector<HTMLElement>('.cdk-overlay-container')!;
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((done) => setTimeout(done));
      TestBed.tick();
    }
  };
  const open = async (data: Partial<GroupDialogData>): Promise<void> => {
    TestBed.inject(MatDialog).open(GroupDialog, { data: { ids: [], query: '', isNarrowed: false, ...data } });
    await settled();
    http
      .expectOne('/api/v1/groups')
      .flush({ items: [{ id: GROUP, name: 'Wholesale', nameEn: 'Dealers', code: 'wholesale' }] });
    await settled();
  };
  const choose = async (at: number, option: string): Promise<void> => {
    overlay().querySelectorAll<HTMLElement>('.mat-mdc-select-trigger')[at]!.click();
    await settled();
    [...overlay().querySelectorAll<HTMLElement>('mat-option')]
      .find(({ textContent }) => textContent.trim() === option)!
      .click();
    await settled();
  };
  const previewed = async (counts: object): Promise<TestRequest> => {
    const request = http.expectOne(`${API}/preview`);
    request.flush(counts);
    await settled();
    return request;
  };
  const submit = (): HTMLButtonElement => overlay().querySelector('button[type=submit]')!;

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
    TestBed.inject(Session).begin(sampleAccount());
    TestBed.inject(Speech).use('en');
    http = TestBed.inject(HttpTestingController);
    http.match('/api/v1/jobs');
  });
  afterEach(() => TestBed.inject(MatDialog).closeAll());

  it('says what would change and who is skipped, and then begins', async () => {
    await open({ ids: ['c-1', 'c-2'], query: 'q=nowak', isNarrowed: true });
    expect(submit().disabled).toBe(true);
    await choose(1, 'Dealers');
    const { request } = await previewed(COUNTS);
    const asked = { scope: 'selection', query: '', ids: ['c-1', 'c-2'], groupId: GROUP, change: 'add' };
    expect(request.body).toEqual(asked);
    expect(overlay().textContent).toMatch(/3 customers will be changed.*2 are skipped/s);
    overlay().querySelector<HTMLElement>('input[value=filter]')!.click();
    await settled();
    expect((await previewed(COUNTS)).request.body).toEqual({
      ...asked,
      scope: 'filter',
      query: 'q=nowak',
      ids: [],
    });
    overlay()
      .querySelector('form')!
      .dispatchEvent(new Event('submit', { cancelable: true }));
    await settled();
    expect(http.expectOne({ method: 'POST', url: API }).request.body).toMatchObject({ scope: 'filter' });
  });

  it('begins nothing when nobody would change, or too many', async () => {
    await open({});
    await choose(0, 'Remove from the group');
    await choose(1, 'Dealers');
    await previewed({ ...COUNTS, changing: 0, alreadySo: 1, mainStays: 4 });
    expect(overlay().textContent).toMatch(/Nobody would be changed.*4 are skipped: it is their main group/s);
    expect(submit().disabled).toBe(true);
    await choose(0, 'Add to the group');
    await previewed({ ...COUNTS, changing: 1200, mostChanged: 1000 });
    expect(overlay().textContent).toContain('at most 1,000 at once');
    expect(submit().disabled).toBe(true);
  });

  it('is not left by a key once a group is chosen', async () => {
    await open({ ids: ['c-1'] });
    await choose(1, 'Dealers');
    const event = new KeyboardEvent('keydown', { key: 'Escape', keyCode: 27, bubbles: true });
    overlay().querySelector('mat-dialog-container')!.dispatchEvent(event);
    await settled();
    expect(overlay().textContent).toContain('Leave without saving?');
  });
});
