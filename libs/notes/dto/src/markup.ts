/**
 * The light markup of notes: bold, italic, links, mentions, lists and line breaks. A text becomes a small tree and never
 * HTML; what is no markup, or no safe link, stays the text that was typed.
 */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'bold' | 'italic'; of: Inline[] }
  | { kind: 'link'; text: string; href: string }
  | { kind: 'mention'; name: string; operatorId: string };

export type Block =
  { kind: 'paragraph'; lines: Inline[][] } | { kind: 'list'; ordered: boolean; items: Inline[][] };

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const MENTION = `@\\[(?<name>[^\\[\\]\\n]{1,100})\\]\\(operator:(?<operator>${UUID})\\)`;
const LINK = '\\[(?<words>[^\\[\\]\\n]{1,300})\\]\\((?<href>[^()\\s]{1,2000})\\)';
const BARE_LINK = '(?<bare>\\bhttps?:\\/\\/[^\\s<>()\\[\\]]{1,2000}[^\\s<>()\\[\\].,;:!?*_"\'])';
// A sign of emphasis touches what it emphasizes; within a word, _ is a letter like any other.
const BOLD = '\\*\\*(?<bold>(?=\\S)[^\\n]{1,1000}?(?<=\\S))\\*\\*(?!\\*)';
const ITALIC = '\\*(?<italic>(?=[^\\s*])[^\\n*]{1,1000}?(?<=\\S))\\*';
const UNDERLINED =
  '(?<![\\p{L}\\p{N}_])_(?<underlined>(?=[^\\s_])[^\\n_]{1,1000}?(?<=\\S))_(?![\\p{L}\\p{N}_])';
const INLINE = [MENTION, LINK, BARE_LINK, BOLD, ITALIC, UNDERLINED].join('|');

/** Emphasis within emphasis; deeper it is text. */
const DEPTH = 3;
const ITEM = /^\s{0,3}(?:[-*•]|(?<number>\d{1,3})[.)])\s+(?<text>\S.*)$/;

export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let isOpen = false;
  for (const line of text.split('\n')) {
    const item = ITEM.exec(line)?.groups;
    if (line.trim() === '') isOpen = false;
    else if (item) isOpen = addItem(blocks, isOpen, item);
    else isOpen = addLine(blocks, isOpen, line);
  }
  return blocks;
}

/** The operators that a text mentions, each once. */
export function mentionsIn(text: string): string[] {
  const found = text.matchAll(new RegExp(MENTION, 'gu'));
  return [...new Set([...found].map(({ groups }) => groups?.['operator'] ?? ''))];
}

export function mentionOf({ id, name }: { id: string; name: string }): string {
  return `@[${name.replace(/[[\]\n]/g, ' ').slice(0, 100)}](operator:${id})`;
}

/** The words of a text without its markup, in one line. */
export function plainText(text: string): string {
  const lines = blocksOf(text).flatMap((block) => (block.kind === 'list' ? block.items : block.lines));
  return lines.map((line) => line.map(wordsOf).join('')).join(' ');
}

function wordsOf(part: Inline): string {
  if (part.kind === 'mention') return `@${part.name}`;
  return 'of' in part ? part.of.map(wordsOf).join('') : part.text;
}

function addItem(blocks: Block[], isOpen: boolean, item: Record<string, string | undefined>): true {
  const ordered = item['number'] !== undefined;
  const last = blocks.at(-1);
  const parts = inlineOf(item['text'] ?? '');
  if (isOpen && last?.kind === 'list' && last.ordered === ordered) last.items.push(parts);
  else blocks.push({ kind: 'list', ordered, items: [parts] });
  return true;
}

function addLine(blocks: Block[], isOpen: boolean, line: string): true {
  const last = blocks.at(-1);
  if (isOpen && last?.kind === 'paragraph') last.lines.push(inlineOf(line));
  else blocks.push({ kind: 'paragraph', lines: [inlineOf(line)] });
  return true;
}

function inlineOf(text: string, depth = 0): Inline[] {
  const parts: Inline[] = [];
  let behind = 0;
  const addText = (end: number): void => {
    if (end > behind) parts.push({ kind: 'text', text: text.slice(behind, end) });
  };
  for (const match of text.matchAll(new RegExp(INLINE, 'gu'))) {
    const part = partOf(match.groups ?? {}, depth);
    if (!part) continue;
    addText(match.index);
    parts.push(part);
    behind = match.index + match[0].length;
  }
  addText(text.length);
  return parts;
}

function partOf(groups: Record<string, string | undefined>, depth: number): Inline | undefined {
  const { name, operator, words, href, bare, bold, italic = groups['underlined'] } = groups;
  if (name !== undefined && operator !== undefined) return { kind: 'mention', name, operatorId: operator };
  const address = href ?? bare;
  if (address !== undefined)
    return isSafe(address) ? { kind: 'link', text: words ?? address, href: address } : undefined;
  if (depth >= DEPTH) return undefined;
  if (bold !== undefined) return { kind: 'bold', of: inlineOf(bold, depth + 1) };
  return italic === undefined ? undefined : { kind: 'italic', of: inlineOf(italic, depth + 1) };
}

/** An absolute address that opens a page or a letter. */
function isSafe(address: string): boolean {
  return /^(https?:\/\/|mailto:)[^/]/i.test(address) && URL.canParse(address);
}
