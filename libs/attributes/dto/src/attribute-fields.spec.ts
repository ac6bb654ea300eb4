import { say } from '@clientele/shared/dto';
import { attributeFields, type AttributeDefinition } from './attribute-fields';
import { attributeTypes } from './texts';
import type { AttributeType } from './attributes';

const names = { name: 'Shoe size', nameEn: '', namePl: 'Rozmiar buta', nameCs: '', nameNb: '', position: 0 };
const option = (code: string, name: string, namePl = '') => ({ ...names, code, name, namePl });
const defined = (more: Partial<AttributeDefinition>): AttributeDefinition => ({
  ...names,
  code: 'shoe_size',
  type: 'number',
  hint: '',
  required: false,
  personal: true,
  options: [],
  ...more,
});
const fieldOf = (more: Partial<AttributeDefinition>) => attributeFields([defined(more)])[0]!;

describe('an attribute as a field', () => {
  it('is called by its code, and says its name in each language that has one', () => {
    const field = fieldOf({});
    expect(field.name).toBe('attributes.shoe_size');
    expect([say(field.title, 'pl'), say(field.title, 'nb')]).toEqual(['Rozmiar buta', 'Shoe size']);
    expect(field.hint).toBeUndefined();
    expect(say(fieldOf({ hint: 'European' }).hint!, 'cs')).toBe('European');
  });

  it('is personal text unless the shop said otherwise', () => {
    expect(fieldOf({}).personal).toBe('text');
    expect(fieldOf({ personal: false }).personal).toBe(false);
  });

  it('is called what the shop wrote, braces and all', () => {
    const { title, hint } = fieldOf({ name: 'Size {EU}', hint: "A kid's {" });
    expect([say(title, 'nb'), say(hint ?? title, 'pl')]).toEqual(['Size {EU}', "A kid's {"]);
  });

  it('has a kind for every type', () => {
    const kinds = (Object.keys(attributeTypes) as AttributeType[]).map((type) => fieldOf({ type }).kind);
    expect(kinds).toEqual(['text', 'decimal', 'day', 'flag', 'choice', 'tags', 'url']);
  });

  it('offers its options in their order, by their names', () => {
    const options = [option('xl', 'Large'), option('m', 'Medium', 'Średni')];
    const { choices } = fieldOf({ type: 'multi_choice', options });
    expect(Object.entries(choices ?? {}).map(([code, said]) => [code, say(said, 'pl')])).toEqual([
      ['xl', 'Large'],
      ['m', 'Średni'],
    ]);
    expect(fieldOf({ options }).choices).toBeUndefined();
  });
});
