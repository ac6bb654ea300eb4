import path from 'node:path';
import { parseArgs } from 'node:util';
import { Failure } from './failure.mjs';
import { dataDir } from './paths.mjs';
import { run } from './run.mjs';

/** Where backups go unless somebody says otherwise. */
export const backupsDir = path.resolve(process.env.BACKUP_DIR || path.join(dataDir, 'backups'));

/** Where the seals of the audit trail are known outside of the database. */
export const anchorsFile = path.resolve(
  process.env.AUDIT_ANCHORS || path.join(dataDir, 'audit-anchors.jsonl'),
);

/** The folder that the option names, undefined without it; `help` answers a wish for it and everything unknown. */
export function readFolder(option, help, args = process.argv.slice(2)) {
  const options = { [option]: { type: 'string' }, help: { type: 'boolean', short: 'h' } };
  try {
    const { values } = parseArgs({ args, options });
    if (values.help) {
      console.log(help);
      process.exit(0);
    }
    if (values[option] === '') throw new Failure(`--${option} names no folder.`, { advice: help });
    return values[option] && path.resolve(values[option]);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${error.message.split('. ')[0]}.`, { advice: help });
  }
}

/** Runs the API's command line from its sources: what is built may be running. Answers what it tells. */
export async function runCli(args, databaseUrl, { failure, advice }) {
  const script = ['-r', './tools/swc-register.cjs', 'apps/api/src/cli.ts', ...args];
  const output = await run(process.execPath, script, { env: { DATABASE_URL: databaseUrl }, failure, advice });
  return JSON.parse(output.trim().split('\n').at(-1));
}
