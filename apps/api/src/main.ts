import 'reflect-metadata';
import { readConfig } from '@clientele/shared/api';
import { createApp } from './app';
import { refuseDemoInProduction } from './prepare/refuse-demo';
import { WorkerProcess } from './worker-process';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const app = await createApp(config);
  if (config.production) await refuseDemoInProduction(app);
  await app.listen(config.port, config.host);
  // Only now: nobody who wants to look at customers waits for jobs.
  if (config.jobs === 'child') app.get(WorkerProcess).start();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
