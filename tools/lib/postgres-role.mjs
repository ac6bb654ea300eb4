import pg from 'pg';

/**
 * The application is no superuser: it owns its databases and nothing else, as on a server of a customer's.
 * `createDatabases` is for tests, which make a database each.
 */
export async function ensureRole(server, { createDatabases = false } = {}) {
  await asAdmin(server, async (admin) => {
    const { rowCount } = await admin.query(`SELECT FROM pg_roles WHERE rolname = 'clientele'`);
    const verb = rowCount ? 'ALTER' : 'CREATE';
    const right = createDatabases ? 'CREATEDB' : 'NOCREATEDB';
    await admin.query(
      `${verb} ROLE clientele LOGIN ${right} PASSWORD ${admin.escapeLiteral(server.appPassword)}`,
    );
  });
}

export async function ensureDatabase(server, name) {
  await asAdmin(server, async (admin) => {
    const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (!rowCount) await admin.query(`CREATE DATABASE ${admin.escapeIdentifier(name)} OWNER clientele`);
  });
  return server.appUrl(name);
}

async function asAdmin(server, work) {
  const admin = new pg.Client({ connectionString: server.adminUrl('postgres') });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
