import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Takes all of the content in before it is used; the temporary file is gone whatever happens. */
export async function spooled<T>(
  content: AsyncIterable<Buffer>,
  use: (whole: AsyncIterable<Buffer>) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'clientele-upload-'));
  const file = join(folder, 'content');
  try {
    await pipeline(Readable.from(content), createWriteStream(file, { mode: 0o600 }));
    return await use(createReadStream(file) as AsyncIterable<Buffer>);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
