import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { NoteText } from './note-text';

describe('the text of a note', () => {
  const shown = async (text: string): Promise<HTMLElement> => {
    TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection()] });
    const fixture = TestBed.createComponent(NoteText);
    fixture.componentRef.setInput('text', text);
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  };

  it('is never read as HTML, and leads nowhere but to pages and letters', async () => {
    const text = await shown(
      '<img src=x onerror=alert(1)> <b>x</b> [a](javascript:alert(1)) [b](https://b.example)',
    );
    expect(text.querySelector('img, b, script')).toBeNull();
    expect(text.textContent).toContain('<img src=x onerror=alert(1)> <b>x</b> [a](javascript:alert(1))');
    expect([...text.querySelectorAll('a')].map(({ href, rel }) => [href, rel])).toEqual([
      ['https://b.example/', 'noopener noreferrer'],
    ]);
  });

  it('has its lines, lists and emphasis, and the direction of its words', async () => {
    const text = await shown('one\n**two *three***\n\n- a\n- b\n\n1. שלום');
    expect([...text.children].map((one) => [one.tagName, one.getAttribute('dir')])).toEqual(
      ['P', 'UL', 'OL'].map((tag) => [tag, 'auto']),
    );
    expect(text.querySelectorAll('p > br, ul > li')).toHaveLength(3);
    expect(text.querySelector('strong > em')?.textContent).toBe('three');
  });
});
