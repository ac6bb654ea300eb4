import { randomBytes } from 'node:crypto';
import { hashPassword } from '@clientele/access/api';
import type { EntityManager } from 'typeorm';
import { demoData } from './demo-data';
import { DEMO_LOGINS, demoOperators, type DemoLogin } from './operators';
import { writePortfolios } from './portfolios';
import { writeData, writeGroups } from './write';

export { DEMO_LOGINS };

const INSERT_OPERATORS = `
  INSERT INTO operator (name, email, email_canonical, password_hash, role, language)
  SELECT r.name, r.email, r.email, r."passwordHash", r.role, r.language
    FROM jsonb_to_recordset($1) AS r(name text, email text, "passwordHash" text, role text, language text)`;

const UPDATE_SETTINGS = `
  UPDATE setting SET shop_name = 'Północ Outdoor', base_currency = 'PLN', country = 'PL', time_zone = 'Europe/Warsaw', b2b_mode = true`;

/** Fills an empty database with a shop of 5,000 people, all or nothing. */
export async function seedDemo(
  manager: EntityManager,
  today: Date,
  say: (line: string) => void,
): Promise<{ logins: DemoLogin[] }> {
  const data = demoData(today);
  await manager.transaction(async (whole) => {
    await writeOperators(whole);
    await whole.query(UPDATE_SETTINGS);
    await writeGroups(whole);
    await writeData(whole, data);
    await writePortfolios(whole, today);
  });
  const count = (rows: readonly object[]): string => rows.length.toLocaleString('en');
  say(
    `demo data: ${count(data.customers)} people, ${count(data.companies)} companies, ${demoOperators.length} operators`,
  );
  return { logins: [...DEMO_LOGINS] };
}

async function writeOperators(manager: EntityManager): Promise<void> {
  const rows = await Promise.all(
    demoOperators.map(async (operator) => ({
      ...operator,
      passwordHash: await hashPassword(passwordOf(operator.email)),
    })),
  );
  await manager.query(INSERT_OPERATORS, [JSON.stringify(rows)]);
}

/** Who is not among the logins cannot sign in. */
function passwordOf(email: string): string {
  return (
    DEMO_LOGINS.find((login) => login.email === email)?.password ?? randomBytes(24).toString('base64url')
  );
}
