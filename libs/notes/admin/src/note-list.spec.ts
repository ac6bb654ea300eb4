import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { provideRouter } from '@angular/router';
import { Session } from '@clientele/access/admin';
import { permissionsOf, type Role } from '@clientele/access/dto';
import type { Note, NoteReader } from '@clientele/notes/dto';
import { Speech, problemInterceptor } from '@clientele/shared/admin';
import { NoteList } from './note-list';
import { sample } from './samples';

const URL_OF = '/api/v1/customers/c-1/notes';
const STALE = { status: 412, statusText: 'x' };
const EVA = '0199c1f2-7a31-7c4e-9d2b-3f5e8a6b1c0d';
const note = sample();
const others = sample({ id: 'n-2', version: 1, author: 'Bogdan', authorId: 'other', text: 'Pays late' });

describe('the notes on the page of a customer', () => {
  let fixture: ComponentFixture<NoteList>;
  let http: HttpTestingController;

  const element = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const overlay = (): HTMLElement => document.querySelector<HTMLElement>('.cdk-overlay-container')!;
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((done) => setTimeout(done));
      TestBed.tick();
    }
  };
  const asked = (query = '?limit=20'): TestRequest =>
    http.expectOne(({ method, urlWithParams }) => method === 'GET' && urlWithParams === URL_OF + query);
  const answerList = async (items: Note[], next: string | null = null): Promise<void> => {
    asked().flush({ items, page: { next, total: items.length } });
    await settled();
  };
  const render = async (role: Role = 'back_office', deletedAt: string | null = null): Promise<void> => {
    const person = { id: 'me', name: 'Ewa', email: 'ewa@example.com', permissions: [...permissionsOf[role]] };
    const looks = { language: 'en', theme: 'light', density: 'compact' } as const;
    TestBed.inject(Session).begin({ ...person, role, ...looks });
    fixture = TestBed.createComponent(NoteList);
    fixture.componentRef.setInput('customerId', 'c-1');
    fixture.componentRef.setInput('customer', { deletedAt });
    await settled();
  };
  const open = async (items: Note[], role?: Role, deletedAt?: string): Promise<void> => {
    await render(role, deletedAt);
    await answerList(items);
  };
  const blocks = (): string[] =>
    [...element().querySelectorAll('cl-note-block')].map((one) =>
      one.textContent.replace(/\s+/g, ' ').trim(),
    );
  const buttonIn = (place: HTMLElement, name: string): HTMLButtonElement =>
    [...place.querySelectorAll('button')].find((button) =>
      (button.getAttribute('aria-label') ?? button.textContent).trim().startsWith(name),
    )!;
  const press = async (place: HTMLElement, name: string): Promise<void> => {
    buttonIn(place, name).click();
    await settled();
  };
  const act = async (name: string, action: string): Promise<void> => {
    await press(element(), `Actions for the note ${name}`);
    await press(overlay(), action);
  };
  const box = (): HTMLTextAreaElement => overlay().querySelector('textarea')!;
  const type = async (text: string): Promise<void> => {
    box().value = text;
    box().setSelectionRange(text.length, text.length);
    box().dispatchEvent(new Event('input'));
    await settled();
  };
  const key = async (name: string): Promise<void> => {
    box().dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
    await settled();
  };
  const answerReaders = async (q: string, items: NoteReader[]): Promise<void> => {
    http.expectOne(`/api/v1/customers/c-1/note-readers?limit=6&q=${q}`).flush({ items });
    await settled();
  };
  const save = async (): Promise<void> => {
    overlay()
      .querySelector('form')!
      .dispatchEvent(new Event('submit', { cancelable: true }));
    await settled();
  };
  const sent = (method: string, id = ''): TestRequest => http.expectOne({ method, url: `${URL_OF}${id}` });
  const isOpen = (): boolean => document.querySelector('mat-dialog-container') !== null;
  const toast = (): string => document.querySelector('cl-toast-bar')?.textContent ?? '';

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
    http = TestBed.inject(HttpTestingController);
    TestBed.inject(Speech).use('en');
  });

  it('say what was written, by whom and when, and what it means', async () => {
    await open([sample({ kind: 'warning', pinned: true }), others]);
    expect(blocks()[0]).toMatch(
      /^Ewa\s*31\/01\/2026, \d\d:00\s*Warning\s*Pinned\s*Called about the invoice\.$/,
    );
    expect(element().querySelector('cl-note-text strong')?.textContent).toBe('invoice');
    expect(blocks()[1]).toContain('Bogdan');
  });

  it('say that there are none, and what could not be read', async () => {
    await open([]);
    expect(element().textContent).toContain('Nobody has written a note');
    await render();
    asked().flush({ title: 'Broken' }, { status: 500, statusText: 'x' });
    await settled();
    await press(element(), 'Try again');
    await answerList([note]);
    expect(blocks()).toHaveLength(1);
  });

  it('are only to be read by who may not write, and in the trash', async () => {
    await open([note], 'auditor');
    expect(element().querySelectorAll('button')).toHaveLength(0);
    await open([note], 'owner', '2026-02-01T00:00:00.000Z');
    expect(element().querySelectorAll('button')).toHaveLength(0);
  });

  it('are deleted by their author, and by others with the right to', async () => {
    await open([note, others]);
    await press(element(), 'Actions for the note Pays late');
    expect(buttonIn(overlay(), 'Delete')).toBeUndefined();
    await press(overlay(), 'Pin');
    sent('PATCH', '/n-2').flush({ ...others, pinned: true, untold: [] });
    await settled();
    await answerList([others, note]);
    await act('Called about', 'Delete');
    const request = sent('DELETE', '/n-1');
    expect(request.request.headers.get('If-Match')).toBe('"3"');
    request.flush(null);
    await settled();
    await answerList([others]);
    await press(overlay(), 'Undo');
    sent('POST', '/n-1/restorations').flush(note);
    await settled();
    await answerList([note, others]);
    expect([blocks().length, toast()]).toEqual([2, expect.stringContaining('Note restored')]);
  });

  it('are shown page by page', async () => {
    await render();
    await answerList([note], 'https://shop.example/api/v1/customers/c-1/notes?limit=20&cursor=abc');
    await press(element(), 'Show older');
    asked('?limit=20&cursor=abc').flush({ items: [others], page: { next: null } });
    await settled();
    expect([blocks().length, buttonIn(element(), 'Show older')]).toEqual([2, undefined]);
  });

  it('are found by their words', async () => {
    await open([note]);
    const search = element().querySelector<HTMLInputElement>('input[type=search]')!;
    search.value = 'late';
    search.dispatchEvent(new Event('change'));
    await settled();
    asked('?limit=20&q=late').flush({ items: [], page: { next: null, total: 0 } });
    await settled();
    expect(element().textContent).toContain('No note matches.');
  });

  it('are added, and mention colleagues who are offered behind an @', async () => {
    await open([]);
    await press(element(), 'Add a note');
    await type('Ask @ev');
    await answerReaders('ev', [{ id: EVA, name: 'Eva Malá' }]);
    await key('Enter');
    expect(box().value).toBe(`Ask @[Eva Malá](operator:${EVA}) `);
    await save();
    const request = sent('POST');
    expect(request.request.body).toMatchObject({ text: `Ask @[Eva Malá](operator:${EVA}) `, kind: 'note' });
    request.flush({ ...note, untold: [{ id: EVA, name: 'Eva Malá' }] });
    await settled();
    await answerList([note]);
    expect([isOpen(), toast()]).toEqual([false, expect.stringContaining('Not told of it: Eva Malá')]);
  });

  it('show in the form what is missing', async () => {
    await open([]);
    await press(element(), 'Add a note');
    await save();
    expect(overlay().textContent).toContain('Fill this in.');
  });

  it('join what two people changed, and ask where both changed the text', async () => {
    await open([note]);
    await act('Called about', 'Edit');
    await type('Mine');
    await save();
    const current = { version: 4, changedBy: 'Bogdan', changedAt: '2026-02-01T08:00:00.000Z' };
    sent('PATCH', '/n-1').flush({ code: 'shared.stale', current }, STALE);
    await settled();
    http.expectOne(`${URL_OF}/n-1`).flush({ ...note, version: 4, pinned: true });
    await settled();
    const again = sent('PATCH', '/n-1');
    expect([again.request.body, again.request.headers.get('If-Match')]).toEqual([{ text: 'Mine' }, '"4"']);
    again.flush({ code: 'shared.stale', current }, STALE);
    await settled();
    http.expectOne(`${URL_OF}/n-1`).flush({ ...note, version: 5, pinned: true, text: 'Theirs' });
    await settled();
    expect(overlay().textContent).toMatch(/Bogdan changed this on .*Text: Theirs/s);
    await press(overlay(), 'Load theirs');
    expect(box().value).toBe('Theirs');
  });

  it('say what they said before, on demand', async () => {
    await open([sample({ editedAt: '2026-02-01T08:00:00.000Z', editedBy: 'Bogdan' })]);
    expect(blocks()[0]).toMatch(/Edited by Bogdan, 01\/02\/2026/);
    await press(element(), 'Show former texts');
    const former = {
      text: 'An **older** text',
      replacedAt: '2026-02-01T08:00:00.000Z',
      replacedBy: 'Bogdan',
    };
    http.expectOne(`${URL_OF}/n-1/history`).flush({ items: [former], hasMore: false });
    await settled();
    expect(blocks()[0]).toContain('An older text');
    await press(element(), 'Hide former texts');
    expect(blocks()[0]).not.toContain('An older text');
  });
});
