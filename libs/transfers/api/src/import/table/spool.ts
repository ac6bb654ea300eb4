import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A file and the folder that holds nothing else; `remove` takes both away. */
interface Spooled {
  file: string;
  folder: string;
  remove: () => Promise<void>;
}

const NAME = /^clientele-upload-(\d+)-/;

/** Takes all of the content in. */
export async function spool(content: AsyncIterable<Buffer>): Promise<Spooled> {
  const folder = await mkdtemp(join(tmpdir(), `clientele-upload-${process.pid}-`));
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

/** Removes what processes left that were killed; to be called before this one takes anything in. */
export async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(NAME.exec(name)?.[1]);
    if (pid === process.pid || (pid > 0 && !isAlive(pid)))
      await rm(join(tmpdir(), name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
