import { TestBed } from '@angular/core/testing';
import { Speech } from './speech';

const pages = {
  en: '{count, plural, one {# page} other {# pages}}',
  pl: '{count, plural, one {# strona} few {# strony} many {# stron} other {# strony}}',
  cs: '{count, plural, one {# stránka} few {# stránky} many {# stránky} other {# stránek}}',
  nb: '{count, plural, one {# side} other {# sider}}',
};

describe('Speech', () => {
  afterEach(() => localStorage.clear());

  it('says a text in the language of the screen, with its plurals', () => {
    const speech = TestBed.inject(Speech);
    speech.use('pl');
    expect([1, 2, 5, 22].map((count) => speech.say(pages, { count }))).toEqual([
      '1 strona',
      '2 strony',
      '5 stron',
      '22 strony',
    ]);
    speech.use('nb');
    expect(speech.say(pages, { count: 5 })).toBe('5 sider');
  });

  it('lets no name turn the words around it', () => {
    const speech = TestBed.inject(Speech);
    const text = '{name} saved (3)';
    const saved = { en: text, pl: text, cs: text, nb: text };
    const said = ['שלום 12', '\u202eevil', 'Łódź 3'].map((name) => speech.say(saved, { name }));
    expect(said).toEqual([
      '\u2068שלום 12\u2069 saved (3)',
      '\u2068\u202eevil\u2069 saved (3)',
      'Łódź 3 saved (3)',
    ]);
  });

  it('tells the document its language and remembers it for the next visit', () => {
    TestBed.inject(Speech).use('cs');
    TestBed.tick();
    expect(document.documentElement.lang).toBe('cs');
    TestBed.resetTestingModule();
    expect(TestBed.inject(Speech).language()).toBe('cs');
  });
});
