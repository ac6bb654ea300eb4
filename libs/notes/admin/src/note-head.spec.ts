import { provideHttpClient } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { LastWrite, Speech } from '@clientele/shared/admin';
import { NoteHead } from './note-head';
import { sample } from './samples';

const ASKED = '/api/v1/customers/c-1/notes?limit=2&kind=warning';

describe('the warnings at the head of the page', () => {
  it('say what they say in plain words, how many more there are, and go when they are gone', async () => {
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideRouter([]),
        provideHttpClient(),
        provideHttpClientTesting(),
      ],
    });
    const http = TestBed.inject(HttpTestingController);
    TestBed.inject(Speech).use('en');
    const head = TestBed.createComponent(NoteHead);
    head.componentRef.setInput('customerId', 'c-1');
    const settled = async (): Promise<void> => {
      for (let turn = 0; turn < 4; turn++) {
        await new Promise((done) => setTimeout(done));
        TestBed.tick();
      }
    };
    const asked = (): TestRequest => http.expectOne(({ urlWithParams }) => urlWithParams === ASKED);
    const words = (): string => (head.nativeElement as HTMLElement).textContent.replace(/\s+/g, ' ').trim();

    await settled();
    const warning = sample({ kind: 'warning', text: '**Never** on credit' });
    const other = sample({ id: 'n-2', kind: 'warning', text: 'Pays late' });
    asked().flush({ items: [warning, other], page: { next: null, total: 4 } });
    await settled();
    expect(words()).toMatch(/Warning: Never on credit\s*Warning: Pays late\s*2 more/);
    TestBed.inject(LastWrite).to.set({ url: '/api/v1/customers/c-1/notes/n-1' });
    await settled();
    asked().flush({ items: [], page: { next: null, total: 0 } });
    await settled();
    expect(words()).toBe('');
  });
});
