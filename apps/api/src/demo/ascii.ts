const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  æ: 'ae',
  å: 'a',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  œ: 'oe',
};

/** Lower-case ASCII as people write their names in addresses: `Żółć` as `zolc`, `Ødegård` as `odegard`. */
export function ascii(text: string): string {
  return text
    .toLowerCase()
    .replace(/[łøæåđðþßœ]/g, (letter) => LETTERS[letter] ?? '')
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '');
}

/** The letters and digits alone, joined by hyphens: what a domain or the part before the @ is made of. */
export function slug(text: string): string {
  return ascii(text)
    .replace(/['.]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
