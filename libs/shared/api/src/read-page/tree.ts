import type { Sight } from '@clientele/shared/dto';
import { Problem } from '../problem';
import { problems } from '../problems';
import { conditionSql, readCondition, type Condition } from './filter';
import { filtersOf, type Bindings, type Filtered, type ListSource } from './list-source';

/** How deep a tree may be, how many conditions it may hold, and how many values one of them. */
const MAX_DEPTH = 8;
const MAX_CONDITIONS = 100;
const MAX_VALUES = 200;
const MAX_LENGTH = 1000;

type Tree =
  | { kind: 'and' | 'or'; of: Tree[] }
  | { kind: 'not'; of: Tree }
  | { kind: 'is'; condition: Condition; column: Filtered; pointer: string };

/**
 * The same list, narrowed by a tree of conditions (api.md 10): `{ and: […] }`, `{ or: […] }`, `{ not: … }` and
 * `{ field, operator, value }`, with the fields and operators of the list. Whatever else it says is refused with a
 * pointer into the body.
 */
export function narrowed(source: ListSource, filter: unknown, sight: Sight): ListSource {
  const reading = new TreeReader(filtersOf(source, sight));
  const tree = reading.read(filter, '/filter', 1);
  return {
    ...source,
    narrow: {
      text: JSON.stringify(filter),
      fields: reading.fields,
      sql: (bind, timeZone) => treeSql(tree, bind, timeZone),
    },
  };
}

class TreeReader {
  readonly fields = new Set<string>();
  private conditions = 0;

  constructor(private readonly filters: ReadonlyMap<string, Filtered>) {}

  read(node: unknown, pointer: string, depth: number): Tree {
    if (typeof node !== 'object' || node === null || Array.isArray(node) || depth > MAX_DEPTH)
      throw wrong(pointer);
    const members = node as Record<string, unknown>;
    const [name, ...more] = Object.keys(members);
    if (name === 'and' || name === 'or') {
      const nodes = members[name];
      if (more.length > 0 || !Array.isArray(nodes) || nodes.length === 0) throw wrong(pointer);
      const of = nodes.map((child, at) => this.read(child, `${pointer}/${name}/${at}`, depth + 1));
      return { kind: name, of };
    }
    if (name === 'not') {
      if (more.length > 0) throw wrong(pointer);
      return { kind: 'not', of: this.read(members[name], `${pointer}/not`, depth + 1) };
    }
    return this.condition(members, pointer);
  }

  private condition(members: Record<string, unknown>, pointer: string): Tree {
    const { field, operator = 'eq', value, ...unknown } = members;
    this.conditions += 1;
    if (Object.keys(unknown).length > 0 || this.conditions > MAX_CONDITIONS) throw wrong(pointer);
    const column = typeof field === 'string' ? this.filters.get(field) : undefined;
    if (!column || typeof field !== 'string') throw wrong(`${pointer}/field`);
    const values = valuesOf(value, `${pointer}/value`);
    const condition = readCondition(column, { field, operator: String(operator), values });
    if (!condition) throw wrong(`${pointer}/operator`);
    this.fields.add(field);
    return { kind: 'is', condition, column, pointer };
  }
}

/** Values as texts, as they would stand in a query string. */
function valuesOf(value: unknown, pointer: string): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  if (values.length === 0 || values.length > MAX_VALUES) throw wrong(pointer);
  return values.map((one) => {
    if (!['string', 'number', 'boolean'].includes(typeof one)) throw wrong(pointer);
    const text = String(one);
    if (text.length > MAX_LENGTH || text.includes('\0')) throw wrong(pointer);
    return text;
  });
}

function treeSql(tree: Tree, bind: Bindings, timeZone: string): string {
  switch (tree.kind) {
    case 'is':
      return leafSql(tree, bind, timeZone);
    case 'not':
      return `(NOT coalesce(${treeSql(tree.of, bind, timeZone)}, false))`;
    default: {
      const word = tree.kind === 'and' ? ' AND ' : ' OR ';
      return `(${tree.of.map((child) => treeSql(child, bind, timeZone)).join(word)})`;
    }
  }
}

function leafSql(leaf: Extract<Tree, { kind: 'is' }>, bind: Bindings, timeZone: string): string {
  try {
    return conditionSql(leaf.condition, leaf.column, bind, timeZone);
  } catch (error) {
    if (error instanceof Problem && error.kind === problems.invalid_parameter)
      throw wrong(`${leaf.pointer}/value`);
    throw error;
  }
}

function wrong(pointer: string): Problem {
  const { title, code } = problems.invalid_parameter;
  return new Problem(problems.invalid_parameter, { errors: [{ pointer, code, detail: title }] });
}
