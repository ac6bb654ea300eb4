import { ATTRIBUTE_PREFIX, namesOf, type Attribute } from '@clientele/attributes/dto';
import { LANGUAGES } from '@clientele/shared/dto';
import { isSecretHeading, plainHeading } from './preset';
import { other } from './presets/other';

export const keyOf = ({ code }: Pick<Attribute, 'code'>): string => `${ATTRIBUTE_PREFIX}${code}`;

/**
 * The headings that mean an attribute: its key, and its code and its titles in all languages where nothing else is called
 * so.
 */
export function attributeHeadings(definitions: readonly Attribute[]): ReadonlyMap<string, string> {
  const owners = new Map<string, Set<string>>();
  for (const definition of definitions) {
    const titles = namesOf(definition);
    for (const word of [definition.code, ...LANGUAGES.map((language) => titles[language])]) {
      const heading = plainHeading(word);
      owners.set(heading, (owners.get(heading) ?? new Set()).add(keyOf(definition)));
    }
  }
  const clear = [...owners].flatMap(([heading, keys]): [string, string][] => {
    const isTaken = heading === '' || Object.hasOwn(other.columns, heading) || isSecretHeading(heading);
    return keys.size === 1 && !isTaken ? [[heading, [...keys].join()]] : [];
  });
  return new Map([...clear, ...definitions.map((one): [string, string] => [keyOf(one), keyOf(one)])]);
}
