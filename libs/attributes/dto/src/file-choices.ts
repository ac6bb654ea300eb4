import { LANGUAGES, type Said } from '@clientele/shared/dto';
import { namesOf, type AttributeDefinition } from './attribute-fields';

/**
 * The words of options in files, by their codes. One that another option is called by as well, or has as its code, would
 * come in again as that: its code stands in the file instead.
 */
export function choicesInFiles(options: AttributeDefinition['options']): Record<string, Said> {
  const owners = new Map<string, Set<string>>();
  for (const option of options)
    for (const word of [option.code, ...Object.values(namesOf(option))]) {
      const key = word.toLowerCase();
      owners.set(key, (owners.get(key) ?? new Set()).add(option.code));
    }
  return Object.fromEntries(
    options.map((option) => {
      const names = namesOf(option);
      const isClear = LANGUAGES.every((language) => owners.get(names[language].toLowerCase())?.size === 1);
      const { code } = option;
      return [code, isClear ? names : { en: code, pl: code, cs: code, nb: code }];
    }),
  );
}
