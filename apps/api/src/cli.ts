import 'reflect-metadata';
import { Environment, isSandbox, readConfig } from '@clientele/shared/api';
import { resolve } from 'node:path';
import { audit } from './audit';
import { backup } from './backup/backup';
import { upgradeOptionsOf } from './backup/before-upgrade';
import { restore } from './backup/restore';
import { migrate } from './migrate';
import { prepare } from './prepare/prepare';

/** What start scripts need; progress on stderr, the result as JSON on stdout. */
async function main(): Promise<void> {
  const [command, option, value] = process.argv.slice(2);
  const url = process.env['DATABASE_URL'] ?? '';
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const upgrade = upgradeOptionsOf(process.env, say);
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  const tell = (result: object): void => print(JSON.stringify(result));
  switch (`${command} ${option ?? ''}`.trim()) {
    case 'migrate':
      return say(`migrated: ${await migrate(url, { upgrade, sandbox: sandboxSaid() })}`);
    case 'prepare':
    case 'prepare --empty': {
      // Before anything is changed: the application would not start with what is wrong.
      const { production, environment } = readConfig(process.env);
      const sandbox = environment === 'sandbox';
      return tell(await prepare(url, { empty: option === '--empty', production, sandbox, upgrade, say }));
    }
    case 'backup --to':
      return tell(await backup(url, { to: folderOf(value) }));
    case 'restore --from':
      return tell(await restore(url, folderOf(value)));
    case 'audit':
      process.exitCode = (await audit(url, process.env['AUDIT_ANCHORS'] ?? '', print)) ? 0 : 1;
      return;
    default:
      throw new Error(
        'Say what to do: prepare [--empty], migrate, audit, backup --to FOLDER or restore --from FOLDER.',
      );
  }
}

/** A migration needs nothing else of the configuration. */
function sandboxSaid(): boolean {
  const read = new Environment(process.env);
  const sandbox = isSandbox(read);
  read.close();
  return sandbox;
}

function folderOf(value: string | undefined): string {
  if (value) return resolve(value);
  throw new Error('Name the folder.');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
