import { masksOf } from '@clientele/access/dto';
import { fieldsOf, say, type Contract, type Field, type Kind } from '@clientele/shared/dto';

export type Schema = Record<string, unknown>;

const MONEY: Schema = {
  type: 'object',
  required: ['amount', 'currency'],
  properties: {
    amount: { type: 'string', pattern: '^-?\\d{1,13}(\\.\\d{1,2})?$' },
    currency: { type: 'string', minLength: 3, maxLength: 3 },
  },
  additionalProperties: false,
};

const BY_KIND: Readonly<Record<Kind, Schema>> = {
  text: { type: 'string' },
  secret: { type: 'string', format: 'password' },
  email: { type: 'string' },
  phone: { type: 'string' },
  url: { type: 'string' },
  country: { type: 'string' },
  id: { type: 'string', format: 'uuid' },
  integer: { type: 'integer' },
  money: MONEY,
  percent: { type: 'string', pattern: '^(100(\\.0{1,2})?|\\d{1,2}(\\.\\d{1,2})?)$' },
  decimal: { type: 'string', pattern: '^-?\\d{1,15}(\\.\\d{1,6})?$' },
  flag: { type: 'boolean' },
  choice: { type: 'string' },
  day: { type: 'string', format: 'date' },
  instant: { type: 'string', format: 'date-time' },
  tags: { type: 'array', items: { type: 'string' } },
  map: { type: 'object', additionalProperties: { type: 'string' } },
  list: { type: 'array' },
  object: { type: 'object' },
};

const MASKED: Schema = {
  type: 'array',
  items: { type: 'string' },
  description: 'The members that are there and hidden from the role.',
};
const maskable = new Set(Object.values(masksOf).flat());
const isMaskable = ({ personal }: Field): boolean => personal !== undefined && maskable.has(personal);
/** Not everybody sees it: it may be absent. */
const mayBeHidden = (field: Field): boolean => field.needs !== undefined || isMaskable(field);

/** An answer promises every member, an input asks for the required ones, a patch for none. */
export type Use = 'answer' | 'input' | 'patch';

/** Collects the schemas of contracts under `components.schemas`, each by the name of its class. */
export class Schemas {
  readonly components: Record<string, Schema> = {};

  /** A reference to the schema of a contract. */
  of(contract: Contract<object>, use: Use): Schema {
    return this.named(contract.name, [contract], use);
  }

  named(name: string, contracts: readonly Contract<object>[], use: Use): Schema {
    if (!this.components[name]) {
      this.components[name] = {};
      this.components[name] = this.object(
        contracts.flatMap((contract) => [...fieldsOf(contract)]),
        use,
      );
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  /** One more member of a schema, that may be there. */
  add(schema: string, member: string, of: string): void {
    const { properties } = this.components[schema] as { properties: Schema };
    properties[member] = { $ref: `#/components/schemas/${of}` };
  }

  private object(fields: readonly Field[], use: Use): Schema {
    const isAnswer = use === 'answer';
    const required = fields
      .filter((field) => (isAnswer ? !mayBeHidden(field) : use === 'input' && field.required))
      .map((field) => field.name);
    const properties = Object.fromEntries(fields.map((field) => [field.name, this.field(field, use)]));
    const hides = isAnswer && fields.some(isMaskable);
    return {
      type: 'object',
      ...(required.length > 0 && { required }),
      properties: { ...properties, ...(hides && { masked: MASKED }) },
      additionalProperties: false,
    };
  }

  private field(field: Field, use: Use): Schema {
    const base = this.base(field, use);
    const { type } = base;
    return {
      ...(field.nullable && typeof type === 'string'
        ? { ...base, type: [type, 'null'] }
        : field.nullable
          ? { anyOf: [base, { type: 'null' }] }
          : base),
      title: say(field.title, 'en'),
      ...(field.hint && { description: say(field.hint, 'en') }),
      ...(!field.of && !field.shape && { examples: [field.example] }),
    };
  }

  private base(field: Field, use: Use): Schema {
    const shape = field.of
      ? this.of(field.of(), use)
      : field.shape && { $ref: `#/components/schemas/${field.shape}` };
    if (shape)
      return field.kind === 'list'
        ? { type: 'array', items: shape, ...(field.max && { minItems: field.min, maxItems: field.max }) }
        : shape;
    const schema: Schema = { ...BY_KIND[field.kind] };
    if (field.choices && field.kind === 'choice')
      schema['enum'] = [...Object.keys(field.choices), ...(field.nullable ? [null] : [])];
    if (field.max !== undefined && schema['type'] === 'string') schema['maxLength'] = field.max;
    if (field.kind === 'integer') Object.assign(schema, { minimum: field.min, maximum: field.max });
    return schema;
  }
}
