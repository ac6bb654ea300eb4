import { fieldsOf, isSeen, maskedNames, type Contract, type Field, type Sight } from '@clientele/shared/dto';
import { shapeOf } from './http/answers';
import { picked, readFields, type FieldTree } from './http/sparse';
import { columnName } from './naming';
import { Problem } from './problem';
import { permissionNeeded, problems } from './problems';
import { moneySql } from './read-page/list-source';
import { unusable } from './unusable';

/** What a domain puts in with a record of another one: a thing, or several of them (api.md 14). */
export interface Embed {
  contract: Contract<object>;
  /** The permission without which nobody gets it. */
  needs: string;
  /** SQL of a field where it is not the alias with the field's snake_case name. */
  alias: string;
  sql?: Readonly<Record<string, string>>;
  /** What stands behind the columns: the rows of the record whose id is `of` in SQL, in their order. */
  from: (of: string) => string;
  /** Whether there are several; otherwise one or null. */
  many: boolean;
}

/** The same of values by codes that the shop defines: a map, which comes whole. */
export interface EmbeddedMap {
  needs: string;
  /** SQL of the map of the record whose id is `of`, as far as somebody sees it. */
  map: (of: string, sight: Sight) => string;
}

/** By the names that `embed` takes. */
export type Embeds = Readonly<Record<string, Embed | EmbeddedMap>>;

/** So many of several come along with each record; all of them stand at their own address. */
export const MOST_EMBEDDED = 50;

interface Wanted {
  name: string;
  embed: Embed | EmbeddedMap;
  fields: FieldTree | null;
}

/** What somebody wants to come along, and may see of it: read within the statement that reads the record. */
export class Embedding {
  private constructor(
    private readonly wanted: readonly Wanted[],
    private readonly sight: Sight,
  ) {}

  /** Reads `(company,addresses(city))`; what is not known is refused, and so is what the reader may not read. */
  static read(asked: unknown, embeds: Embeds = {}, sight: Sight): Embedding | undefined {
    if (asked === undefined) return undefined;
    const wanted = [...readFields(asked, 'embed')].map(([name, fields]) => {
      const embed = Object.hasOwn(embeds, name) ? embeds[name] : undefined;
      if (!embed) throw unusable('embed');
      if (!sight.permissions.has(embed.needs)) throw forbidden(embed.needs);
      const known = 'map' in embed ? new Set<string>() : namesOf(embed.contract, sight);
      const unknown = [...(fields ?? [])].some(([field, inner]) => inner !== null || !known.has(field));
      if (unknown) throw unusable('embed');
      return { name, embed, fields };
    });
    return new Embedding(wanted, sight);
  }

  /** The column `embedded` of the record whose id is `of` in SQL. */
  sql(of: string): string {
    const values = this.wanted.map(({ name, embed, fields }) => {
      const value = 'map' in embed ? embed.map(of, this.sight) : valueSql(embed, fields, this.sight, of);
      return `'${name}', ${value}`;
    });
    return `json_build_object(${values.join(', ')}) AS embedded`;
  }

  /** This column as it leaves: each thing by its own contract. */
  shape(read: unknown): object {
    const rows = read as Record<string, object | object[] | null>;
    const values = this.wanted.map(({ name, embed, fields }) => {
      if ('map' in embed) return [name, rows[name]];
      const whole = shapeOf(embed.contract, this.sight);
      const shape = (row: object): object => {
        const body = whole(row as Record<string, unknown>);
        return fields ? picked(body, fields) : body;
      };
      const value = rows[name] ?? null;
      return [name, Array.isArray(value) ? value.map(shape) : value && shape(value)];
    });
    return Object.fromEntries(values) as object;
  }
}

/** The names that a reader may say: of what is seen, and of what is there and hidden. */
function namesOf(contract: Contract<object>, sight: Sight): Set<string> {
  const fields = fieldsOf(contract);
  const seen = fields.filter((field) => isSeen(field, sight)).map(({ name }) => name);
  return new Set([...seen, ...maskedNames(fields, sight)]);
}

function valueSql(embed: Embed, fields: FieldTree | null, sight: Sight, of: string): string {
  const columns = fieldsOf(embed.contract)
    .filter((field) => isSeen(field, sight) && (!fields || fields.has(field.name)))
    .map((field) => `${fieldSql(field, embed)} AS "${field.name}"`);
  const most = embed.many ? MOST_EMBEDDED : 1;
  const rows = `SELECT ${columns.join(', ')} FROM ${embed.from(of)} LIMIT ${most}`;
  return embed.many
    ? `(SELECT coalesce(json_agg(row_to_json(x)), '[]') FROM (${rows}) AS x)`
    : `(SELECT row_to_json(x) FROM (${rows}) AS x)`;
}

/** JSON of the database has instants of its own form. */
function fieldSql({ name, kind }: Field, { alias, sql }: Embed): string {
  const column = sql?.[name] ?? `${alias}.${columnName(name)}`;
  if (kind === 'money') return moneySql(column);
  return kind === 'instant'
    ? `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
    : column;
}

function forbidden(permission: string): Problem {
  const { code } = problems.forbidden;
  return new Problem(problems.forbidden, {
    errors: [{ parameter: 'embed', code, detail: permissionNeeded, params: { permission } }],
  });
}
