import { open, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Seal } from './seals';

/** A seal as it is known outside of the database. */
interface Anchor {
  seal: number;
  /** When it was sealed, RFC 3339 in UTC. */
  at: string;
  entries: number;
  /** As hex digits. */
  hash: string;
}

export interface Anchors {
  known: Map<number, string>;
  /** The highest number. */
  last: number;
  /** Numbers of lines that say nothing. */
  unreadable: number[];
}

export function anchorOf({ number, at, entries, hash }: Seal): Anchor {
  return {
    seal: Number(number),
    at: new Date(Number(at) * 1000).toISOString(),
    entries: Number(entries),
    hash: hash.toString('hex'),
  };
}

/** Writes a line that is on the disk when this returns; several processes may write to one file. */
export async function appendAnchor(file: string, anchor: Anchor): Promise<void> {
  const isNew = await stat(file).then(
    () => false,
    () => true,
  );
  const handle = await open(file, 'a', 0o600);
  try {
    // One write: lines of two processes do not mix. A line that was torn before stays one of its own.
    await handle.write(`\n${JSON.stringify(anchor)}`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (isNew) await syncFolder(dirname(file));
}

/** What the file knows; nothing when there is none. A seal that stands there twice with two hashes counts as another. */
export async function readAnchors(file: string): Promise<Anchors> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const found: Anchors = { known: new Map(), last: 0, unreadable: [] };
  text.split('\n').forEach((line, at) => {
    if (line === '') return;
    const { seal, hash } = parsed(line);
    if (!Number.isInteger(seal) || typeof hash !== 'string') return void found.unreadable.push(at + 1);
    const before = found.known.get(seal) ?? hash;
    found.known.set(seal, before === hash ? hash : '');
    found.last = Math.max(found.last, seal);
  });
  return found;
}

function parsed(line: string): { seal: number; hash: unknown } {
  try {
    return JSON.parse(line) as Anchor;
  } catch {
    return { seal: Number.NaN, hash: undefined };
  }
}

/** A name in a folder is on the disk once the folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
