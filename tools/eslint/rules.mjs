/** A warning is a rule nobody decided: everything here is an error. */

const counted = { skipBlankLines: true, skipComments: true };

/** What still fits into a head. What outgrows a file becomes a folder with a name. */
export const budgets = {
  'max-lines': ['error', { max: 250, ...counted }],
  'max-lines-per-function': ['error', { max: 40, ...counted }],
};

const constructorOf = 'MethodDefinition[kind="constructor"] > FunctionExpression';
const defaultExport = { selector: 'ExportDefaultDeclaration', message: 'Export it by its name.' };
const otherwise = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
  { selector: 'ExportAllDeclaration', message: 'Name what you export.' },
  {
    selector: `${constructorOf}[params.length>5]`,
    message: 'More than five dependencies: this is two classes.',
  },
  {
    selector: `:function:not(${constructorOf})[params.length>4]`,
    message: 'More than four parameters: they want to be an object.',
  },
];

/** What the house does otherwise than the language allows. */
export const house = {
  eqeqeq: 'error',
  'no-console': 'error',
  'no-restricted-syntax': ['error', ...otherwise, defaultExport],
};

/** For files whose reader asks for a default export. */
export const withDefaultExport = { 'no-restricted-syntax': ['error', ...otherwise] };

export const types = {
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  // A handler may promise what it need not wait for; a class may exist for its decorator.
  '@typescript-eslint/require-await': 'off',
  '@typescript-eslint/no-extraneous-class': 'off',
};

export const looserInSpecs = {
  'max-lines-per-function': 'off',
  '@typescript-eslint/no-non-null-assertion': 'off',
  '@typescript-eslint/no-unsafe-argument': 'off',
  '@typescript-eslint/no-unsafe-assignment': 'off',
  '@typescript-eslint/no-unsafe-call': 'off',
  '@typescript-eslint/no-unsafe-member-access': 'off',
  '@typescript-eslint/no-unsafe-return': 'off',
  '@typescript-eslint/unbound-method': 'off',
};

/** What is not for code that runs in a browser. */
export const inBrowsers = {
  paths: [
    {
      name: '@angular/common/http',
      importNames: ['httpResource'],
      message: 'It drops a reload while it loads: use apiResource.',
    },
  ],
  patterns: [{ regex: '^node:', message: 'This runs in a browser.' }],
};

export const noMigrationBudgets = { 'max-lines': 'off', 'max-lines-per-function': 'off' };
