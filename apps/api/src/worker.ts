import 'reflect-metadata';
import { readConfig } from '@clientele/shared/api';
import type { INestApplicationContext } from '@nestjs/common';
import { createWorker } from './app';

/** An orphan has this long to give its job back. */
const LAST_MS = 5000;

let worker: INestApplicationContext | undefined;

/** Without the API that started it, it ends; as a service of its own it has none. */
process.once('disconnect', () => {
  setTimeout(() => process.exit(1), LAST_MS).unref();
  void Promise.resolve(worker?.close()).finally(() => process.exit(0));
});

createWorker(readConfig(process.env)).then(
  (app) => (worker = app),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
