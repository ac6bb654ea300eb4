import 'reflect-metadata';
import { readConfig, Shutdown, type Config } from '@clientele/shared/api';
import { createApp } from './app';
import { refuseDemoInProduction } from './prepare/refuse-demo';
import { WorkerProcess } from './worker-process';

/** Beyond the time of running requests: for everything else that ends in order. */
const LAST_MS = 1500;

async function main(): Promise<void> {
  if (process.env['DEMO_REGISTERS'] === 'on') await openRegisters();
  const config = readConfig(process.env);
  const app = await createApp(config);
  if (config.production) await refuseDemoInProduction(app);
  endInAnyCase(app.get(Shutdown), config);
  await app.listen(config.port, config.host);
  // Only now: nobody who wants to look at customers waits for jobs.
  if (config.jobs === 'child') app.get(WorkerProcess).start();
}

/** The demo asks registers on this machine; its worker is told of them, too. */
async function openRegisters(): Promise<void> {
  const { openDemoRegisters } = await import('./demo/registers');
  Object.assign(process.env, (await openDemoRegisters()).env);
}

/** A statement that hangs would keep the process for as long as its connection. */
function endInAnyCase(shutdown: Shutdown, { shutdownSeconds }: Config): void {
  const limit = shutdownSeconds * 1000 + LAST_MS;
  shutdown.begun.subscribe(() => setTimeout(() => process.exit(1), limit).unref());
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
