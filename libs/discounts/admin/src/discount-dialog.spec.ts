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
import { Session } from '@clientele/access/admin';
import { permissionsOf, type Role } from '@clientele/access/dto';
import { Formats, Speech, problemInterceptor } from '@clientele/shared/admin';
import { DiscountDialog } from './discount-dialog';

const URL_OF = '/api/v1/customers/c-1/discounts';

describe('a new discount', () => {
  let http: HttpTestingController;

  const overlay = (): HTMLElement => document.querySelector<HTMLElement>('.cdk-overlay-container')!;
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((done) => setTimeout(done));
      TestBed.tick();
    }
  };
  const open = async (role: Role = 'owner'): Promise<void> => {
    const person = { id: 'me', name: 'Ewa', email: 'ewa@example.com', permissions: [...permissionsOf[role]] };
    const looks = { language: 'en', theme: 'light', density: 'compact' } as const;
    TestBed.inject(Session).begin({ ...person, role, ...looks });
    TestBed.inject(MatDialog).open(DiscountDialog, { data: { customerId: 'c-1' } });
    await settled();
  };
  const type = async (label: string, text: string): Promise<void> => {
    const field = [...overlay().querySelectorAll('mat-form-field')].find(
      (one) => one.querySelector('mat-label')?.textContent.trim() === label,
    )!;
    const box = field.querySelector('input')!;
    box.value = text;
    box.dispatchEvent(new Event('input'));
    box.dispatchEvent(new Event('blur'));
    await settled();
  };
  const save = async (): Promise<TestRequest> => {
    overlay()
      .querySelector('form')!
      .dispatchEvent(new Event('submit', { cancelable: true }));
    await settled();
    return http.expectOne({ method: 'POST', url: URL_OF });
  };

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

  it('is an amount when an owner says so', async () => {
    await open();
    await type('Percentage', '7');
    [...overlay().querySelectorAll('button')].find((one) => one.textContent.trim() === 'Amount')!.click();
    await settled();
    await type('Amount off each order', '20');
    expect((await save()).request.body).toMatchObject({
      percent: null,
      perOrder: { amount: '20.00', currency: 'EUR' },
    });
  });

  it('tells back office the limit, and offers no amount', async () => {
    await open('back_office');
    http.expectOne('/api/v1/settings').flush({ discountLimit: '10.00' });
    await settled();
    expect(overlay().textContent).toContain('Up to 10%.');
    expect(overlay().querySelector('mat-button-toggle')).toBeNull();
  });

  it('begins today in the shop at the earliest, and ends no earlier', async () => {
    // Fourteen hours ahead of UTC: mostly another day than here.
    TestBed.inject(Formats).useShop({ timeZone: 'Pacific/Kiritimati', baseCurrency: 'PLN' });
    await open();
    const earliest = (): string[] =>
      [...overlay().querySelectorAll<HTMLInputElement>('input[type=date]')].map(({ min }) => min);
    const today = new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);
    expect(earliest()).toEqual([today, today]);
    await type('From', '1.12.2099');
    expect(earliest()).toEqual([today, '2099-12-01']);
    await type('From', '1.12.2020');
    expect(earliest()).toEqual([today, today]);
  });

  it('that overlaps another one is told at its days, and saved for another category', async () => {
    await open();
    await type('Percentage', '7');
    const errors = [{ pointer: '/startsOn', code: 'discounts.overlap', detail: 'The one from 2026-01-31' }];
    (await save()).flush({ code: 'discounts.overlap', errors }, { status: 409, statusText: 'x' });
    await settled();
    expect(overlay().querySelector('mat-error')?.textContent).toContain('The one from 2026-01-31');
    await type('Code of the category', 'shoes');
    expect((await save()).request.body).toMatchObject({ percent: '7.00', categoryCode: 'shoes' });
  });
});
