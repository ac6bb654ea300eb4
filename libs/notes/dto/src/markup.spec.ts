import * as fc from 'fast-check';
import { blocksOf, mentionOf, mentionsIn, plainText, type Block, type Inline } from './markup';

const ID = '0199c1f2-7a31-7c4e-9d2b-3f5e8a6b1c0d';

/** A tree in few words: <b>, <i>, [link → address], @mention. */
const told = (parts: readonly Inline[]): string =>
  parts
    .map((part) => {
      if (part.kind === 'text') return part.text;
      if (part.kind === 'link') return `[${part.text} → ${part.href}]`;
      if (part.kind === 'mention') return `@${part.name}`;
      return part.kind === 'bold' ? `<b>${told(part.of)}</b>` : `<i>${told(part.of)}</i>`;
    })
    .join('');
const block = (one: Block): string =>
  one.kind === 'paragraph'
    ? one.lines.map(told).join(' / ')
    : one.items.map((item) => `${one.ordered ? '#' : '-'} ${told(item)}`).join(' | ');
const read = (text: string): string[] => blocksOf(text).map(block);
const linksIn = (parts: readonly Inline[]): string[] =>
  parts.flatMap((part) => ('of' in part ? linksIn(part.of) : part.kind === 'link' ? [part.href] : []));

/** All that was typed but the signs. */
const typedIn = (parts: readonly Inline[]): string =>
  parts
    .map((part) => {
      if ('of' in part) return typedIn(part.of);
      if (part.kind === 'link') return part.text === part.href ? part.href : part.text + part.href;
      return part.kind === 'mention' ? part.name : part.text;
    })
    .join('');

describe('the markup of notes', () => {
  it.each([
    ['', []],
    ['one\ntwo\n\n\nthree', ['one / two', 'three']],
    ['**bold** and *italic*, _too_', ['<b>bold</b> and <i>italic</i>, <i>too</i>']],
    ['**bold with *italic* in it**', ['<b>bold with <i>italic</i> in it</b>']],
    ['2 * 3 * 4 and ** not bold **', ['2 * 3 * 4 and ** not bold **']],
    ['snake_case_name and __init__', ['snake_case_name and __init__']],
    ['**open', ['**open']],
    [
      'Buys:\n- tea\n* **milk**\n\n1. first\n2) second',
      ['Buys:', '- tea | - <b>milk</b>', '# first | # second'],
    ],
    ['-5 °C\n- \n1.5 l', ['-5 °C / -  / 1.5 l']],
    ['[shop](https://example.com/a?b=c)', ['[shop → https://example.com/a?b=c]']],
    ['[Eva](mailto:eva@example.com)', ['[Eva → mailto:eva@example.com]']],
    ['see https://example.com/a.', ['see [https://example.com/a → https://example.com/a].']],
    [`ask @[Eva Malá](operator:${ID})!`, ['ask @Eva Malá!']],
    ['אבא **חשוב** 123', ['אבא <b>חשוב</b> 123']],
  ])('reads %j', (text, blocks) => {
    expect(read(text)).toEqual(blocks);
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    '[click](javascript:alert(1))',
    '[click](JaVaScRiPt:alert`1`)',
    '[click](data:text/html;base64,PHNjcmlwdD4=)',
    '[click](vbscript:x)',
    '[click](//evil.example)',
    '[click](/api/v1/session)',
    '[click](https:evil)',
    '[click](java\tscript:x)',
    '[click](https://)',
    '@[Eva](operator:1)',
    `@[E[v]a](operator:${ID})`,
  ])('leaves %j as it was typed', (text) => {
    expect(
      linksIn(blocksOf(text).flatMap((one) => (one.kind === 'paragraph' ? one.lines.flat() : []))),
    ).toEqual([]);
    expect(read(text)).toEqual([text]);
  });

  it('links to pages and letters only, and loses no word, whatever is typed', () => {
    const pieces = fc.constantFrom(
      ...['*', '**', '_', '[', ']', '(', ')', '@', '\n', '- ', '1. ', ' ', 'a', 'ß', '‮', '<b>'],
      ...['https://a.b', 'javascript:', 'mailto:a@b.c', `@[Eva](operator:${ID})`, 'operator:'],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (typed) => {
        const text = typed.join('');
        const lines = blocksOf(text).flatMap((one) => (one.kind === 'list' ? one.items : one.lines));
        for (const href of lines.flatMap(linksIn)) expect(href).toMatch(/^(https?:\/\/|mailto:)/i);
        const letters = (said: string): number => said.match(/ß/g)?.length ?? 0;
        expect(letters(lines.map(typedIn).join(''))).toBe(letters(text));
      }),
    );
  });

  it.each(['*', '**a', '_a ', '[', '[a](', '@[', '**_*', 'https://', '- ', '1. a\n', '*a *'])(
    'reads ten thousand signs of %j in no time',
    (piece) => {
      const began = performance.now();
      blocksOf(piece.repeat(10_000 / piece.length));
      expect(performance.now() - began).toBeLessThan(2000);
    },
  );

  it('finds the operators who are mentioned, each once', () => {
    const other = ID.replace('0199', '0200');
    const eva = mentionOf({ id: ID, name: 'Eva [the] Malá' });
    expect(read(eva)).toEqual(['@Eva  the  Malá']);
    expect(mentionsIn(`${eva} and **${eva}**, ${mentionOf({ id: other, name: 'Jan' })}`)).toEqual([
      ID,
      other,
    ]);
    expect(mentionsIn('@Eva, @[Eva](operator:), operator:1')).toEqual([]);
  });

  it('is left out of a line of plain words', () => {
    expect(plainText(`**Never** [pays](https://a.example)\n- ask @[Eva](operator:${ID})`)).toBe(
      'Never pays ask @Eva',
    );
  });
});
