import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './paths.mjs';

const folder = path.join(root, 'apps', 'api', 'src', 'migrations');

/** Writes the migration and adds it to the list; `name` is in kebab case. Returns the file's path in the project. */
export async function writeMigration(name, { up, down }, timestamp = Date.now()) {
  const className = `${pascal(name)}${timestamp}`;
  const file = `${timestamp}-${name}`;
  await writeFile(path.join(folder, `${file}.ts`), migrationText(className, up, down));
  const index = path.join(folder, 'index.ts');
  await writeFile(index, withMigration(await readFile(index, 'utf8'), className, file));
  return path.relative(root, path.join(folder, `${file}.ts`));
}

function migrationText(className, up, down) {
  return `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
${statements(up)}
  }

  async down(runner: QueryRunner): Promise<void> {
${statements(down)}
  }
}
`;
}

function statements(queries) {
  return queries.map((query) => `    await runner.query(\`${escape(query)}\`);`).join('\n');
}

function escape(query) {
  return query.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${');
}

/** The list is in the order in which they run, and a new one is the newest. */
export function withMigration(index, className, file) {
  const imported = index.replace(/((?:^import .*\n)+)/m, `$1import { ${className} } from './${file}';\n`);
  return imported.replace(/,?\s*\] as const;/, `,\n  ${className},\n] as const;`);
}

function pascal(name) {
  return name
    .split('-')
    .map((word) => word[0].toUpperCase() + word.slice(1))
    .join('');
}
