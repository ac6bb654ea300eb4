import { AttributeInput, type Attribute } from '@clientele/attributes/dto';
import { stagedValue } from './attribute-values';
import type { ReadingContext } from './values';

const attribute = (type: Attribute['type']): Attribute => ({
  ...new AttributeInput(),
  id: 'a-1',
  version: 1,
  updatedAt: '',
  options: [],
  type,
});
const said = (type: Attribute['type'], text: string): unknown =>
  stagedValue(attribute(type), text, { emptyCells: 'clear' } as ReadingContext & { emptyCells: 'clear' });

describe('A cell of an attribute', () => {
  it.each([
    ['42,5', '42.5'],
    ['1 234,50', '1234.5'],
    ['1,234.5', '1234.5'],
    ['1.234,5', '1234.5'],
    ['1.234.567', '1234567'],
    ['1,234,567', '1234567'],
    ['-007', '-7'],
  ])('reads %s as the number %s', (text, number) => {
    expect(said('number', text)).toMatchObject({ said: number });
  });

  it('that says no date is a text like any other', () => {
    expect(said('text', '0000-00-00')).toMatchObject({ said: '0000-00-00' });
    expect(said('date', '0000-00-00')).toMatchObject({ said: '' });
  });
});
