import type { Schema } from './schema';

/** Which way a value goes: what clients send, or what they are answered. */
type Way = 'sent' | 'answered';

interface Sides {
  before: Schema;
  after: Schema;
}

const part = (of: Schema | undefined, name: string): Schema => (of?.[name] ?? {}) as Schema;
const listed = (of: Schema | undefined, name: string): unknown[] => (of?.[name] ?? []) as unknown[];
const METHODS = new Set(['get', 'post', 'put', 'patch', 'delete']);

/**
 * What in a new document breaks clients of the old one (api.md 26): something removed or renamed, something newly
 * required, another type, a narrower rule, another permission. What is added is no breach: answers are open-ended.
 */
export function breakingChanges(before: Schema, after: Schema): string[] {
  const sides = { before, after };
  return Object.entries(part(before, 'paths')).flatMap(([path, methods]) =>
    Object.entries(methods as Schema)
      .filter(([method]) => METHODS.has(method))
      .flatMap(([method, was]) => {
        const at = `${method.toUpperCase()} ${path}`;
        const is = part(part(after, 'paths'), path)[method] as Schema | undefined;
        return is ? operation(at, was as Schema, is, sides) : [`${at} is gone`];
      }),
  );
}

function operation(at: string, was: Schema, is: Schema, sides: Sides): string[] {
  const renamed = ['operationId', 'x-permission'].filter(
    (name) => JSON.stringify(was[name]) !== JSON.stringify(is[name]),
  );
  return [
    ...renamed.map((name) => `${at} has another ${name}`),
    ...(was['security'] && !is['security'] ? [`${at} is no longer public`] : []),
    ...parameters(at, was, is, sides),
    ...body(at, was, is, sides),
    ...answers(at, was, is, sides),
  ];
}

function parameters(at: string, was: Schema, is: Schema, sides: Sides): string[] {
  const key = (parameter: Schema): string => `${String(parameter['in'])} ${String(parameter['name'])}`;
  const byKey = (of: Schema): Map<string, Schema> =>
    new Map((listed(of, 'parameters') as Schema[]).map((parameter) => [key(parameter), parameter]));
  const old = byKey(was);
  const now = byKey(is);
  return [
    ...[...old].flatMap(([name, parameter]) => {
      const left = now.get(name);
      const place = `${at}: ${name}`;
      return left
        ? compare(new Walk(sides, 'sent'), place, part(parameter, 'schema'), part(left, 'schema'))
        : [`${place} is gone`];
    }),
    ...[...now]
      .filter(([name, { required }]) => required === true && old.get(name)?.['required'] !== true)
      .map(([name]) => `${at}: ${name} is required now`),
  ];
}

function body(at: string, was: Schema, is: Schema, sides: Sides): string[] {
  const old = part(was, 'requestBody');
  const now = part(is, 'requestBody');
  if (!was['requestBody'] && now['required'] === true) return [`${at}: a body is required now`];
  return contents(`${at}: body`, part(old, 'content'), part(now, 'content'), new Walk(sides, 'sent'));
}

function answers(at: string, was: Schema, is: Schema, sides: Sides): string[] {
  return Object.entries(part(was, 'responses'))
    .filter(([status]) => status.startsWith('2'))
    .flatMap(([status, answer]) => {
      const left = part(is, 'responses')[status] as Schema | undefined;
      const place = `${at}: ${status}`;
      if (!left) return [`${place} is gone`];
      return contents(
        place,
        part(answer as Schema, 'content'),
        part(left, 'content'),
        new Walk(sides, 'answered'),
      );
    });
}

function contents(at: string, was: Schema, is: Schema, walk: Walk): string[] {
  return Object.entries(was).flatMap(([type, content]) => {
    const left = is[type] as Schema | undefined;
    return left
      ? compare(walk, at, part(content as Schema, 'schema'), part(left, 'schema'))
      : [`${at}: ${type} is gone`];
  });
}

/** Follows references on both sides, each pair once: a tree of conditions refers to itself. */
class Walk {
  private readonly seen = new Set<string>();

