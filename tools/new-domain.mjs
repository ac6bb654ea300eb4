import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { domainNames } from './lib/domain-names.mjs';
import { register, registered } from './lib/domain-registration.mjs';
import { domainFiles } from './lib/domain-templates.mjs';
import { Failure } from './lib/failure.mjs';
import { main } from './lib/main.mjs';
import { root } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';
import { say } from './lib/say.mjs';

const usage = 'npm run new:domain notes     (a plural, in lower case, with dashes between its words)';

await main(async () => {
  const [plural = '', ...rest] = process.argv.slice(2);
  if (rest.length || !/^[a-z]+(-[a-z]+)*$/.test(plural))
    throw new Failure('A domain needs one name.', { advice: usage });
  if (existsSync(path.join(root, 'libs', plural))) throw new Failure(`libs/${plural} exists already.`);

  const names = domainNames(plural);
  const files = domainFiles(names);
  for (const [file, text] of Object.entries(files)) await write(file, text);
  const missed = await register(names);
  await runNode('node_modules/prettier/bin/prettier.cjs', ['--write', ...Object.keys(files), ...registered]);

  say(
    `libs/${plural} is there: GET /api/v1/${plural}, the page /${plural}, and a test of both rooms' words.`,
  );
  for (const line of missed) say(`Add by hand — ${line}`);
  say(`Next: translate the texts, give it a permission of its own (libs/access/dto/src/permissions.ts), an entity
(then "npm run db:change add-${plural}") and, if it has one, its entry in the menu (apps/admin/src/shell/menu.ts).`);
});

async function write(file, text) {
  const whole = path.join(root, file);
  await mkdir(path.dirname(whole), { recursive: true });
  await writeFile(whole, text.trimStart());
}
