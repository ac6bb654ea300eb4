import { say, type Language, type Said } from '@clientele/shared/dto';

export interface Letter {
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
}

/** What a letter says: paragraphs, and one thing to do. */
export interface LetterWords {
  subject: Said;
  greeting: Said;
  paragraphs: readonly Said[];
  action: Said;
  after: readonly Said[];
}

/** Writes a letter as plain text and as simple HTML that says the same. */
export function written(
  words: LetterWords,
  language: Language,
  params: Record<string, string | number>,
  url: string,
): Pick<Letter, 'subject' | 'text' | 'html'> {
  const said = (text: Said): string => say(text, language, params);
  const before = [words.greeting, ...words.paragraphs].map(said);
  const after = words.after.map(said);
  const action = said(words.action);
  const paragraph = (text: string): string => `<p>${escaped(text)}</p>`;
  const button = `<p><a href="${escaped(url)}">${escaped(action)}</a></p>`;
  const body = [...before.map(paragraph), button, ...after.map(paragraph)].join('\n');
  return {
    subject: said(words.subject),
    text: `${[...before, `${action}:\n${url}`, ...after].join('\n\n')}\n`,
    html: `<!doctype html>\n<html lang="${language}"><body style="font-family: sans-serif; line-height: 1.5">\n${body}\n</body></html>\n`,
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}
