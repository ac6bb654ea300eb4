import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { UpgradeOptions } from '../backup/before-upgrade';
import { restore } from '../backup/restore';
import { migrate, migrationNames } from '../migrate';
import { createDatabase, query } from '../testing/databases';
import { freeAddress } from '../testing/world';

describe('Before an upgrade', () => {
  let home: string;

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'clientele-upgrades-'));
  });
  afterAll(() => rm(home, { recursive: true, force: true }));

  const older = async (): Promise<string> => {
    const url = freeAddress();
    await createDatabase(url);
    await migrate(url, { only: migrationNames.slice(0, -1) });
    return url;
  };
  const work = (url: string): Promise<unknown> => query(url, `UPDATE setting SET shop_name = 'Ours'`);
  const upgrade = (folder: string | undefined, off = false): UpgradeOptions => ({
    folder,
    off,
    say: () => undefined,
  });

  it('the data is kept, and the last three of such backups', async () => {
    const url = await older();
    await work(url);
    const folder = join(home, 'upgrades');
    const old = ['2020-01', '2021-01', '2022-01'].map((time) => `before-upgrade-${time}`);
    for (const name of [...old, 'clientele-2019', 'before-upgrade-2023.partial'])
      await mkdir(join(folder, name), { recursive: true });
    expect(await migrate(url, { upgrade: upgrade(folder) })).toBe(1);
    const [first, second, third, mine, ...more] = (await readdir(folder)).sort();
    expect([first, second, mine, more]).toEqual([old[1], old[2], 'clientele-2019', []]);
    const restored = freeAddress();
    await restore(restored, join(folder, third ?? ''));
    expect(await query(restored, `SELECT shop_name FROM setting`)).toEqual([{ shop_name: 'Ours' }]);
    const [level] = await query<{ n: string }>(restored, `SELECT count(*) AS n FROM migration`);
    expect(Number(level?.n)).toBe(migrationNames.length);
    expect(await migrate(url, { upgrade: upgrade(folder) })).toBe(0);
    expect(await readdir(folder)).toHaveLength(4);
  });

  it('nothing is kept when there is nothing, or nobody wants it', async () => {
    expect(await migrate(await older(), { upgrade: upgrade(undefined) })).toBe(1);
    const url = await older();
    await work(url);
    expect(await migrate(url, { upgrade: upgrade(undefined, true) })).toBe(1);
  });

  it('nothing is changed while nobody says where to', async () => {
    const url = await older();
    await work(url);
    await expect(migrate(url, { upgrade: upgrade(undefined) })).rejects.toThrow('set BACKUP_DIR');
    expect(await migrate(url)).toBe(1);
  });
});
