import { canonicalEmail } from '@clientele/shared/dto';
import { ascii, slug } from './ascii';
import type { Dice } from './dice';
import type { Draft } from './drafts';
import { markets } from './markets';

/** How people make an address of their name: `f` is the first name, `l` the last, in lower case the initial alone. */
const PRIVATE_SHAPES = {
  'F.L': 30,
  'F.L##': 13,
  FL: 8,
  'FL##': 5,
  fL: 8,
  'f.L': 8,
  'L.F': 5,
  F_L: 4,
  'F##': 4,
  'L##': 3,
  'F.l': 3,
  'F.L+shop': 1,
  'N##': 4,
} as const;
const WORK_SHAPES = { 'F.L': 60, 'f.L': 20, F: 8, fL: 7, L: 5 } as const;
const ROLES: Readonly<Record<Draft['language'], readonly string[]>> = {
  pl: ['biuro', 'zakupy', 'zamowienia', 'sekretariat'],
  cs: ['info', 'objednavky', 'nakup', 'kancelar'],
  nb: ['post', 'innkjop', 'ordre', 'kontor'],
  en: ['office', 'orders', 'purchasing', 'hello'],
};

/** An address that nobody in `taken` has; adds its canonical form there. `workDomain` is that of the employer. */
export function emailOf(
  draft: Draft,
  workDomain: string | undefined,
  dice: Dice,
  taken: Set<string>,
): string {
  for (let attempt = 0; ; attempt++) {
    const local = localPart(draft, workDomain !== undefined, dice);
    const distinct = attempt < 2 ? local : `${local}${dice.int(2, 10 + attempt * 20)}`;
    const domain = workDomain ?? dice.weighted(markets[draft.language].mailboxes);
    const typed = asTyped(`${distinct}@${domain}`, dice);
    const canonical = canonicalEmail(typed);
    if (taken.has(canonical)) continue;
    taken.add(canonical);
    return typed;
  }
}

function localPart(draft: Draft, atWork: boolean, dice: Dice): string {
  if (atWork && dice.chance(0.12)) return dice.pick(ROLES[draft.language]);
  const first = slug(draft.firstName.split(/[\s-]/)[0] ?? '');
  const lastNames = slug(draft.lastName);
  const last =
    lastNames.length > 14 || dice.chance(0.5)
      ? (lastNames.split('-')[0] ?? '')
      : lastNames.replaceAll('-', '');
  const nickname = dice.pick(markets[draft.language].nicknames);
  const shape = dice.weighted<string>(atWork ? WORK_SHAPES : PRIVATE_SHAPES);
  const parts: Readonly<Record<string, string>> = {
    F: first,
    L: last,
    f: first.slice(0, 1),
    l: last.slice(0, 1),
    N: nickname,
  };
  const filled = shape.replace(/\+shop|[FLflN]/g, (part) => parts[part] ?? part);
  return ascii(filled.replace('##', numberOf(dice)));
}

function numberOf(dice: Dice): string {
  if (dice.chance(0.2)) return String(dice.int(1, 9));
  if (dice.chance(0.25)) return String(dice.int(1955, 2006));
  return String(dice.int(10, 99));
}

/** Phones capitalise the first letter, and some people like capitals. */
function asTyped(email: string, dice: Dice): string {
  if (dice.chance(0.03)) return email.slice(0, 1).toUpperCase() + email.slice(1);
  return dice.chance(0.006) ? email.toUpperCase() : email;
}
