import { isDay, isDecimal, isInstant, type Kind } from '@clientele/shared/dto';
import { isUUID } from 'class-validator';
import { unusable } from '../unusable';
import type { Bindings, Filtered } from './list-source';

const COMPARISONS = { eq: '=', ne: '<>', gt: '>', gte: '>=', lt: '<', lte: '<=' } as const;
type Comparison = keyof typeof COMPARISONS;

const TEXT_OPERATORS = ['eq', 'ne', 'in', 'nin', 'contains', 'startsWith', 'isNull'];
const ORDER_OPERATORS = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'in', 'nin', 'between', 'isNull'];
const CHOICE_OPERATORS = ['eq', 'ne', 'in', 'nin', 'isNull'];

/** The operators that each kind of field understands (api.md 9). */
export const OPERATORS: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  text: TEXT_OPERATORS,
  email: TEXT_OPERATORS,
  phone: TEXT_OPERATORS,
  url: TEXT_OPERATORS,
  country: CHOICE_OPERATORS,
  choice: CHOICE_OPERATORS,
  id: CHOICE_OPERATORS,
  flag: ['eq', 'ne'],
  tags: ['eq', 'in', 'nin', 'isNull'],
  integer: ORDER_OPERATORS,
  money: ORDER_OPERATORS,
  decimal: ORDER_OPERATORS,
  day: ORDER_OPERATORS,
  instant: ORDER_OPERATORS,
};

export interface Condition {
  field: string;
  operator: string;
  /** One, or as many as the operator takes. */
  values: readonly string[];
}

const PARAMETER = /^([\w.]+)(?:\[(\w+)\])?$/;

/** Reads `field=value` and `field[op]=value`; an unknown field or operator is refused, never ignored. */
export function readConditions(
  query: Record<string, unknown>,
  columns: ReadonlyMap<string, Filtered>,
): Condition[] {
  return Object.entries(query).map(([parameter, value]) => {
    const [, name = '', operator] = PARAMETER.exec(parameter) ?? [];
    const column = columns.get(name);
    if (!column || typeof value !== 'string') throw unusable(parameter);
    const implied = value.includes(',') && !isTextual(column) ? 'in' : 'eq';
    const asked = operator ?? implied;
    const values = MANY.has(asked) || !isTextual(column) ? value.split(',') : [value];
    const condition = readCondition(column, { field: name, operator: asked, values });
    if (!condition) throw unusable(parameter);
    return condition;
  });
}

/** Operators that take several values. */
const MANY = new Set(['in', 'nin', 'between']);

/** The condition when its column understands its operator, and the operator that many values. */
export function readCondition(column: Filtered, condition: Condition): Condition | undefined {
  const { operator, values } = condition;
  if (!OPERATORS[column.field.kind]?.includes(operator) || values.some(isUnstorable)) return undefined;
  if (operator === 'between' ? values.length !== 2 : values.length > 1 && !takesMany(column, operator))
    return undefined;
  return condition;
}

/** PostgreSQL has no text with NUL. */
const isUnstorable = (value: string): boolean => value.includes('\0');

/** Any of several tags is what `eq` of tags means. */
const takesMany = ({ field }: Filtered, operator: string): boolean =>
  MANY.has(operator) || (field.kind === 'tags' && operator === 'eq');

const isTextual = (column: Filtered): boolean => OPERATORS[column.field.kind] === TEXT_OPERATORS;

/** The condition as SQL; every value is bound. */
export function conditionSql(
  condition: Condition,
  column: Filtered,
  bind: Bindings,
  timeZone: string,
): string {
  if (column.among) return amongSql(condition, column, bind, timeZone);
  const { operator, values } = condition;
  const [value = ''] = values;
  const parameter = `${condition.field}[${operator}]`;
  if (operator === 'isNull') return blankSql(column, value, parameter);
  if (column.field.kind === 'tags') return tagsSql(column, operator, values, bind);
  if (isTextual(column)) return textSql(column, operator, values, bind);
  const typed = (one: string): string => typedSql(column, one, bind, parameter);
  if (column.field.kind === 'instant' && isDay(value)) return daySql(column, condition, bind, timeZone);
  if (operator === 'in' || operator === 'nin')
    return `(${column.sql} ${operator === 'nin' ? 'NOT IN' : 'IN'} (${values.map(typed).join(', ')}))`;
  if (operator === 'between') {
    const [from = '', to = ''] = values;
    return `(${column.sql} BETWEEN ${typed(from)} AND ${typed(to)})`;
  }
  const comparison = `${column.sql} ${COMPARISONS[operator as Comparison]} ${typed(value)}`;
  return operator === 'ne' ? `(${comparison} OR ${column.sql} IS NULL)` : comparison;
}

const OPPOSITES: Readonly<Record<string, string>> = { ne: 'eq', nin: 'in' };

