import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** What a script of this folder answers, which knows nothing of ours. */
export function askPython(script, ...args) {
  const { status, stdout, stderr } = spawnSync('python3', [path.join(import.meta.dirname, script), ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`python3, which counts and reads independently, says: ${stderr}`);
  return JSON.parse(stdout);
}
