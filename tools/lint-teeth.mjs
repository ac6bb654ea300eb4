import { ESLint } from 'eslint';
import { Failure } from './lib/failure.mjs';
import { root } from './lib/paths.mjs';

const boundaries = '@nx/enforce-module-boundaries';

/**
 * Violations the linter must see. It skips the boundaries without a word when Nx has no project graph, and a rule
 * with a wrong option finds nothing: a green run means something only while these are red.
 */
const planted = [
  ['a contract that knows Nest', 'customers/dto', `import '@nestjs/common';`],
  ['a contract that knows Angular', 'customers/dto', `import '@angular/core';`],
  ['a contract that knows its server', 'customers/dto', `import '@clientele/customers/api';`],
  ['a screen that knows the server', 'customers/admin', `import '@clientele/customers/api';`],
  ["a screen that knows another domain's screen", 'customers/admin', `import '@clientele/settings/admin';`],
  ['a screen that knows TypeORM', 'customers/admin', `import 'typeorm';`],
  ['a server that knows Angular', 'customers/api', `import '@angular/core';`],
  ['a server that knows a screen', 'customers/api', `import '@clientele/customers/admin';`],
  ['a way that is not on the map', 'groups/api', `import '@clientele/customers/dto';`],
  ['shared that knows the business', 'shared/api', `import '@clientele/access/api';`],
  ['a way around the front door', 'customers/api', `import '../../dto/src/customers';`],
  ['a package of somebody else', 'customers/api', `import 'find-my-way';`],
  ['any', 'customers/api', 'export const anything: any = 1;', '@typescript-eslint/no-explicit-any'],
  ['a promise nobody waits for', 'customers/api', 'fetch("");', '@typescript-eslint/no-floating-promises'],
  ['an enum', 'customers/dto', 'export enum Size { small }', 'no-restricted-syntax'],
  ['a barrel', 'customers/dto', `export * from './customers';`, 'no-restricted-syntax'],
];

const allowed = [
  ['customers/dto', `import '@clientele/shared/dto';`],
  ['customers/api', `import '@clientele/access/api';`],
  ['customers/admin', `import '@clientele/shared/admin';`],
  ['customers/admin', `import '@clientele/groups/dto';`],
];

export async function checkTeeth() {
  // On a CI machine the types would be read from the disk, where nothing is planted.
  const parserOptions = { disallowAutomaticSingleRunInference: true };
  const eslint = new ESLint({ cwd: root, overrideConfig: { languageOptions: { parserOptions } } });
  const wrong = [];
  for (const [name, room, code, rule = boundaries] of planted) {
    if (!(await rulesBroken(eslint, room, code)).includes(rule)) wrong.push(`not found: ${name} (${rule})`);
  }
  for (const [room, code] of allowed) {
    if ((await rulesBroken(eslint, room, code)).includes(boundaries))
      wrong.push(`refused: ${code} in ${room}`);
  }
  if (wrong.length) throw new Failure(`The linter has lost its teeth:\n- ${wrong.join('\n- ')}`);
  return planted.length;
}

/** The text is checked in the place of the room's index, and never written. */
async function rulesBroken(eslint, room, code) {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: `libs/${room}/src/index.ts` });
  return result.messages.map(({ ruleId, message }) => ruleId ?? message);
}
