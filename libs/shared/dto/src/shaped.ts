import { IsOptional, ValidateBy } from 'class-validator';
import type { RuleContext } from './check';
import { registerField, type Field } from './field';
import type { WordOptions } from './words';

/** How a shape is described: by the name of a schema in the OpenAPI document or by a contract, alone or in a list. */
interface ShapeOptions extends WordOptions {
  shape?: string;
  of?: Field['of'];
  list?: { min: number; max: number };
}

/**
 * A value that one description of fields cannot say: a tree, or items of several forms. What reads it checks it; here
 * it is an object, or a list of `min` to `max` of them.
 */
export function Shaped({ shape, of, list, ...options }: ShapeOptions): PropertyDecorator {
  return (prototype, key) => {
    const { required = false, nullable = false, example = list ? [] : {}, ...titles } = options;
    const kind = list ? 'list' : 'object';
    registerField(prototype, {
      ...titles,
      ...(list && { min: list.min, max: list.max }),
      name: String(key),
      kind,
      ...(shape && { shape }),
      ...(of && { of }),
      required,
      nullable,
      example,
    });
    const code = list ? 'size' : 'type';
    const params = (): Record<string, string | number> => list ?? { expected: 'object' };
    const context: RuleContext = { code, params };
    if (nullable) IsOptional()(prototype, key);
    ValidateBy(
      { name: code, validator: { validate: (value) => holds(value, list), defaultMessage: () => code } },
      { context },
    )(prototype, key);
  };
}

function holds(value: unknown, list: ShapeOptions['list']): boolean {
  if (list) return Array.isArray(value) && value.length >= list.min && value.length <= list.max;
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
