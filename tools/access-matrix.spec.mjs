import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './lib/paths.mjs';
import { CALLERS, STRANGERS, expected, kindsOf, matrix } from './prove/lib/access/matrix.mjs';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

let operations;

beforeAll(async () => {
  const { paths } = JSON.parse(await readFile(path.join(root, 'apps/api/openapi.json'), 'utf8'));
  operations = operationsOf(paths);
});

const operationsOf = (paths) =>
  Object.entries(paths).flatMap(([at, methods]) =>
    METHODS.filter((method) => methods[method]).map((method) => `${method.toUpperCase()} ${at}`),
  );

const withoutRow = (names) => names.filter((name) => !matrix[name]);

describe('The table of who may call what', () => {
  test('has a row for every operation, and for nothing else', () => {
    expect(operations.length).toBeGreaterThan(70);
    expect(withoutRow(operations)).toEqual([]);
    expect(Object.keys(matrix).filter((name) => !operations.includes(name))).toEqual([]);
  });

  test('misses the row of an operation that is new', () => {
    expect(withoutRow(operationsOf({ '/api/v1/new': { get: {} } }))).toEqual(['GET /api/v1/new']);
  });

  test('says of every row what everybody gets', () => {
    const undefinedCells = Object.entries(matrix).flatMap(([name, row]) =>
      [...CALLERS, ...STRANGERS].flatMap((caller) =>
        kindsOf(row)
          .filter((kind) => !Number.isInteger(expected(row, caller, kind)))
          .map((kind) => `${name} ${caller} ${kind}`),
      ),
    );
    expect(undefinedCells).toEqual([]);
    expect(Object.values(matrix).filter(({ isPublic }) => isPublic).length).toBeLessThanOrEqual(10);
  });

  test('asks for an own, a foreign and a missing object wherever the path has an id', () => {
    const loose = Object.entries(matrix).filter(
      ([name, row]) => name.includes('{') && !row.of && !name.includes('by-external-id'),
    );
    expect(loose.map(([name]) => name)).toEqual([]);
  });
});
