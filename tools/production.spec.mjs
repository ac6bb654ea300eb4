import { checkProduction } from './lib/production.mjs';

const secret = 'x'.repeat(32);

test('production names everything that is missing at once', () => {
  const check = () => checkProduction({ NODE_ENV: 'production', CLIENTELE_SECRET: 'short' });
  expect(check).toThrow(/DATABASE_URL is missing[^]*CLIENTELE_SECRET is too short[^]*PUBLIC_URL is missing/);
});

test.each([
  [{}],
  [{ NODE_ENV: 'development' }],
  [{ NODE_ENV: 'production', DATABASE_URL: 'x', CLIENTELE_SECRET: secret, PUBLIC_URL: 'x' }],
])('%j may start', (env) => {
  expect(() => checkProduction(env)).not.toThrow();
});
