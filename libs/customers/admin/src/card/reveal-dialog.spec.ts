import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { MatDialog } from '@angular/material/dialog';
import { provideRouter } from '@angular/router';
import { Speech } from '@clientele/shared/admin';
import { RevealDialog, type RevealQuestion } from './reveal-dialog';

describe('the reason for which a value is uncovered', () => {
  const overlay = (): HTMLElement => document.querySelector<HTMLElement>('.cdk-overlay-container')!;
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((done) => setTimeout(done));
      TestBed.tick();
    }
  };
  const escape = async (): Promise<void> => {
    const event = new KeyboardEvent('keydown', { key: 'Escape', keyCode: 27, bubbles: true });
    overlay().querySelector('mat-dialog-container')!.dispatchEvent(event);
    await settled();
  };

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideRouter([]),
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      ],
    });
    TestBed.inject(Speech).use('en');
    const data: RevealQuestion = { customerId: 'c-1', field: 'email' };
    TestBed.inject(MatDialog).open(RevealDialog, { data });
    await settled();
  });

  it('is not lost by a key', async () => {
    const box = overlay().querySelector('input')!;
    box.value = 'They called';
    box.dispatchEvent(new Event('input'));
    await escape();
    expect(overlay().textContent).toContain('Leave without saving?');
  });

  it('is left at once while there is none', async () => {
    await escape();
    expect(overlay().querySelector('mat-dialog-container')).toBeNull();
  });
});
