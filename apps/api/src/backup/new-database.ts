import { Client } from 'pg';

const NO_SUCH_DATABASE = '3D000';

/** Makes the database of this address when its server has none of that name. */
export async function ensureDatabase(url: string): Promise<void> {
  if (await exists(url)) return;
  const address = new URL(url);
  const name = decodeURIComponent(address.pathname.slice(1));
  address.pathname = '/postgres';
  const client = new Client({ connectionString: address.href });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE template0 ENCODING 'UTF8'`);
  } catch (error) {
    throw new Error(
      `There is no database "${name}", and this user may not make it: ${(error as Error).message}.`,
      { cause: error },
    );
  } finally {
    await client.end();
  }
}

async function exists(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === NO_SUCH_DATABASE) return false;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}
