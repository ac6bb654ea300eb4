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

  it('are compressed when they are text', async () => {
    expect((await get('letters.woff2', 'br')).headers.get('content-encoding')).toBeNull();
  });

  it('are at no address of the API: what is not there is told as without them, and counted', async () => {
    const partner = await world.withKey();
    for (const [path, status, allow] of [
      ['/customer-exports/preview', 405, 'POST'],
      ['/password-links', 405, 'POST'],
      ['/nothing', 404, null],
    ] as const)
      for (const method of ['GET', 'HEAD']) {
        const { status: told, headers } = await partner.raw(path, { method });
        expect([method, path, told, headers.get('allow')]).toEqual([method, path, status, allow]);
        expect(headers.get('x-ratelimit-remaining')).toMatch(/^\d+$/);
      }
  });
});
