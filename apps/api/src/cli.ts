import 'reflect-metadata';
import { migrate } from './migrate';
import { prepare } from './prepare/prepare';

/** `prepare [--empty]` and `migrate`: what start scripts need; progress on stderr, the result as JSON on stdout. */
async function main(): Promise<void> {
  const [command, ...options] = process.argv.slice(2);
  const url = process.env['DATABASE_URL'] ?? '';
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  switch (command) {
    case 'migrate':
      say(`migrated: ${await migrate(url)}`);
      return;
    case 'prepare': {
      const production = process.env['NODE_ENV'] === 'production';
      const prepared = await prepare(url, { empty: options.includes('--empty'), production, say });
      process.stdout.write(`${JSON.stringify(prepared)}\n`);
      return;
    }
    default:
      throw new Error('Say what to do: prepare [--empty] or migrate.');
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
