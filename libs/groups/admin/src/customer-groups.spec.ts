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
import type { Role } from '@clientele/access/dto';
import { Speech, problemInterceptor } from '@clientele/shared/admin';
import { CustomerGroupsView } from './customer-groups';
import { account, retail, vip, wholesale } from './samples';

const URL_OF = '/api/v1/customers/c-1/groups';
const OWN = { mainGroupId: 'g-2', groupIds: ['g-2', 'g-3'], version: 7, inTrash: false };

describe('the groups on the page of a customer', () => {
  let fixture: ComponentFixture<CustomerGroupsView>;
  let http: HttpTestingController;

  const element = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const overlay = (): HTMLElement => document.querySelector<HTMLElement>('.cdk-overlay-container')!;
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((done) => setTimeout(done));
      TestBed.tick();
    }
  };
  const answer = async (own: object): Promise<void> => {
    http.expectOne({ method: 'GET', url: URL_OF }).flush(own);
    http.expectOne('/api/v1/groups').flush({ items: [retail, wholesale, vip] });
    await settled();
  };
  const open = async (own: object = OWN, role: Role = 'back_office'): Promise<void> => {
    TestBed.inject(Session).begin(account(role));
    fixture = TestBed.createComponent(CustomerGroupsView);
    fixture.componentRef.setInput('customerId', 'c-1');
    await settled();
    await answer(own);
  };
  const press = async (place: HTMLElement, name: string): Promise<void> => {
    [...place.querySelectorAll('button')]
      .find((button) => (button.getAttribute('aria-label') ?? button.textContent).trim().startsWith(name))!
      .click();
    await settled();
  };
  const chips = (): string[] =>
    [...element().querySelectorAll('li')].map((chip) => chip.textContent.replaceAll(/\s+/g, ' ').trim());
  const put = (): TestRequest => http.expectOne({ method: 'PUT', url: URL_OF });

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

  it('say which discount counts, and why the others do not', async () => {
    await open();
    expect(chips()).toEqual(['WholesaleMain group', 'VIP']);
    expect(element().textContent).toContain('The main group decides: Wholesale, 7.5%');
    expect(element().textContent).toContain('Discounts of the other groups do not count');
    TestBed.inject(Speech).use('pl');
    await settled();
    expect(element().textContent).toContain('Decyduje grupa główna: Hurt, 7,5%');
  });

  it('say nothing of other discounts where there are none', async () => {
    await open({ ...OWN, mainGroupId: 'g-3', groupIds: ['g-3', 'g-1'] });
    expect(element().textContent).not.toContain('do not count');
  });

  it('are joined, made the main one, and left, each at the version that was read, and undone', async () => {
    await open();
    await press(element(), 'Add to group');
    await press(overlay(), 'Customer');
    const joined = put();
    expect([joined.request.body, joined.request.headers.get('If-Match')]).toEqual([
      { mainGroupId: 'g-2', groupIds: ['g-2', 'g-3', 'g-1'] },
      '"7"',
    ]);
    joined.flush({ ...OWN, groupIds: ['g-1', 'g-2', 'g-3'], version: 8 });
    await settled();
    await press(element(), 'Actions for the group VIP');
    await press(overlay(), 'Make main group');
    const made = put();
    expect([made.request.body, made.request.headers.get('If-Match')]).toEqual([
      { mainGroupId: 'g-3', groupIds: ['g-1', 'g-2', 'g-3'] },
      '"8"',
    ]);
    made.flush({ ...OWN, mainGroupId: 'g-3', groupIds: ['g-1', 'g-2', 'g-3'], version: 9 });
    await settled();
    await press(element(), 'Actions for the group Wholesale');
    await press(overlay(), 'Remove');
    const left = put();
    expect(left.request.body).toEqual({ mainGroupId: 'g-3', groupIds: ['g-1', 'g-3'] });
    left.flush({ ...OWN, mainGroupId: 'g-3', groupIds: ['g-1', 'g-3'], version: 10 });
    await settled();
    await press(document.querySelector<HTMLElement>('cl-toast-bar')!, 'Undo');
    const undone = put();
    expect([undone.request.body, undone.request.headers.get('If-Match')]).toEqual([
      { mainGroupId: 'g-3', groupIds: ['g-1', 'g-2', 'g-3'] },
      '"10"',
    ]);
  });

  it('show what somebody else made of them meanwhile', async () => {
    await open();
    await press(element(), 'Actions for the group VIP');
    await press(overlay(), 'Remove');
    put().flush({ code: 'shared.stale', status: 412, title: 'x' }, { status: 412, statusText: 'x' });
    await settled();
    await answer({ ...OWN, groupIds: ['g-1', 'g-2', 'g-3'], version: 8 });
    expect(chips()).toEqual(['WholesaleMain group', 'Customer', 'VIP']);
    expect(document.querySelector('cl-toast-bar')?.textContent).toContain('changed meanwhile');
  });

  it.each([
    [OWN, 'support'],
    [{ ...OWN, inTrash: true }, 'owner'],
  ] as const)('are only read of %j by %s', async (own, role) => {
    await open(own, role);
    expect(element().querySelectorAll('button')).toHaveLength(0);
  });
});
