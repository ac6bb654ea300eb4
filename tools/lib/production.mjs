import { Failure } from './failure.mjs';

export function isProduction(env = process.env) {
  return env.NODE_ENV === 'production';
}

/** Production has a database and a secret of its own, or does not start. */
export function checkProduction(env = process.env) {
  if (!isProduction(env)) return;
  const problems = [];
  if (!env.DATABASE_URL)
    problems.push('DATABASE_URL is missing: the embedded PostgreSQL is for trying things out.');
  if (!env.CLIENTELE_SECRET) problems.push('CLIENTELE_SECRET is missing: at least 32 random characters.');
  else if (env.CLIENTELE_SECRET.length < 32)
    problems.push('CLIENTELE_SECRET is too short: at least 32 characters.');
  if (!env.PUBLIC_URL) problems.push('PUBLIC_URL is missing: the address that people open.');
  if (problems.length === 0) return;
  throw new Failure(`NODE_ENV is "production", and this is not ready for it:\n- ${problems.join('\n- ')}`, {
    advice: 'Set what is missing, or leave NODE_ENV out to try Clientele with demo data.',
  });
}
