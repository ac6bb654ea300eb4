import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { NoteInput } from '@clientele/notes/dto';
import { Speech, contractForm, problemInterceptor } from '@clientele/shared/admin';
import { NoteTextInput } from './note-text-input';

const EVA = { id: '0199c1f2-7a31-7c4e-9d2b-3f5e8a6b1c0d', name: 'Eva Malá' };
const EMIL = { id: '0199c1f2-7a31-7c4e-9d2b-3f5e8a6b1c0e', name: 'Emil' };
const READERS = '/api/v1/customers/c-1/note-readers?limit=6';

describe('those who can be mentioned in a note', () => {
  let fixture: ComponentFixture<NoteTextInput>;
  let http: HttpTestingController;

  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((done) => setTimeout(done));
      TestBed.tick();
    }
  };
  const box = (): HTMLTextAreaElement => (fixture.nativeElement as HTMLElement).querySelector('textarea')!;
  const offer = (): string[] =>
    [...document.querySelectorAll('.cl-popover li, p.cl-popover')].map((one) => one.textContent.trim());
  const type = async (text: string): Promise<void> => {
    box().value = text;
    box().setSelectionRange(text.length, text.length);
    box().dispatchEvent(new Event('input'));
    await settled();
  };
  const answer = async (query: string, ...items: (typeof EVA)[]): Promise<void> => {
    http.expectOne(READERS + query).flush({ items });
    await settled();
  };
  /** Whether the box took the key, so that neither the text nor the dialog around it does. */
  const takes = async (key: string): Promise<boolean> => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    box().dispatchEvent(event);
    await settled();
    return event.defaultPrevented;
  };

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideHttpClient(withInterceptors([problemInterceptor])),
        provideHttpClientTesting(),
      ],
    });
    http = TestBed.inject(HttpTestingController);
    TestBed.inject(Speech).use('en');
    const draft = signal(new NoteInput());
    const form = TestBed.runInInjectionContext(() => contractForm(NoteInput, draft));
    fixture = TestBed.createComponent(NoteTextInput);
    fixture.componentRef.setInput('field', form.text);
    fixture.componentRef.setInput('customerId', 'c-1');
    await settled();
  });

  it('are asked for while somebody types, and walked through by keys', async () => {
    await type('Ask');
    await type('Ask @');
    await answer('', EVA, EMIL);
    expect(offer()).toEqual(['Eva Malá', 'Emil']);
    await type('Ask @em');
    expect(offer()).toEqual(['Emil']);
    await answer('&q=em', EMIL, EVA);
    await type('Ask @e');
    await answer('&q=e', EVA, EMIL);
    expect([await takes('ArrowDown'), await takes('ArrowUp'), await takes('ArrowUp')]).toEqual([
      true,
      true,
      true,
    ]);
    expect(document.querySelector('[aria-selected=true]')?.textContent.trim()).toBe('Emil');
    expect([await takes('a'), await takes('Enter')]).toEqual([false, true]);
    expect([box().value, offer()]).toEqual([`Ask @[Emil](operator:${EMIL.id}) `, []]);
    expect(await takes('Enter')).toBe(false);
  });

  it('may be nobody, which is said until a second word is typed', async () => {
    await type('@xy');
    expect(offer()).toEqual([]);
    await answer('&q=xy');
    expect(offer()).toEqual(['Nothing matches']);
    expect([await takes('Enter'), await takes('Escape'), offer()]).toEqual([false, true, []]);
    expect(await takes('Escape')).toBe(false);
    await type('@xy z');
    await answer('&q=xy%20z');
    expect(offer()).toEqual([]);
  });

  it('may be unknown for now, and are asked for again with the next letter', async () => {
    await type('@x');
    http.expectOne(`${READERS}&q=x`).flush({ title: 'Broken' }, { status: 500, statusText: 'x' });
    await settled();
    expect(offer()).toEqual([expect.stringContaining('Colleagues could not be found.')]);
    await type('@');
    await answer('', EVA);
    expect(offer()).toEqual(['Eva Malá']);
  });
});
