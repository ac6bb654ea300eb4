import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { permissionsOf, type ApiKey, type Role } from '@clientele/access/dto';
import { problemInterceptor } from '@clientele/shared/admin';
import { Session } from '../session';
import { ApiKeyPage } from './api-key-page';

const GROUP = '0199c1f2-7a31-7c4e-9d2b-3f5e8a6b1c0d';
const GONE = '0199c1f2-7a31-7c4e-9d2b-3f5e8a6b1c0e';
const key: ApiKey = {
  id: '0199c1f2-7a31-7c4e-9d2b-3f5e8a6b1c0f',
  version: 3,
  name: 'Warehouse',
  prefix: 'clt_live_Ab3d',
  permissions: ['customers:read'],
  groupIds: [GROUP, GONE],
  companyIds: [],
  restrictedTo: [
    { kind: 'group', id: GROUP, name: 'Press' },
    { kind: 'group', id: GONE, name: '' },
  ],
  allowedNetworks: [],
  createdAt: '2026-01-31T12:00:00.000Z',
  createdBy: 'Olga',
  expiresAt: '2099-01-31T08:00:00.000Z',
  lastUsedAt: null,
  formerUntil: null,
  revokedAt: null,
  deprecatedCalls: [
    {
      route: 'GET /api/v1/groups',
      calls: 214,
      lastUsedAt: '2026-11-24T12:00:00.000Z',
      sunsetOn: '2028-01-31',
    },
  ],
};

describe('the page of a key', () => {
  let fixture: ComponentFixture<ApiKeyPage>;
  let http: HttpTestingController;

  const element = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn++) {
      await new Promise((done) => setTimeout(done));
      TestBed.tick();
    }
  };
  const open = async (role: Role, found: ApiKey = key): Promise<void> => {
    const person = { id: 'me', name: 'Ewa', email: 'ewa@example.com', role };
    const permissions = [...permissionsOf[role]];
    TestBed.inject(Session).begin({
      ...person,
      permissions,
      language: 'en',
      theme: 'light',
      density: 'compact',
    });
    fixture = TestBed.createComponent(ApiKeyPage);
    fixture.componentRef.setInput('id', found.id);
    await settled();
    http.expectOne(`/api/v1/api-keys/${found.id}`).flush(found);
    await settled();
    for (const request of http.match(({ url }) => url === '/api/v1/api-key-restrictions'))
      request.flush({ items: [{ kind: 'group', id: GROUP, name: 'Press' }] });
    await settled();
  };
  const box = (title: string): HTMLInputElement => {
    const label = [...element().querySelectorAll('label')].find((one) =>
      one.textContent.trim().startsWith(title),
    );
    return element().querySelector<HTMLInputElement>(`#${label?.getAttribute('for') ?? 'none'}`)!;
  };
  const fill = async (title: string, text: string): Promise<void> => {
    box(title).value = text;
    box(title).dispatchEvent(new Event('input'));
    box(title).dispatchEvent(new Event('blur'));
    await settled();
  };
  const save = async (): Promise<void> => {
    const buttons = [...element().querySelectorAll<HTMLButtonElement>('cl-save-bar button')];
    buttons.at(-1)?.click();
    await settled();
  };

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideRouter([]),
        provideHttpClient(withInterceptors([problemInterceptor])),
        provideHttpClientTesting(),
      ],
    });
    http = TestBed.inject(HttpTestingController);
  });

  it('tells what the key calls that goes away', async () => {
    await open('owner');
    const said = element().textContent.replace(/\s+/g, ' ');
    expect(said).toContain('GET /api/v1/groups');
    expect(said).toContain('214 calls, last on');
    expect(said).toContain('gone after 31/01/2028');
  });

  it('keeps a group that is gone, and says that it is', async () => {
    await open('owner');
    expect(element().querySelector('mat-select')?.textContent).toContain('Press, (deleted)');
    expect(element().querySelector('cl-save-bar section')).toBeNull();
  });

  it('sends what was changed, with the version that was read; a day is that day everywhere in Europe', async () => {
    await open('owner');
    await fill('Name', 'Depot');
    await fill('Expires on', '15/02/2099');
    await save();
    const { request } = http.expectOne(({ method }) => method === 'PATCH');
    expect([request.body, request.headers.get('If-Match')]).toEqual([
      { name: 'Depot', expiresAt: '2099-02-15T12:00:00.000Z' },
      '"3"',
    ]);
  });

  it.each([
    ['an auditor', 'auditor', key],
    ['an owner, once it is revoked', 'owner', { ...key, revokedAt: '2026-10-01T12:00:00.000Z' }],
  ] as const)('shows the key to %s without a form', async (_who, role, found) => {
    await open(role, found);
    expect(element().querySelector('form')).toBeNull();
    const said = element().textContent;
    expect(said).toContain('See customers');
    expect(said).toContain('Press, (deleted)');
  });
});
