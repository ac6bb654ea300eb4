import { idsOf, listOf } from './values';

describe('several texts in one cell', () => {
  it.each([
    ['vip, old', ['vip', 'old']],
    ['vip;old ; ', ['vip', 'old']],
    ['vip, vip', ['vip']],
    ['"Friends, close", B2B', ['Friends, close', 'B2B']],
    ['"say ""hi""" ; x', ['say "hi"', 'x']],
    ['5" screen, "quoted" end', ['5" screen', '"quoted" end']],
    ['"never ends, x', ['"never ends', 'x']],
    [',;,', []],
  ])('%s', (text, items) => {
    expect(listOf(text)).toEqual(items);
  });

  it('are read in no time, whatever somebody sends', () => {
    const begun = performance.now();
    for (const sign of [' ', '"', '""', ', ', '" ', '\n']) listOf(sign.repeat(200_000));
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  it('name ids by their systems', () => {
    expect(idsOf('shopify:17, prestashop:4')).toEqual({ shopify: '17', prestashop: '4' });
    expect(idsOf('"erp:a, b:c", web:x:y')).toEqual({ erp: 'a, b:c', web: 'x:y' });
  });
});
