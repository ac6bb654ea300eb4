import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A file and the folder that holds nothing else; `remove` takes both away. */
export interface Spooled {
  file: string;
  folder: string;
  remove: () => Promise<void>;
}

/** Takes all of the content in. */
export async function spool(content: AsyncIterable<Buffer>): Promise<Spooled> {
  const folder = await mkdtemp(join(tmpdir(), 'clientele-upload-'));
  const file = join(folder, 'content');
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    await pipeline(Readable.from(content), createWriteStream(file, { mode: 0o600 }));
  } catch (error) {
    await remove();
    throw error;
  }
  return { file, folder, remove };
}

/** Takes all of the content in before it is used; the temporary file is gone whatever happens. */
export async function spooled<T>(
  content: AsyncIterable<Buffer>,
  use: (whole: AsyncIterable<Buffer>) => Promise<T>,
): Promise<T> {
  const { file, remove } = await spool(content);
  try {
    return await use(createReadStream(file) as AsyncIterable<Buffer>);
  } finally {
    await remove();
  }
}
