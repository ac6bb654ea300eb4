import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWorld, type World } from '../testing/world';

const SCRIPT = 'say("hello");'.repeat(500);

/** The built admin as browsers get it from the API. */
describe('The files of the admin', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'admin-'));
  let world: World;

  beforeAll(async () => {
    writeFileSync(path.join(folder, 'index.html'), '<cl-root></cl-root>');
    writeFileSync(path.join(folder, 'chunk-5MtbHy6-.js'), SCRIPT);
    writeFileSync(path.join(folder, 'letters.woff2'), 'not to be made smaller');
    world = await openWorld(undefined, { ADMIN_DIR: folder });
  });
  afterAll(async () => {
    await world.close();
    rmSync(folder, { recursive: true });
  });

  const get = async (file: string, encoding: string): Promise<{ headers: Headers; text: string }> => {
    const answer = await fetch(`${world.url}/${file}`, { headers: { 'accept-encoding': encoding } });
    return { headers: answer.headers, text: await answer.text() };
  };

  it('are sent compressed to whoever takes that, and as they are to others', async () => {
    for (let turn = 0; turn < 2; turn += 1) {
      const small = await get('chunk-5MtbHy6-.js', 'gzip, deflate, br');
      expect(small.headers.get('content-encoding')).toBe('br');
      expect(Number(small.headers.get('content-length'))).toBeLessThan(SCRIPT.length / 10);
      expect(small.text).toBe(SCRIPT);
    }
    const plain = await get('chunk-5MtbHy6-.js', 'identity');
    expect([plain.headers.get('content-encoding'), plain.headers.get('vary')]).toEqual([
      null,
      'accept-encoding',
    ]);
    expect(plain.text).toBe(SCRIPT);
  });

  it('are kept for good when their names carry a hash', async () => {
    const { headers } = await get('chunk-5MtbHy6-.js', 'br');
    expect(headers.get('cache-control')).toContain('immutable');
    expect((await get('letters.woff2', 'br')).headers.get('cache-control')).toBe('no-cache');
  });

  it('are compressed when they are text, and answers of the API are not', async () => {
    expect((await get('letters.woff2', 'br')).headers.get('content-encoding')).toBeNull();
    expect((await get('api/v1/shop', 'br')).headers.get('content-encoding')).toBeNull();
  });
});
