import type { Schema } from '../openapi/schema';

/** An answer as it came, with the request that it answers. */
export interface Answered {
  method: string;
  path: string;
  status: number;
  type: string;
  text: string;
}

interface Operation {
  pattern: RegExp;
  method: string;
  responses: Record<string, Schema>;
}

const MISSING = ' is missing';
const isMissing = (fault: string): boolean => fault.endsWith(MISSING);

const FORMATS: Readonly<Record<string, RegExp>> = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/,
};

/** Holds every answer of the stories to the OpenAPI document: its status, its problem's code and its body (api.md 35). */
export class AnswerCheck {
  private readonly operations: Operation[];

  constructor(private readonly document: Schema) {
    this.operations = Object.entries(document['paths'] as Record<string, Record<string, Schema>>).flatMap(
      ([path, methods]) =>
        Object.entries(methods).map(([method, operation]) => ({
          // A path without variables is found before one with them.
          pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]*')}$`),
          method: method.toUpperCase(),
          responses: operation['responses'] as Record<string, Schema>,
        })),
    );
    this.operations.sort((one, other) => weight(one) - weight(other));
  }

  /** What the document does not say of this answer; empty when all is as it says. */
  faults({ method, path, status, type, text }: Answered): string[] {
    const [plain = ''] = path.split('?');
    // HEAD is GET without a body.
    const verb = method === 'HEAD' ? 'GET' : method;
    const operation = this.operations.find((one) => one.method === verb && one.pattern.test(plain));
    if (!operation)
      return [404, 405, 401, 204].includes(status) || !plain.startsWith('/api/v1/')
        ? []
        : [`${method} ${plain} is not described`];
    const response = operation.responses[status];
    if (!response) return [`the status ${status} is not described`];
    const content = (response['content'] ?? {}) as Record<string, Schema>;
    const [media = ''] = type.split(';');
    if (text === '') return [];
    const described = content[media];
    if (!described) return [`the type ${media} is not described`];
    if (!/\bjson$/.test(media)) return [];
    const body: unknown = JSON.parse(text);
    const faults = this.of(described['schema'] as Schema, body, '');
    // Whoever asks for some members gets no others, and what comes along may be asked for in a body.
    const some = /[?&]fields=/.test(path);
    const meant = faults.filter((fault) => !isMissing(fault) || !(some || /\/embedded\//.test(fault)));
    return [...codeFaults(response, body), ...meant];
  }

  private of(schema: Schema, value: unknown, at: string): string[] {
    const reference = schema['$ref'];
    if (typeof reference === 'string') return this.of(this.named(reference), value, at);
    for (const word of ['anyOf', 'oneOf']) {
      const forms = schema[word] as Schema[] | undefined;
      const tried = forms?.map((form) => this.of(form, value, at)) ?? [];
      if (tried.length > 0 && !tried.some((faults) => faults.length === 0))
        return tried.find((faults) => faults.every(isMissing)) ?? [`${at} has none of its forms`];
    }
    const types = [schema['type'] ?? []].flat() as string[];
    if (types.length > 0 && !types.some((type) => isOf(type, value)))
      return [`${at} is no ${types.join(' or ')}`];
    const values = schema['enum'] as unknown[] | undefined;
    if (values && !values.includes(value)) return [`${at} is none of its values`];
    if (Array.isArray(value)) {
      const items = schema['items'] as Schema | undefined;
      return items ? value.flatMap((item, index) => this.of(items, item, `${at}/${index}`)) : [];
    }
    if (typeof value === 'object' && value !== null) return this.members(schema, value, at);
    const format = FORMATS[String(schema['format'])];
    return format && typeof value === 'string' && !format.test(value)
      ? [`${at} is no ${String(schema['format'])}`]
      : [];
  }

  private members(schema: Schema, value: object, at: string): string[] {
    const properties = (schema['properties'] ?? {}) as Record<string, Schema>;
    const others = schema['additionalProperties'] as Schema | boolean | undefined;
    const missing = ((schema['required'] ?? []) as string[]).filter((name) => !(name in value));
    return [
      ...missing.map((name) => `${at}/${name}${MISSING}`),
      ...Object.entries(value).flatMap(([name, member]) => {
        const known = properties[name] ?? (typeof others === 'object' ? others : undefined);
        if (known) return this.of(known, member, `${at}/${name}`);
        return others === false ? [`${at}/${name} is not described`] : [];
      }),
    ];
  }

  private named(reference: string): Schema {
    const { schemas } = this.document['components'] as { schemas: Record<string, Schema> };
    return schemas[reference.replace('#/components/schemas/', '')] ?? {};
  }
}

const weight = ({ pattern }: Operation): number => pattern.source.split('[^/]*').length;

function codeFaults(response: Schema, body: unknown): string[] {
  const codes = response['x-codes'] as string[] | undefined;
  const { code } = (body ?? {}) as { code?: string };
  return codes && !codes.includes(code ?? '') ? [`the problem ${code} is not described`] : [];
}

function isOf(type: string, value: unknown): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'integer':
      return Number.isInteger(value);
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    default:
      return typeof value === type;
  }
}
