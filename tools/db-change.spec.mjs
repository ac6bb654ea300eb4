import { withMigration } from './lib/migration-file.mjs';

test('a new migration is the last one of the list', () => {
  const index = `import { First1 } from './1-first';\n\n/** In order. */\nexport const migrations = [First1] as const;\n`;
  expect(withMigration(index, 'Second2', '2-second')).toBe(
    `import { First1 } from './1-first';\nimport { Second2 } from './2-second';\n\n/** In order. */\n` +
      `export const migrations = [First1,\n  Second2,\n] as const;\n`,
  );
});
