import fc from 'fast-check';
import type { Schema } from '../../openapi/schema';
import { idOf } from './known';

const DEEP = 4;
const FEW = 2;
/** Whose ids stand in members, alone or in lists. */
const REFERENCES: Readonly<Record<string, string>> = {
  mainGroupId: 'customer_group',
  groupId: 'customer_group',
  groupIds: 'customer_group',
  moveTo: 'customer_group',
  companyIds: 'company',
  parentId: 'company',
  ids: 'customer',
  accountManagerId: 'operator',
  fromId: 'operator',
  toId: 'operator',
  managerId: 'operator',
  substituteId: 'operator',
};
/** How many days ahead the days of a span are. */
const AHEAD: Readonly<Record<string, [min: number, max: number]>> = {
  startsOn: [0, 30],
  fromOn: [0, 30],
  endsOn: [30, 60],
  toOn: [30, 60],
};
/** What a shop asks for beside the contract. */
const ASKED_FOR = ['firstName', 'lastName'];

/** Values as a schema of the OpenAPI document wants them. */
export class Values {
  constructor(private readonly schemas: Record<string, Schema>) {}

  of(schema: Schema, depth = 0): fc.Arbitrary<unknown> {
    const reference = schema['$ref'];
    if (typeof reference === 'string') return this.of(this.named(reference), depth);
    const forms = (schema['oneOf'] ?? schema['anyOf']) as Schema[] | undefined;
    if (forms) return this.oneOf(forms, depth);
    if (schema['enum']) return fc.constantFrom(...(schema['enum'] as unknown[]));
    const types = [schema['type'] ?? 'object'].flat() as string[];
    return fc.oneof(...types.map((type) => this.typed(type, schema, depth)));
  }

  private oneOf(forms: Schema[], depth: number): fc.Arbitrary<unknown> {
    // The last form of a tree is its leaf.
    return fc.oneof(...(depth < DEEP ? forms : forms.slice(-1)).map((form) => this.of(form, depth + 1)));
  }

  private typed(type: string, schema: Schema, depth: number): fc.Arbitrary<unknown> {
    switch (type) {
      case 'string':
        return textOf(schema);
      case 'integer':
      case 'number': {
        const { minimum = 0, maximum = 1000 } = schema as { minimum?: number; maximum?: number };
        return fc.integer({ min: minimum, max: maximum });
      }
      case 'boolean':
        return fc.boolean();
      case 'array': {
        const { minItems = 0, maxItems = 3 } = schema as { minItems?: number; maxItems?: number };
        const items = this.of((schema['items'] ?? {}) as Schema, depth + 1);
        return fc.array(items, { minLength: minItems, maxLength: Math.max(minItems, Math.min(3, maxItems)) });
      }
      case 'null':
        return fc.constant(null);
      default:
        return this.object(schema, depth);
    }
  }

  private object(schema: Schema, depth: number): fc.Arbitrary<unknown> {
    const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
    if (properties.length === 0) return fc.dictionary(fc.constantFrom('erp', 'web', 'shop'), word);
    const model = Object.fromEntries(properties.map(([name, of]) => [name, this.member(name, of, depth)]));
    const requiredKeys = (schema['required'] ?? []) as string[];
    const any = fc.record(model, { requiredKeys, noNullPrototype: true });
    const others = Object.keys(model).filter((name) => !requiredKeys.includes(name));
    // Of many members that may be left out one or the other is wrong: a change mostly sends few.
    const few = fc
      .subarray(others, { maxLength: Math.min(FEW, others.length) })
      .chain((names) =>
        fc.record(only(model, [...requiredKeys, ...ASKED_FOR, ...names]), { noNullPrototype: true }),
      );
    return fc.oneof(any, few);
  }

  /** A permission, a column or a sort is what its example says; an e-mail and a code are new ones each time. */
  private member(name: string, schema: Schema, depth: number): fc.Arbitrary<unknown> {
    const table = REFERENCES[name];
    if (table && schema['type'] === 'array') return fc.array(idOf(table), { maxLength: 3 });
    if (table) return idOf(table);
    if (name === 'code') return fc.nat().map((at) => `c${at}`);
    const ahead = AHEAD[name];
    if (ahead) return dayAhead(...ahead);
    if (/email$/i.test(name)) return fc.nat().map((at) => `p${at}@requests.example`);
    const examples = (schema['examples'] ?? []) as unknown[];
    const any = this.of(schema, depth + 1);
    if (examples.length === 0 || schema['format'] === 'uuid') return any;
    return fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...examples) }, { weight: 1, arbitrary: any });
  }

  private named(reference: string): Schema {
    return this.schemas[reference.replace('#/components/schemas/', '')] ?? {};
  }
}

const only = <T>(model: Record<string, T>, names: string[]): Record<string, T> =>
  Object.fromEntries(Object.entries(model).filter(([name]) => names.includes(name)));

const word = fc.stringMatching(/^[A-Z][a-z]{1,8}$/);

function textOf(schema: Schema): fc.Arbitrary<string> {
  switch (schema['format']) {
    case 'uuid':
      return idOf('customer');
    case 'date':
      return days.map((day) => day.toISOString().slice(0, 10));
    case 'date-time':
      return days.map((day) => day.toISOString());
    default:
      return word;
  }
}

const DAY_MS = 86_400_000;
const dayAhead = (min: number, max: number): fc.Arbitrary<string> =>
  fc.integer({ min, max }).map((ahead) => new Date(Date.now() + ahead * DAY_MS).toISOString().slice(0, 10));
const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2025-12-31'), noInvalidDate: true });
