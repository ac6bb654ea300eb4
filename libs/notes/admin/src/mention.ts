import { folded } from '@clientele/shared/admin';
import { mentionOf, type NoteReader } from '@clientele/notes/dto';

const BEGUN = /(?:^|[\s(])@([\p{L}\p{M}\p{N}.'’-]*(?: [\p{L}\p{M}\p{N}.'’-]*)?)$/u;

/** What was typed of a name behind an @ before the caret; null when nobody is being mentioned. */
export function begunAt(text: string, caret: number): string | null {
  return BEGUN.exec(text.slice(0, caret))?.[1] ?? null;
}

/** Those whom the begun name may mean, as the API finds them: a word of the name begins with it. */
export function meantBy(begun: string, readers: readonly NoteReader[]): NoteReader[] {
  const wanted = folded(begun);
  return readers.filter(({ name }) => ` ${folded(name)}`.includes(` ${wanted}`));
}

/** The text with the begun name made a mention, and where the caret stands then. */
export function withMention(
  text: string,
  caret: number,
  reader: NoteReader,
): { text: string; caret: number } {
  const start = caret - (begunAt(text, caret) ?? '').length - 1;
  const before = `${text.slice(0, start)}${mentionOf(reader)} `;
  return { text: before + text.slice(caret).replace(/^ /, ''), caret: before.length };
}
