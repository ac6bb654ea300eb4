import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeAbandoned } from './spool';

describe('uploads of processes that were killed', () => {
  const folderOf = (pid: number): string => join(tmpdir(), `clientele-upload-${pid}-test`);
  /** The largest number of a process that Linux gives is far below. */
  const [dead, alive] = [folderOf(2_000_000_000), folderOf(process.ppid)];

  afterEach(() => [dead, alive].forEach((folder) => rmSync(folder, { recursive: true, force: true })));

  it('are removed, and those of living ones stay', async () => {
    for (const folder of [dead, alive]) mkdirSync(folder);
    await removeAbandoned();
    expect([dead, alive].map(existsSync)).toEqual([false, true]);
  });
});
