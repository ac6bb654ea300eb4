import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Level, Sequence } from './catalog';
import type { Content } from './copying';

/** The form of the files that this program writes and reads. */
const FORMAT = 1;
const NAME = 'manifest.json';

/** What stands beside the files of a backup. */
export interface Manifest {
  format: number;
  /** When its snapshot was taken, RFC 3339 in UTC. */
  takenAt: string;
  /** Of the server that it was taken from, for people. */
  postgresql: string;
  level: Level;
  /** By the name of the table; its file is `fileOf` that. */
  tables: Record<string, Content>;
  sequences: Sequence[];
  /** Every change in the backup was made by a transaction before this number, as digits. */
  horizon: string;
}

export function fileOf(folder: string, table: string): string {
  return join(folder, `${table}.copy.gz`);
}

/** It is written last: a backup with a manifest is whole. */
export async function writeManifest(folder: string, manifest: Omit<Manifest, 'format'>): Promise<void> {
  const file = await open(join(folder, NAME), 'wx', 0o600);
  try {
    await file.writeFile(`${JSON.stringify({ format: FORMAT, ...manifest }, undefined, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Throws a sentence for a person when the folder holds no whole backup that this program reads. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, NAME), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
    throw new Error(
      `${folder} is no whole backup: it has no ${NAME}, which is written last. Take another backup.`,
    );
  });
  const manifest = parsed(text) as Partial<Manifest> | undefined;
  if (!manifest?.tables || !manifest.level || !manifest.sequences)
    throw new Error(`The ${NAME} of ${folder} cannot be read: the backup is damaged. Take another one.`);
  if (manifest.format !== FORMAT)
    throw new Error(
      `${folder} has the format ${manifest.format}, this program reads the format ${FORMAT}. Restore it with the version of Clientele that wrote it.`,
    );
  return manifest as Manifest;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
