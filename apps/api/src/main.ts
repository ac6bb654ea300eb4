import 'reflect-metadata';
import { readConfig } from '@clientele/shared/api';
import { createApp } from './app';
import { refuseDemoInProduction } from './prepare/refuse-demo';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const app = await createApp(config);
  if (config.production) await refuseDemoInProduction(app);
  await app.listen(config.port, config.host);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
