import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import { createRequire } from 'node:module';
import tseslint from 'typescript-eslint';
import {
  budgets,
  house,
  inBrowsers,
  looserInSpecs,
  noMigrationBudgets,
  types,
  withDefaultExport,
} from './tools/eslint/rules.mjs';

const depConstraints = createRequire(import.meta.url)('./tools/boundaries.cjs');
const tsconfigRootDir = import.meta.dirname;

const server = ['apps/api/**/*.ts', 'libs/*/{dto,api}/**/*.ts'];
const browser = ['apps/admin/**/*.ts', 'libs/*/admin/**/*.ts'];
const journeys = ['apps/e2e/**/*.{ts,mts}'];
const code = [...server, ...browser, ...journeys];

const typed = (files, project) => ({
  files,
  languageOptions: { parserOptions: { project, tsconfigRootDir } },
});

export default tseslint.config(
  {
    ignores: [
      'dist/',
      '.data/',
      '.nx/',
      '.angular/',
      'coverage/',
      'shots/',
      'test-results/',
      'apps/*/public/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    files: ['**/*.{mjs,cjs}'],
    extends: [tseslint.configs.base],
    rules: { ...budgets, eqeqeq: 'error', 'no-unused-vars': 'error' },
  },

  {
    files: code,
    extends: [tseslint.configs.recommendedTypeChecked],
    rules: { ...types, ...house, ...budgets },
  },
  typed(server, 'tsconfig.json'),
  typed(browser, 'apps/admin/tsconfig.spec.json'),
  typed(journeys, 'apps/e2e/tsconfig.json'),

  {
    files: [...server, ...browser],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { allow: [], depConstraints, enforceBuildableLibDependency: false, banTransitiveDependencies: true },
      ],
    },
  },
  {
    files: ['libs/*/{dto,admin}/**/*.ts', 'apps/admin/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-imports': ['error', inBrowsers] },
  },
  { files: ['libs/shared/admin/src/api-resource.ts'], rules: { 'no-restricted-imports': 'off' } },

  {
    files: browser,
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/use-lifecycle-interface': 'error',
      '@angular-eslint/component-selector': ['error', { type: 'element', prefix: 'cl', style: 'kebab-case' }],
      '@angular-eslint/directive-selector': [
        'error',
        { type: 'attribute', prefix: 'cl', style: 'camelCase' },
      ],
    },
  },
  {
    files: ['apps/admin/**/*.html', 'libs/*/admin/**/*.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
  },

  { files: ['**/*.spec.ts', '**/testing/**/*.ts', ...journeys], rules: looserInSpecs },
  {
    files: ['apps/e2e/playwright.config.mts', 'apps/e2e/src/start-application.mts'],
    rules: withDefaultExport,
  },
  { files: ['apps/api/src/migrations/**/*.ts'], rules: noMigrationBudgets },
  {
    // What speaks to a terminal, and where the browser's errors end.
    files: ['apps/api/src/{main,cli}.ts', 'apps/api/src/prepare/**/*.ts', 'apps/admin/src/app-errors.ts'],
    rules: { 'no-console': 'off' },
  },
);
