import { begunAt, meantBy, withMention } from './mention';

const eva = { id: '0199c1f2-7a31-7c4e-9d2b-3f5e8a6b1c0d', name: 'Eva Malá' };
const lukasz = { id: '0199c1f2-7a31-7c4e-9d2b-3f5e8a6b1c0e', name: 'Łukasz Evański' };

describe('a mention', () => {
  it.each([
    ['@', ''],
    ['ask @Ev', 'Ev'],
    ['ask @Eva Ma', 'Eva Ma'],
    ['(@ł', 'ł'],
    ['first\n@e', 'e'],
    ['mail eva@example', null],
    ['ask @Eva then go', null],
    ['', null],
  ])('is begun in %j by %j', (text, begun) => {
    expect(begunAt(text, text.length)).toBe(begun);
  });

  it('means those of whose name a word begins so, whatever the accents', () => {
    const named = (begun: string): string[] => meantBy(begun, [eva, lukasz]).map(({ name }) => name);
    expect(named('')).toHaveLength(2);
    expect(named('ev')).toHaveLength(2);
    expect(named('mala')).toEqual(['Eva Malá']);
    expect(named('luk')).toEqual(['Łukasz Evański']);
    expect(named('va')).toEqual([]);
  });

  it('takes the place of what was typed', () => {
    const mention = `@[Eva Malá](operator:${eva.id}) `;
    expect(withMention('ask @ev about it', 7, eva)).toEqual({
      text: `ask ${mention}about it`,
      caret: 4 + mention.length,
    });
  });
});
