import { readConfig } from './config';

const SOUND = {
  DATABASE_URL: 'postgres://clientele:hunter2@127.0.0.1/clientele',
  CLIENTELE_SECRET: 'a secret of tests that is long enough',
};

const wrongWith = (env: NodeJS.ProcessEnv): string => {
  try {
    readConfig({ ...SOUND, ...env });
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

describe('The configuration', () => {
  it('has a default for what is not said, or said as nothing', () => {
    expect(readConfig({ ...SOUND, PORT: '', TRUSTED_PROXIES: '' })).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://127.0.0.1:3000',
      production: false,
      environment: 'development',
      trustedProxies: [],
      logLevel: 'warn',
      metricsPort: undefined,
      shutdownSeconds: 8,
      jobs: 'child',
    });
  });

  it('names everything that is wrong at once, and what is allowed', () => {
    const said = wrongWith({
      DATABASE_URL: 'mysql://root:hunter2@127.0.0.1',
      CLIENTELE_SECRET: 'short',
      NODE_ENV: 'Production',
      PORT: '3000x',
      PUBLIC_URL: 'clientele.example',
      TRUSTED_PROXIES: '10.0.0.1, 10.0.0.0/8, proxy.local, ::1/129',
      LOG_LEVEL: 'loud',
      METRICS_PORT: '70000',
      SHUTDOWN_SECONDS: '-1',
      JOBS: 'some',
    });
    expect(said.split('\n').slice(1)).toEqual([
      '  NODE_ENV is "Production". It takes: development, test, production.',
      '  PORT is "3000x". It takes: a whole number from 0 to 65535.',
      '  DATABASE_URL is no address of a PostgreSQL. It takes: postgres://user:password@host:port/database.',
      '  PUBLIC_URL is "clientele.example". It takes: the address that people open, http://… or https://….',
      '  CLIENTELE_SECRET has 5 characters. It takes: at least 32 random characters.',
      expect.stringMatching(/^ {2}TRUSTED_PROXIES has "proxy.local", "::1\/129"\. It takes: /),
      '  LOG_LEVEL is "loud". It takes: fatal, error, warn, info, debug, trace, silent.',
      '  METRICS_PORT is "70000". It takes: a whole number from 0 to 65535.',
      '  SHUTDOWN_SECONDS is "-1". It takes: a whole number from 0 to 600.',
      '  JOBS is "some". It takes: child, inline, none.',
    ]);
  });

  it.each([
    [{}, 'development'],
    [{ SANDBOX: 'off', NODE_ENV: 'production', PUBLIC_URL: 'https://clientele.example' }, 'live'],
    [{ SANDBOX: 'on', NODE_ENV: 'production', PUBLIC_URL: 'https://clientele.example' }, 'sandbox'],
    [{ SANDBOX: 'on' }, 'sandbox'],
  ])('with %j is %s', (env, environment) => {
    expect(readConfig({ ...SOUND, ...env }).environment).toBe(environment);
  });

  it('takes SANDBOX for nothing but on and off', () => {
    expect(wrongWith({ SANDBOX: 'yes' })).toContain('SANDBOX is "yes". It takes: on, off.');
  });

  it('says no secret', () => {
    expect(
      wrongWith({ DATABASE_URL: 'mysql://root:hunter2@127.0.0.1', CLIENTELE_SECRET: 'hunter3' }),
    ).not.toMatch(/hunter/);
  });

  it('asks production for what people open', () => {
    expect(wrongWith({ NODE_ENV: 'production' })).toContain('PUBLIC_URL is missing');
  });

  it.each([
    ['http://ec.europa.eu/vies', 'is no address that may be asked'],
    ['https://user:hunter2@ec.europa.eu', 'is no address that may be asked'],
    ['https://ec.europa.eu/?q=', 'is no address that may be asked'],
    ['file:///etc/passwd', 'is no address that may be asked'],
    ['http://127.0.0.1.example', 'is no address that may be asked'],
    ['vies', 'is no address that may be asked'],
  ])('asks no register at %s', (url, wrong) => {
    expect(wrongWith({ VIES_URL: url })).toContain(`VIES_URL ${wrong}`);
    expect(wrongWith({ VIES_URL: url })).not.toContain('hunter');
  });

  it('asks registers elsewhere by https, this machine by http, and from a sandbox this machine alone', () => {
    const [far, near] = ['https://ec.europa.eu/taxation_customs/vies/rest-api', 'http://127.0.0.1:4000/vies'];
    const env = { ...SOUND, VIES_URL: `${far}/`, ARES_URL: near };
    expect(readConfig(env).registers).toEqual({ vies: far, ares: near, brreg: '', white_list: '' });
    const sandbox = wrongWith({ SANDBOX: 'on', VIES_URL: far, ARES_URL: near });
    expect(sandbox.split('\n').slice(1)).toEqual([
      '  VIES_URL leads out of a sandbox. It takes: an address on this machine.',
    ]);
  });

  it('keeps metrics and API apart', () => {
    expect(wrongWith({ PORT: '4000', METRICS_PORT: '4000' })).toContain(
      'METRICS_PORT is the port of the API',
    );
  });
});
