import { openWorld, type World } from '../testing/world';

describe('Every answer', () => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it.each(['/api/v1/customers', '/api/v1/nothing', '/health/live', '/nothing', '/api/openapi.json'])(
    'tells a browser not to run or frame it: %s',
    async (path) => {
      const { headers } = await fetch(`${world.url}${path}`);
      expect(headers.get('content-security-policy')).toBe(
        `default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('request-id')).toMatch(/^[\da-f-]{36}$/);
      // Only what is served over TLS may demand TLS.
      expect(headers.get('strict-transport-security')).toBeNull();
    },
  );
});
