import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FaultCode, SaidParams } from '@clientele/shared/dto';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

/** OWASP's profile for argon2id: 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };

function derive(password: string, nonce: Buffer, cost: typeof COST): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, key: Buffer): void => (error ? reject(error) : resolve(key));
    argon2('argon2id', { message: password.normalize('NFC'), nonce, ...cost }, done);
  });
}

const bare = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

/** The PHC string of a password. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const key = await derive(password, nonce, COST);
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${bare(nonce)}$${bare(key)}`;
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/;

export async function verifyPassword(password: string, phc: string): Promise<boolean> {
  const [, memory, passes, parallelism, nonce, key] = PHC.exec(phc) ?? [];
  if (!nonce || !key || password.length > MAX_LENGTH) return false;
  const expected = Buffer.from(key, 'base64');
  const cost = {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  };
  return timingSafeEqual(await derive(password, Buffer.from(nonce, 'base64'), cost), expected);
}

/** What takes as long as a real check, for accounts that do not exist. */
export async function verifyNothing(password: string): Promise<false> {
  await derive(password.slice(0, MAX_LENGTH), Buffer.alloc(16), COST);
  return false;
}

/** Capped before hashing, so that a long password is no attack (CVE-2025-30151). */
const MAX_LENGTH = 256;

/** The lengths of the one policy (checklist, decision 9): operators 12, customers a setting with floor 5, default 8. */
export const OPERATOR_PASSWORD_LENGTH = 12;
export const CUSTOMER_PASSWORD_LENGTH = 8;

const strength = new ZxcvbnFactory({ graphs: adjacencyGraphs, dictionary });

interface PasswordFault {
  code: FaultCode;
  params: SaidParams;
}

/**
 * The one password policy for every door: length, no composition rules, and a strength score of at least 3 that knows
 * common passwords and the person's own words.
 */
export function passwordFault(
  password: string,
  min: number,
  ownWords: readonly string[],
): PasswordFault | undefined {
  if (password.length < min) return { code: 'password_short', params: { min } };
  if (password.length > MAX_LENGTH) return { code: 'password_long', params: { max: MAX_LENGTH } };
  const words = ownWords
    .flatMap((word) => [word, ...word.split(/[\s@._-]+/)])
    .filter((word) => word.length > 2)
    .map((word) => word.toLowerCase());
  const isWeak = onlyOwnWords(password, words) || strength.check(password.slice(0, 100), words).score < 3;
  return isWeak ? { code: 'password_common', params: {} } : undefined;
}

/** Whether nothing but digits and marks is left when the person's own words are taken out. */
function onlyOwnWords(password: string, words: readonly string[]): boolean {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  const rest = longestFirst.reduce((text, word) => text.replaceAll(word, ''), password.toLowerCase());
  return rest.replace(/[^\p{L}]/gu, '').length < 3 && rest !== password.toLowerCase();
}
