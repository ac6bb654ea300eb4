/** The configuration of the API, read once at start from the environment. */
export interface Config {
  databaseUrl: string;
  host: string;
  port: number;
  /** The address that people and partners use; no trailing slash. */
  publicUrl: string;
  /** At least 32 characters; keys for cursors are derived from it. */
  secret: string;
  /** Where the built admin app is; empty serves the API alone. */
  adminDir: string;
  production: boolean;
  /** Addresses of proxies that say where a request comes from; without one, the connection says it. */
  trustedProxies: readonly string[];
  /** Where jobs run: in a process of their own that the API keeps alive, in this one, or elsewhere (decision 8). */
  jobs: 'child' | 'inline' | 'none';
}

export const CONFIG = Symbol('config');

/** Reads the environment and names every problem at once. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const wrong: string[] = [];
  const databaseUrl = env['DATABASE_URL'] ?? '';
  if (!/^postgres(ql)?:\/\//.test(databaseUrl)) wrong.push('DATABASE_URL must be a postgres:// address.');
  const secret = env['CLIENTELE_SECRET'] ?? '';
  if (secret.length < 32) wrong.push('CLIENTELE_SECRET must have at least 32 characters.');
  const port = Number(env['PORT'] ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    wrong.push('PORT must be a number from 0 to 65535.');
  const production = env['NODE_ENV'] === 'production';
  const publicUrl = (env['PUBLIC_URL'] ?? (production ? '' : `http://127.0.0.1:${port}`)).replace(/\/$/, '');
  if (!/^https?:\/\//.test(publicUrl)) wrong.push('PUBLIC_URL must be the http(s) address that people use.');
  const jobs = env['JOBS'] ?? 'child';
  if (jobs !== 'child' && jobs !== 'inline' && jobs !== 'none')
    wrong.push('JOBS must be child, inline or none.');
  if (wrong.length > 0) throw new Error(`The configuration is not complete:\n  ${wrong.join('\n  ')}`);
  const host = env['HOST'] ?? '127.0.0.1';
  const adminDir = env['ADMIN_DIR'] ?? '';
  const trustedProxies = (env['TRUSTED_PROXIES'] ?? '').split(',').filter(Boolean);
  return {
    databaseUrl,
    host,
    port,
    publicUrl,
    secret,
    adminDir,
    production,
    trustedProxies,
    jobs: jobs as Config['jobs'],
  };
}