/** Of values in rows of their own: what is not, is said of all of them, and so of a record that has none. */
function amongSql(
  { field, operator, values }: Condition,
  { among = (condition) => condition, ...value }: Filtered,
  bind: Bindings,
  timeZone: string,
): string {
  if (operator === 'isNull') {
    const [isNull = ''] = values;
    if (isNull !== 'true' && isNull !== 'false') throw unusable(`${field}[isNull]`);
    return isNull === 'true' ? `(NOT ${among('true', bind)})` : among('true', bind);
  }
  const opposite = OPPOSITES[operator];
  const asked = { field, operator: opposite ?? operator, values };
  const condition =
    value.field.kind === 'tags' ? oneOfSql(asked, value, bind) : conditionSql(asked, value, bind, timeZone);
  return opposite ? `(NOT ${among(condition, bind)})` : among(condition, bind);
}

/** Each of the tags stands in a row, and there are no others than these. */
function oneOfSql(
  { field, operator, values }: Condition,
  { field: { choices = {} }, sql }: Filtered,
  bind: Bindings,
): string {
  if (!values.every((value) => Object.hasOwn(choices, value))) throw unusable(`${field}[${operator}]`);
  return `${sql} = ANY (${bind.add([...values])}::text[])`;
}

function blankSql(column: Filtered, value: string, parameter: string): string {
  if (value !== 'true' && value !== 'false') throw unusable(parameter);
  const blank =
    isTextual(column) || ['choice', 'country'].includes(column.field.kind)
      ? `coalesce(${column.sql}, '') = ''`
      : `${column.sql} IS NULL`;
  const isBlank = column.field.kind === 'tags' ? `cardinality(${column.sql}) = 0` : blank;
  return value === 'true' ? `(${isBlank})` : `(NOT (${isBlank}))`;
}

function tagsSql(column: Filtered, operator: string, values: readonly string[], bind: Bindings): string {
  const any = `${column.sql} && ${bind.add([...values])}::text[]`;
  return operator === 'nin' ? `(NOT (${any}))` : `(${any})`;
}

function textSql(column: Filtered, operator: string, values: readonly string[], bind: Bindings): string {
  const [value = ''] = values;
  const folded = `fold(coalesce(${column.sql}, ''))`;
  switch (operator) {
    case 'contains':
      return `${folded} LIKE '%' || like_safe(fold(${bind.add(value)})) || '%'`;
    case 'startsWith':
      return `${folded} LIKE like_safe(fold(${bind.add(value)})) || '%'`;
    case 'in':
    case 'nin': {
      const folds = values.map((one) => `fold(${bind.add(one)})`);
      return `${folded} ${operator === 'nin' ? 'NOT IN' : 'IN'} (${folds.join(', ')})`;
    }
    default:
      return `${folded} ${operator === 'ne' ? '<>' : '='} fold(${bind.add(value)})`;
  }
}

/** A day against an instant means the whole day, in the shop's time zone. */
function daySql(
  column: Filtered,
  { operator, values: days, field }: Condition,
  bind: Bindings,
  timeZone: string,
): string {
  const zone = bind.add(timeZone);
  if (!days.every(isDay)) throw unusable(`${field}[${operator}]`);
  const start = (day: string): string => `(${bind.add(day)}::date::timestamp AT TIME ZONE ${zone})`;
  const end = (day: string): string => `((${bind.add(day)}::date + 1)::timestamp AT TIME ZONE ${zone})`;
  const within = (from: string, to: string): string =>
    `(${column.sql} >= ${start(from)} AND ${column.sql} < ${end(to)})`;
  const [first = '', second = first] = days;
  switch (operator) {
    case 'gt':
      return `${column.sql} >= ${end(first)}`;
    case 'gte':
      return `${column.sql} >= ${start(first)}`;
    case 'lt':
      return `${column.sql} < ${start(first)}`;
    case 'lte':
      return `${column.sql} < ${end(first)}`;
    case 'between':
      return within(first, second);
    default: {
      const any = `(${days.map((day) => within(day, day)).join(' OR ')})`;
      return operator === 'ne' || operator === 'nin' ? `(NOT coalesce(${any}, false))` : any;
    }
  }
}

const READ_AS: Partial<Record<Kind, { type: string; holds: (value: string, column: Filtered) => boolean }>> =
  {
    flag: { type: 'boolean', holds: (value) => value === 'true' || value === 'false' },
    choice: { type: 'text', holds: (value, column) => Object.hasOwn(column.field.choices ?? {}, value) },
    country: { type: 'text', holds: (value) => /^[A-Z]{2}$/.test(value) },
    id: { type: 'uuid', holds: (value) => isUUID(value) },
    integer: { type: 'bigint', holds: (value) => /^-?\d{1,15}$/.test(value) },
    money: { type: 'numeric', holds: (value) => /^-?\d{1,13}(\.\d{1,2})?$/.test(value) },
    decimal: { type: 'numeric', holds: isDecimal },
    day: { type: 'date', holds: isDay },
    instant: { type: 'timestamptz', holds: isInstant },
  };

function typedSql(column: Filtered, value: string, bind: Bindings, parameter: string): string {
  const reading = READ_AS[column.field.kind];
  if (!reading?.holds(value, column)) throw unusable(parameter);
  const said = column.field.kind === 'instant' ? new Date(value).toISOString() : value;
  return `${bind.add(said)}::${reading.type}`;
}
