import { provideHttpClient } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { ChangeDetectionStrategy, Component, provideZonelessChangeDetection } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { Router, provideRouter } from '@angular/router';
import { Speech } from '@clientele/shared/admin';
import { Bell } from './bell';

const URL_OF = '/api/v1/account/notifications';
const mention = {
  id: 't-1',
  createdAt: '2026-01-31T12:00:00.000Z',
  readAt: null,
  customerId: 'c-1',
  customerNumber: 100042,
  noteId: 'n-1',
  author: 'Ewa',
};

@Component({ changeDetection: ChangeDetectionStrategy.OnPush, template: '' })
class Page {}

describe('the bell', () => {
  let fixture: ComponentFixture<Bell>;
  let http: HttpTestingController;

  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((done) => setTimeout(done));
      TestBed.tick();
    }
  };
  const asked = (query: string): TestRequest =>
    http.expectOne(({ method, urlWithParams }) => method === 'GET' && urlWithParams === URL_OF + query);
  const counted = async (total: number): Promise<void> => {
    asked('?readAt%5BisNull%5D=true&limit=1').flush({ items: [], page: { total } });
    await settled();
  };
  const button = (): HTMLButtonElement =>
    (fixture.nativeElement as HTMLElement).querySelector<HTMLButtonElement>('button')!;
  const panel = (): HTMLElement =>
    document.querySelector<HTMLElement>('.cdk-overlay-container [role=dialog]')!;
  const ring = async (): Promise<void> => {
    button().click();
    await settled();
  };

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideRouter([{ path: '**', component: Page }]),
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    TestBed.inject(Speech).use('en');
    fixture = TestBed.createComponent(Bell);
    await settled();
  });

  it('says how much is new, shows it, and then it is read', async () => {
    await counted(12);
    expect(button().ariaLabel).toBe('Mentions of you, 12 new');
    expect((fixture.nativeElement as HTMLElement).textContent).toContain('9+');
    await ring();
    asked('?limit=20').flush({ items: [mention], page: {} });
    await settled();
    expect(panel().textContent).toMatch(/Ewa mentioned you with customer 100042\s*31\/01\/2026/);
    expect(panel().querySelector('a')?.getAttribute('href')).toBe('/customers/c-1/notes');
    http.expectOne({ method: 'POST', url: `${URL_OF}/readings` }).flush(null);
    await settled();
    expect(button().ariaLabel).toBe('Mentions of you');
  });

  it('says when there is nothing, and marks nothing', async () => {
    await counted(0);
    await ring();
    asked('?limit=20').flush({ items: [], page: {} });
    await settled();
    expect(panel().textContent).toContain('Nobody has mentioned you');
    http.verify();
  });

  it('counts again on another page, and not when only the question of a page changes', async () => {
    await counted(0);
    const router = TestBed.inject(Router);
    await router.navigateByUrl('/customers');
    await counted(1);
    expect(button().ariaLabel).toBe('Mentions of you, 1 new');
    await router.navigateByUrl('/customers?q=a');
    http.verify();
  });
});
