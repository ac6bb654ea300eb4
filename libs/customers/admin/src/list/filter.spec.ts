import { CustomerRow } from '@clientele/customers/dto';
import { fieldsOf } from '@clientele/shared/dto';
import fc from 'fast-check';
import {
  conditionsOf,
  isComplete,
  readFilter,
  takesList,
  valueCount,
  writeFilter,
  type Filter,
} from './filter';

const fields = new Map(fieldsOf(CustomerRow).map((field) => [field.name, field]));
const fieldNamed = (name: string) => fields.get(name)!;

describe('a filter in the address', () => {
  const examples: [parameter: string, filter: Filter][] = [
    ['lastName[contains]=kow', { field: 'lastName', condition: 'contains', values: ['kow'] }],
    ['lastName=Kowal, Ewa', { field: 'lastName', condition: 'is', values: ['Kowal, Ewa'] }],
    ['lastName[ne]=Kowal', { field: 'lastName', condition: 'isNot', values: ['Kowal'] }],
    ['email[startsWith]=anna', { field: 'email', condition: 'startsWith', values: ['anna'] }],
    ['phone[isNull]=true', { field: 'phone', condition: 'empty', values: [] }],
    ['phone[isNull]=false', { field: 'phone', condition: 'filled', values: [] }],
    ['enabled=false', { field: 'enabled', condition: 'is', values: ['false'] }],
    ['type=contact', { field: 'type', condition: 'is', values: ['contact'] }],
    ['origin=api,import', { field: 'origin', condition: 'is', values: ['api', 'import'] }],
    ['origin[nin]=api,import', { field: 'origin', condition: 'isNot', values: ['api', 'import'] }],
    ['socialTitle=,mr', { field: 'socialTitle', condition: 'is', values: ['', 'mr'] }],
    ['sales[gte]=100', { field: 'sales', condition: 'atLeast', values: ['100'] }],
    ['sales[between]=100,250.50', { field: 'sales', condition: 'between', values: ['100', '250.50'] }],
    ['orderCount[lte]=3', { field: 'orderCount', condition: 'atMost', values: ['3'] }],
    [
      'registeredAt[between]=2026-01-01,2026-01-31',
      { field: 'registeredAt', condition: 'between', values: ['2026-01-01', '2026-01-31'] },
    ],
    ['tags=vip,fair', { field: 'tags', condition: 'is', values: ['vip', 'fair'] }],
  ];

  const split = (parameter: string): [string, string] => {
    const at = parameter.indexOf('=');
    return [parameter.slice(0, at), parameter.slice(at + 1)];
  };

  it.each(examples)('%s is read and written the same', (parameter, filter) => {
    const [name, value] = split(parameter);
    expect(readFilter(name, value, fields)).toEqual(filter);
    expect(writeFilter(filter, fieldNamed(filter.field))).toEqual([name, value]);
  });

  it('understands the other spelling of a list', () => {
    expect(readFilter('origin[in]', 'api,import', fields)?.values).toEqual(['api', 'import']);
  });

  const broken: string[] = [
    'q=nowak',
    'sort=-sales',
    'shoeSize=44',
    'enabled=maybe',
    'type=robot',
    'sales[gte]=much',
    'sales[between]=100',
    'registeredAt[gte]=yesterday',
    'lastName[gte]=K',
    'enabled[contains]=t',
    'phone[isNull]=perhaps',
    'externalIds=prestashop',
    'lastName=',
    '__proto__=1',
    'constructor[eq]=1',
  ];

  it.each(broken)('%s is no filter, and no error', (parameter) => {
    expect(readFilter(...split(parameter), fields)).toBeNull();
  });

  it('never loses a complete filter on its way through the address', () => {
    const word = fc.stringMatching(/^[\p{L}\d .,@&=%+[\]-]{1,20}$/u).filter((text) => text.trim() !== '');
    const filters = fc
      .constantFrom(...fields.values())
      .filter((field) => conditionsOf(field).length > 0)
      .chain((field) =>
        fc.record({
          field: fc.constant(field),
          condition: fc.constantFrom(...conditionsOf(field)),
          text: word,
        }),
      )
      .map(({ field, condition, text }) => {
        const value = field.choices
          ? (Object.keys(field.choices)[0] ?? '')
          : ({ flag: 'true', integer: '7', money: '7.5', day: '2026-01-31', instant: '2026-01-31' }[
              field.kind as 'flag'
            ] ?? text);
        const one = takesList(field, condition) ? value.replaceAll(',', '') : value;
        return {
          field,
          filter: { field: field.name, condition, values: Array<string>(valueCount(condition)).fill(one) },
        };
      })
      .filter(({ field, filter }) => isComplete(field, filter.condition, filter.values));
    fc.assert(
      fc.property(filters, ({ field, filter }) => {
        const query = new URLSearchParams([writeFilter(filter, field)]);
        const [entry] = [...query];
        expect(readFilter(entry![0], entry![1], fields)).toEqual(filter);
      }),
    );
  });
});
