import { main } from './lib/main.mjs';
import { runNode } from './lib/run.mjs';
import { step } from './lib/say.mjs';

/** The templates of Angular have types, too, which only its own compiler knows. */
const programs = [
  ['the API and the contracts', 'node_modules/typescript/bin/tsc', 'tsconfig.json'],
  [
    'the admin with its templates',
    'node_modules/@angular/compiler-cli/bundles/src/bin/ngc.js',
    'apps/admin/tsconfig.spec.json',
  ],
  ['the journeys', 'node_modules/typescript/bin/tsc', 'apps/e2e/tsconfig.json'],
];

await main(async () => {
  const results = await Promise.allSettled(programs.map(check));
  const failures = results.filter(({ status }) => status === 'rejected').map(({ reason }) => reason);
  for (const { message, tail } of failures) console.error(`\n${message}\n${tail}`);
  return failures.length ? 1 : 0;
});

function check([name, compiler, project]) {
  return step(`Checking the types of ${name}`, () =>
    runNode(compiler, ['-p', project, '--noEmit', '--pretty', 'false'], { failure: `In ${name}:` }),
  );
}
