import type { Likeness } from '@clientele/registers/dto';

/** Legal forms are written in many ways and say little about who it is. */
const FORMS: readonly [RegExp, string][] = [
  [/\bspolka z ograniczona odpowiedzialnoscia\b|\bsp\.? ?z ?o\.? ?o\.?(?=\s|$)/g, 'spzoo'],
  [/\bspolka akcyjna\b|\bs\. ?a\.?(?=\s|$)/g, 'sa'],
  [/\bspolecnost s rucenim omezenym\b|\bs\. ?r\. ?o\.?(?=\s|$)|\bspol\.? s r\.? ?o\.?(?=\s|$)/g, 'sro'],
  [/\bakciova spolecnost\b|\ba\. ?s\.?(?=\s|$)/g, 'as'],
  [/\baksjeselskap\b/g, 'as'],
];
const FORM_WORDS = new Set(['spzoo', 'sa', 'sro', 'as', 'spolka']);
const ENOUGH = 0.5;

/** How the name of a register compares with ours: shown to people, who decide. */
export function nameLikeness(theirs: string, ours: string): Likeness {
  return compared(wordsOf(theirs), wordsOf(ours));
}

/** The nearest of our addresses. */
export function addressLikeness(theirs: string, ours: readonly string[]): Likeness {
  const likenesses = ours.map((address) => compared(placeOf(theirs), placeOf(address)));
  return (['same', 'similar', 'differs'] as const).find((likeness) => likenesses.includes(likeness)) ?? '';
}

function compared(theirs: ReadonlySet<string>, ours: ReadonlySet<string>): Likeness {
  if (theirs.size === 0 || ours.size === 0) return '';
  const shared = [...theirs].filter((word) => ours.has(word)).length;
  if (shared === theirs.size && shared === ours.size) return 'same';
  return shared / Math.min(theirs.size, ours.size) >= ENOUGH ? 'similar' : 'differs';
}

function wordsOf(name: string): Set<string> {
  const text = FORMS.reduce((said, [form, short]) => said.replace(form, ` ${short} `), folded(name));
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !FORM_WORDS.has(word));
  return new Set(telling.length > 0 ? telling : words);
}

const OF_STREETS = new Set([
  'ul',
  'ulica',
  'al',
  'aleja',
  'pl',
  'plac',
  'polska',
  'poland',
  'czechia',
  'norge',
]);

/** A postal code is one word, however it is spaced. */
function placeOf(address: string): Set<string> {
  const text = folded(address).replace(/\b(\d{2,3})[- ](\d{2,3})\b/g, '$1$2');
  return new Set((text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !OF_STREETS.has(word)));
}

const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss');
