import fc from 'fast-check';
import { check } from '@clientele/shared/dto';
import { DiscountInput } from './discounts';
import { explain, hasConflict, verdictOf, type Candidate } from './explain';

const ON = '2026-11-25';
let made = 0;
const candidate = (more: Partial<Candidate>): Candidate => ({
  source: 'standing',
  id: `c-${(made += 1)}`,
  name: '',
  categoryCode: '',
  percent: null,
  perOrder: null,
  startsOn: '2026-01-01',
  endsOn: null,
  ...more,
});
const group = (percent: string, source: Candidate['source'] = 'main_group'): Candidate =>
  candidate({ source, percent, name: 'Wholesale', startsOn: null });
const off = (amount: string, currency = 'PLN'): Partial<Candidate> => ({ perOrder: { amount, currency } });
const shoes = { categoryCode: 'shoes', name: 'Shoes' };

const outcomes = (candidates: Candidate[], category = ''): string[] =>
  explain(candidates, { on: ON, category }).map(({ outcome }) => outcome);

describe('Which discount counts', () => {
  it.each<[string, Candidate[], string, string[]]>([
    ['that of the main group alone', [group('5.00')], '', ['counts']],
    ['none where the main group grants none', [group('0.00')], '', ['no_discount']],
    ['no other group', [group('5.00'), group('50.00', 'group')], '', ['counts', 'not_main']],
    [
      'the larger of group and customer',
      [group('5'), candidate({ percent: '7.5' })],
      '',
      ['smaller', 'counts'],
    ],
    ['also where it is the group’s', [group('9'), candidate({ percent: '7.5' })], '', ['counts', 'smaller']],
    [
      'the customer’s own of two as large',
      [group('5'), candidate({ percent: '5.00' })],
      '',
      ['smaller', 'counts'],
    ],
    [
      'one of the category that is asked for',
      [candidate({ percent: '5' }), candidate({ percent: '8', ...shoes })],
      'shoes',
      ['smaller', 'counts'],
    ],
    [
      'none of another category',
      [candidate({ percent: '5' }), candidate({ percent: '8', ...shoes })],
      'tents',
      ['counts', 'other_category'],
    ],
    ['none that is still to come', [candidate({ percent: '5', startsOn: '2026-11-26' })], '', ['not_yet']],
    ['one on its first day', [candidate({ percent: '5', startsOn: ON })], '', ['counts']],
    ['one on its last day', [candidate({ percent: '5', endsOn: ON })], '', ['counts']],
    ['none that has ended', [candidate({ percent: '5', endsOn: '2026-11-24' })], '', ['ended']],
    ['an amount beside the percentage', [group('5'), candidate(off('20.00'))], '', ['counts', 'per_order']],
    [
      'of amounts the larger of each currency',
      [candidate(off('20.00')), candidate({ ...off('100.00'), ...shoes }), candidate(off('5.00', 'EUR'))],
      'shoes',
      ['smaller', 'per_order', 'per_order'],
    ],
  ])('is %s', (_, candidates, category, expected) => {
    expect(outcomes(candidates, category)).toEqual(expected);
  });

  it('is one percentage at most, and no valid one is larger', () => {
    const percent = fc.integer({ min: 0, max: 10_000 }).map((cents) => (cents / 100).toFixed(2));
    const day = fc.constantFrom('2026-11-24', ON, '2026-11-26');
    const any = fc.record({
      source: fc.constantFrom<Candidate['source']>('standing', 'main_group', 'group'),
      percent,
      categoryCode: fc.constantFrom('', 'shoes', 'tents'),
      startsOn: day,
      endsOn: fc.option(day),
    });
    fc.assert(
      fc.property(fc.array(any), (drawn) => {
        const lines = explain(drawn.map(candidate), { on: ON, category: 'shoes' });
        const counting = lines.filter(({ outcome }) => outcome === 'counts');
        const smaller = lines.filter(({ outcome }) => outcome === 'smaller');
        expect(counting.length).toBeLessThanOrEqual(1);
        const most = Math.max(0, ...smaller.map((line) => Number(line.percent)));
        expect(Number(counting[0]?.percent ?? 0)).toBeGreaterThanOrEqual(most);
      }),
    );
  });

  it('is a conflict when more than one could', () => {
    const conflict = (...all: Candidate[]): boolean => hasConflict(explain(all, { on: ON, category: '' }));
    expect(conflict(group('5'), group('9', 'group'))).toBe(false);
    expect(conflict(group('5'), candidate({ percent: '7' }))).toBe(true);
    expect(conflict(group('5'), candidate(off('7.00')))).toBe(true);
  });

  it('is said in one sentence of each language', () => {
    const said = (...all: Candidate[]): string[] => {
      const items = explain(all, { on: ON, category: 'shoes' });
      return (['en', 'pl', 'cs', 'nb'] as const).map((language) => verdictOf({ on: ON, items }, language));
    };
    expect(said()[0]).toBe('On 2026-11-25 no percentage counts.');
    expect(said(group('5.50'))[1]).toBe('W dniu 2026-11-25 liczy się grupa główna Wholesale: 5,5%.');
    expect(said(candidate({ percent: '8', ...shoes }))[3]).toMatch(/faste rabatten på Shoes: 8\s%\.$/);
    expect(said(group('5'), candidate(off('20.00')))[0]).toMatch(
      /: 5%\. Or, where that saves more, PLN\s20\.00 off/,
    );
    expect(new Set(said(candidate({ percent: '8' }))).size).toBe(4);
  });
});

describe('A standing discount', () => {
  it('is one of the contract', () => {
    expect(check(DiscountInput, { percent: '7.50', startsOn: '2026-12-01' })).toEqual([]);
    expect(check(DiscountInput, { percent: '101' }).map(({ code }) => code)).toEqual(['percent']);
  });
});
