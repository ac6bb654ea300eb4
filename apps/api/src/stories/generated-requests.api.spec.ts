import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Schema } from '../openapi/schema';
import { entrance } from '../testing/requests/entrance';
import { Storm, type Target } from '../testing/requests/storm';
import { bite } from '../testing/requests/teeth';
import { openWorld, type World } from '../testing/world';

const SEED = 3;
const BATCH = 1000;

/** The same by the hundred thousand: `npm run prove requests`. */
describe('Generated requests', () => {
  let world: World;
  let target: Target;
  const document = JSON.parse(readFileSync(join(__dirname, '../../openapi.json'), 'utf8')) as Schema;

  beforeAll(async () => {
    world = await openWorld(undefined, { RATE_LIMIT: '0', RATE_LIMIT_ANONYMOUS: '0' });
    target = { url: world.url, rows: world.rows, enter: entrance(world.rows) };
  });
  afterAll(() => world.close());

  it('are answered as the document says, and change nothing when they are refused', async () => {
    const storm = new Storm(target, document);
    for (const at of [0, 1, 2]) await storm.batch(BATCH, SEED + at);
    storm.close();
    expect(storm.faults).toEqual([]);
    expect(storm.accepted.size).toBeGreaterThan(70);
  }, 180_000);

  it('find the faults that are planted', async () => {
    const bites = await bite(target, document);
    expect(bites.filter(([, found]) => !found)).toEqual([]);
  });
});
