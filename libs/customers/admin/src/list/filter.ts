import { type Field, type Kind } from '@clientele/shared/dto';

/** How a filter looks at a value; the address spells it as the API does (`sales[gte]=100`). */
export type Condition =
  'contains' | 'startsWith' | 'is' | 'isNot' | 'atLeast' | 'atMost' | 'between' | 'empty' | 'filled';

export interface Filter {
  field: string;
  condition: Condition;
  values: readonly string[];
}

const TEXTUAL: readonly Condition[] = ['contains', 'is', 'isNot', 'startsWith', 'empty', 'filled'];
const NUMERIC: readonly Condition[] = ['between', 'atLeast', 'atMost', 'is'];
const DATED: readonly Condition[] = ['between', 'atLeast', 'atMost', 'is'];
const NONE: readonly Condition[] = [];

const conditionsByKind: Partial<Record<Kind, readonly Condition[]>> = {
  text: TEXTUAL,
  email: TEXTUAL,
  phone: TEXTUAL,
  url: TEXTUAL,
  country: TEXTUAL,
  choice: ['is', 'isNot'],
  id: ['is'],
  flag: ['is'],
  integer: NUMERIC,
  money: NUMERIC,
  decimal: NUMERIC,
  day: DATED,
  instant: DATED,
  tags: ['is'],
};

/** What may be asked of a field, the most useful first; nothing for a field that cannot be filtered. */
export function conditionsOf(field: Field): readonly Condition[] {
  const conditions = conditionsByKind[field.kind] ?? NONE;
  const canBeUnknown = (field.nullable && field.kind !== 'flag') || field.kind === 'tags';
  return canBeUnknown && conditions.length > 0
    ? [...new Set([...conditions, 'empty', 'filled'] as const)]
    : conditions;
}

const TAKES_LISTS = new Set<Kind>(['choice', 'id', 'tags']);

/** Whether the values of this condition are a list, any of which may match. */
export function takesList(field: Field, condition: Condition): boolean {
  return TAKES_LISTS.has(field.kind) && (condition === 'is' || condition === 'isNot');
}

export function valueCount(condition: Condition): 0 | 1 | 2 {
  if (condition === 'empty' || condition === 'filled') return 0;
  return condition === 'between' ? 2 : 1;
}

const operators: Readonly<Record<Condition, string>> = {
  contains: 'contains',
  startsWith: 'startsWith',
  is: 'eq',
  isNot: 'ne',
  atLeast: 'gte',
  atMost: 'lte',
  between: 'between',
  empty: 'isNull',
  filled: 'isNull',
};

/** The filter as one parameter of a query string. */
export function writeFilter(filter: Filter, field: Field): [name: string, value: string] {
  const { condition } = filter;
  if (condition === 'empty' || condition === 'filled')
    return [`${filter.field}[isNull]`, String(condition === 'empty')];
  const operator = condition === 'isNot' && takesList(field, condition) ? 'nin' : operators[condition];
  const name = operator === 'eq' ? filter.field : `${filter.field}[${operator}]`;
  return [name, filter.values.join(',')];
}

const conditionByOperator: Readonly<Record<string, Condition>> = {
  contains: 'contains',
  startsWith: 'startsWith',
  eq: 'is',
  in: 'is',
  ne: 'isNot',
  nin: 'isNot',
  gte: 'atLeast',
  lte: 'atMost',
  between: 'between',
};

const PARAMETER = /^(?<field>[\w.]+)(?:\[(?<operator>\w+)\])?$/;

/** Reads one parameter of a query string; null when it is no filter, or one that no field understands. */
export function readFilter(name: string, value: string, fields: ReadonlyMap<string, Field>): Filter | null {
  const parts = PARAMETER.exec(name)?.groups;
  const field = fields.get(parts?.['field'] ?? '');
  if (!field) return null;
  const condition = conditionFor(parts?.['operator'] ?? 'eq', value);
  if (!condition || !conditionsOf(field).includes(condition)) return null;
  const values = splitValues(field, condition, value);
  return isComplete(field, condition, values) ? { field: field.name, condition, values } : null;
}

function conditionFor(operator: string, value: string): Condition | undefined {
  if (operator === 'isNull') return value === 'false' ? 'filled' : value === 'true' ? 'empty' : undefined;
  return conditionByOperator[operator];
}

function splitValues(field: Field, condition: Condition, value: string): string[] {
  if (valueCount(condition) === 0) return [];
  return takesList(field, condition) || condition === 'between' ? value.split(',') : [value];
}

const NUMBER = /^-?\d+(\.\d+)?$/;
const DAY = /^\d{4}-\d{2}-\d{2}/;

/** Whether there are as many values as the condition needs and each is of the field's kind. */
export function isComplete(field: Field, condition: Condition, values: readonly string[]): boolean {
  if (takesList(field, condition)) return values.length > 0 && values.every((value) => fits(field, value));
  return values.length === valueCount(condition) && values.every((value) => fits(field, value));
}

function fits(field: Field, value: string): boolean {
  switch (field.kind) {
    case 'integer':
    case 'money':
    case 'decimal':
      return NUMBER.test(value);
    case 'day':
    case 'instant':
      return DAY.test(value);
    case 'flag':
      return value === 'true' || value === 'false';
    case 'choice':
      return Object.hasOwn(field.choices ?? {}, value);
    case 'tags':
      return field.choices ? Object.hasOwn(field.choices, value) : value.trim() !== '';
    default:
      return value.trim() !== '';
  }
}
