import fc from 'fast-check';
import type { Schema } from '../../openapi/schema';
import { idOf } from './known';

const DEEP = 4;
/** Whose ids stand in members. */
const REFERENCES: Readonly<Record<string, string>> = {
  mainGroupId: 'customer_group',
  accountManagerId: 'operator',
};

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
    return fc.record(model, { requiredKeys, noNullPrototype: true });
  }

  /** A permission, a column or a sort is what its example says; an e-mail is a new one each time. */
  private member(name: string, schema: Schema, depth: number): fc.Arbitrary<unknown> {
    const table = REFERENCES[name];
    if (table) return idOf(table);
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

const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2025-12-31'), noInvalidDate: true });
