import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { AddressInput } from '@clientele/addresses/dto';
import { Speech } from '@clientele/shared/admin';
import { AddressDialog, type AddressDialogData } from './address-dialog';

describe('an address while it is typed', () => {
  let http: HttpTestingController;

  const overlay = (): HTMLElement => document.querySelector<HTMLElement>('.cdk-overlay-container')!;
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((done) => setTimeout(done));
      TestBed.tick();
    }
  };
  const box = (title: string): HTMLInputElement => {
    const label = [...overlay().querySelectorAll('label')].find((one) =>
      one.textContent.trim().startsWith(title),
    );
    return overlay().querySelector<HTMLInputElement>(`#${label?.getAttribute('for') ?? 'none'}`)!;
  };
  const fill = async (title: string, text: string): Promise<void> => {
    box(title).value = text;
    box(title).dispatchEvent(new Event('input'));
    box(title).dispatchEvent(new Event('blur'));
    await settled();
  };
  const save = async (): Promise<void> => {
    overlay()
      .querySelector('form')!
      .dispatchEvent(new Event('submit', { cancelable: true }));
    await settled();
  };
  const open = async (country: string): Promise<void> => {
    const blank = { ...new AddressInput(), country };
    const hasDefault = { defaultDelivery: false, defaultInvoice: false };
    const data: AddressDialogData = { customerId: 'c-1', address: null, blank, hasDefault };
    TestBed.inject(MatDialog).open(AddressDialog, { data });
    await settled();
  };
  const warning = (): string => overlay().querySelector('[role=status]')?.textContent.trim() ?? '';

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    TestBed.inject(Speech).use('en');
  });

  it('warns of a postal code that its country writes otherwise, and saves it all the same', async () => {
    await open('PL');
    expect(warning()).toBe('');
    await fill('Postal code', '00950');
    expect(warning()).toBe('Postal codes in Poland look like 00-950.');
    await save();
    const { request } = http.expectOne('/api/v1/customers/c-1/addresses');
    expect(request.body).toMatchObject({ country: 'PL', postalCode: '00950' });
  });

  it('knows no rule for the codes of other countries', async () => {
    await open('GB');
    await fill('Postal code', '00950');
    expect(warning()).toBe('');
  });

  it('says how long a text may be, keeps it, and sends nothing until it fits', async () => {
    await open('PL');
    const note = 'ש'.repeat(10_000);
    await fill('Note', note);
    await save();
    expect(overlay().querySelector('mat-error')?.textContent).toContain('500');
    expect(box('Note').value).toBe(note);
    expect(box('Note').dir).toBe('auto');
    http.verify();
    await fill('Note', note.slice(0, 500));
    await save();
    const { request } = http.expectOne('/api/v1/customers/c-1/addresses');
    expect(request.body).toMatchObject({ note: note.slice(0, 500) });
  });
});
