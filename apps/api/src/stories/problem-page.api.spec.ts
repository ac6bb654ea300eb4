import { allProblems } from '@clientele/shared/api';
import { faults } from '@clientele/shared/dto';
import type { ProblemBody } from '../testing/client';
import { openWorld, type World } from '../testing/world';

describe('The page of problems', () => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  const page = async (address: string, language = 'en'): Promise<string> => {
    const headers = { 'accept-language': language };
    const response = await fetch(`${world.url}${address}`, { headers });
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
    expect(response.headers.get('content-security-policy')).toContain(`default-src 'self'`);
    return response.text();
  };

  it('is where every problem leads, without a key', async () => {
    const partner = await world.withKey();
    const bulk = await partner.post<{ items: { problem: ProblemBody }[] }>('/customers/bulk', {
      items: [{ operation: 'create', customer: { email: 'x' } }],
    });
    const problems = [
      (await world.anybody.get<ProblemBody>('/customers')).body,
      (await partner.get<ProblemBody>('/nothing')).body,
      (await partner.get<ProblemBody>('/customers?colour=red')).body,
      (await partner.post<ProblemBody>('/customers', { email: 'x' })).body,
      ...bulk.body.items.map(({ problem }) => problem),
    ];
    expect(problems.map(({ status }) => status)).toEqual([401, 404, 400, 422, 422]);
    for (const { code, docUrl } of problems) {
      expect(new URL(docUrl, world.url).hash).toBe(`#${code}`);
      expect(await page(docUrl)).toContain(`id="${code}"`);
    }
  });

  it('knows every code, once, says what to do, and leaves no argument open', async () => {
    const html = await page('/api/docs/problems');
    const ids = [...html.matchAll(/id="([^"]+)"/g)].map(([, id]) => id);
    const codes = allProblems().filter(({ status }) => status >= 400);
    expect(codes.length).toBeGreaterThan(80);
    expect(ids.sort()).toEqual([...codes.map(({ code }) => code), ...Object.keys(faults)].sort());
    expect(html.match(/<p><strong>\d+<\/strong> .+<\/p>\n<p>.+<\/p>/g)).toHaveLength(codes.length);
    expect(html.replace(/<style>.*<\/style>/s, '')).not.toMatch(/[{}]|undefined/);
  });

  it.each([
    ['pl', 'Nic tu nie ma.', 'Sprawdź adres i identyfikator.'],
    ['cs-CZ', 'Nic tu není.', 'Zkontrolujte adresu a id.'],
    ['nn, en;q=0.5', 'Det finnes ingenting her.', 'Kontroller adressen og id-en.'],
    ['de', 'There is nothing here.', 'Check the address and the id.'],
  ])('speaks to whoever reads %s', async (language, title, advice) => {
    const html = await page('/api/docs/problems', language);
    expect(html).toContain(title);
    expect(html).toContain(advice);
  });
});
