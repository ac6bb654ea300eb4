import { Db } from '@clientele/shared/api';
import type { INestApplication } from '@nestjs/common';

/** The demo's passwords are printed in this project: a production database must not know them. */
export async function refuseDemoInProduction(app: INestApplication): Promise<void> {
  const demo = await app
    .get(Db)
    .row(`SELECT 1 FROM operator WHERE email_canonical LIKE '%@demo.clientele.example' AND enabled LIMIT 1`);
  if (!demo) return;
  await app.close();
  throw new Error(
    'This database has demo operators with known passwords. Disable them, or use a database without demo data.',
  );
}