  constructor(
    private readonly sides: Sides,
    readonly way: Way,
  ) {}

  first(was: Schema, is: Schema): boolean {
    const pair = `${String(was['$ref'])} ${String(is['$ref'])}`;
    if (!was['$ref'] && !is['$ref']) return true;
    if (this.seen.has(pair)) return false;
    this.seen.add(pair);
    return true;
  }

  resolve(schema: Schema, side: keyof Sides): Schema {
    const reference = schema['$ref'];
    const name = typeof reference === 'string' ? reference.replace('#/components/schemas/', '') : '';
    return name ? part(part(part(this.sides[side], 'components'), 'schemas'), name) : schema;
  }
}

function compare(walk: Walk, at: string, old: Schema, now: Schema): string[] {
  if (!walk.first(old, now)) return [];
  const was = walk.resolve(old, 'before');
  const is = walk.resolve(now, 'after');
  return [
    ...types(walk.way, at, was, is),
    ...values(walk.way, at, was, is),
    ...(walk.way === 'sent' ? limits(at, was, is) : []),
    ...members(walk, at, was, is),
    ...(was['items'] ? compare(walk, `${at}[]`, part(was, 'items'), part(is, 'items')) : []),
    ...choices(walk, at, was, is),
  ];
}

/** Whoever sends may send what was taken; whoever reads gets no type that was not there. */
function types(way: Way, at: string, was: Schema, is: Schema): string[] {
  const old = [was['type'] ?? []].flat();
  const now = [is['type'] ?? []].flat();
  const [needed, given] = way === 'sent' ? [old, now] : [now, old];
  const same = (old.length === 0) === (now.length === 0) && needed.every((type) => given.includes(type));
  const format = was['format'] === is['format'];
  return same && format ? [] : [`${at} has another type`];
}

function values(way: Way, at: string, was: Schema, is: Schema): string[] {
  if (!was['enum']) return way === 'sent' && is['enum'] ? [`${at} takes only some values now`] : [];
  if (!is['enum']) return [];
  return listed(was, 'enum')
    .filter((value) => !listed(is, 'enum').includes(value))
    .map((value) => `${at}: the value ${JSON.stringify(value)} is gone`);
}

function limits(at: string, was: Schema, is: Schema): string[] {
  const narrower = (name: string, sign: 1 | -1): boolean => {
    const now = is[name] as number | undefined;
    const old = was[name] as number | undefined;
    return now !== undefined && (old === undefined || (now - old) * sign < 0);
  };
  const most = ['maxLength', 'maximum', 'maxItems'].filter((name) => narrower(name, 1));
  const least = ['minLength', 'minimum', 'minItems'].filter((name) => narrower(name, -1));
  return [...most, ...least].map((name) => `${at} has a narrower ${name}`);
}

function members(walk: Walk, at: string, was: Schema, is: Schema): string[] {
  const now = part(is, 'properties');
  const kept = Object.entries(part(was, 'properties')).flatMap(([name, schema]) => {
    const left = now[name] as Schema | undefined;
    return left ? compare(walk, `${at}.${name}`, schema as Schema, left) : [`${at}.${name} is gone`];
  });
  const [few, many, word] =
    walk.way === 'sent'
      ? [listed(was, 'required'), listed(is, 'required'), 'is required now']
      : [listed(is, 'required'), listed(was, 'required'), 'is no longer promised'];
  const required = many
    .filter((name) => !few.includes(name) && (walk.way === 'sent' || String(name) in now))
    .map((name) => `${at}.${String(name)} ${word}`);
  return [...kept, ...required];
}

function choices(walk: Walk, at: string, was: Schema, is: Schema): string[] {
  return ['anyOf', 'oneOf'].flatMap((word) => {
    const old = listed(was, word) as Schema[];
    const now = listed(is, word) as Schema[];
    if (old.length === 0 && now.length === 0) return [];
    if (old.length === 0 || now.length === 0 || old.length > now.length) return [`${at} has other forms`];
    return old.flatMap((schema, index) => compare(walk, at, schema, now[index] ?? {}));
  });
}
