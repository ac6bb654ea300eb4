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

/** Collects the schemas of contracts under `components.schemas`, each by the name of its class. */
export class Schemas {
  readonly components: Record<string, Schema> = {};

  /** A reference to the schema of a contract; `answer` schemas promise every member. */
  of(contract: Contract<object>, answer: boolean): Schema {
    return this.named(contract.name, [contract], answer);
  }

  named(name: string, contracts: readonly Contract<object>[], answer: boolean): Schema {
    if (!this.components[name]) {
      this.components[name] = {};
      this.components[name] = this.object(
        contracts.flatMap((contract) => [...fieldsOf(contract)]),
        answer,
      );
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  private object(fields: readonly Field[], answer: boolean): Schema {
    const required = fields
      .filter((field) => (answer ? !mayBeHidden(field) : field.required))
      .map((field) => field.name);
    const properties = Object.fromEntries(fields.map((field) => [field.name, this.field(field)]));
    const hides = answer && fields.some(isMaskable);
    return {
      type: 'object',
      ...(required.length > 0 && { required }),
      properties: { ...properties, ...(hides && { masked: MASKED }) },
      additionalProperties: false,
    };
  }

  private field(field: Field): Schema {
    const base = this.base(field);
    const { type } = base;
    return {
      ...(field.nullable && typeof type === 'string'
        ? { ...base, type: [type, 'null'] }
        : field.nullable
          ? { anyOf: [base, { type: 'null' }] }
          : base),
      title: say(field.title, 'en'),
      ...(field.hint && { description: say(field.hint, 'en') }),
      ...(!field.of && { examples: [field.example] }),
    };
  }

  private base(field: Field): Schema {
    if (field.kind === 'list' && field.of) return { type: 'array', items: this.of(field.of(), true) };
    if (field.kind === 'object' && field.of) return this.of(field.of(), true);
    const schema: Schema = { ...BY_KIND[field.kind] };
    if (field.choices && field.kind === 'choice')
      schema['enum'] = [...Object.keys(field.choices), ...(field.nullable ? [null] : [])];
    if (field.max !== undefined && schema['type'] === 'string') schema['maxLength'] = field.max;
    if (field.kind === 'integer') Object.assign(schema, { minimum: field.min, maximum: field.max });
    return schema;
  }
}
