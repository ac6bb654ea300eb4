import { Inject, Injectable } from '@nestjs/common';
import {
  CONFIG,
  CursorSeal,
  Db,
  Problem,
  SYSTEM,
  problems,
  unusable,
  type Config,
  type Current,
  type Page,
} from '@clientele/shared/api';
import { fieldsByName } from '@clientele/shared/dto';
import type { FieldChange, TimelineEntry, TimelineQuery } from '@clientele/timeline/dto';
import { isUUID } from 'class-validator';
import { ClsService } from 'nestjs-cls';
import { TIMELINE_PARTS, type TimelineOwner, type TimelinePart, type TimelineParts } from './timeline-part';
import { entriesSql, type After, type Row } from './timeline-sql';
import { toldFields } from './told-fields';

const USUAL_LIMIT = 50;

type Item = TimelineEntry & { requestId: string };

/** What happened to a customer or a company, the latest first, in at most two statements a page. */
@Injectable()
export class TimelineService {
  private readonly seal: CursorSeal;

  constructor(
    private readonly db: Db,
    private readonly cls: ClsService<Current>,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(TIMELINE_PARTS) private readonly timeline: TimelineParts,
  ) {
    this.seal = new CursorSeal(config.secret);
  }

  ofCustomer(id: string, query: TimelineQuery): Promise<Page> {
    const path = `/api/v1/customers/${id}/timeline`;
    return this.page({ id, path, table: 'customer', parts: this.timeline.parts }, query);
  }

  async page(whole: TimelineOwner, query: TimelineQuery): Promise<Page> {
    const { permissions, scope } = this.cls.get('actor');
    const readable = whole.parts.filter(({ needs }) => permissions.has(needs));
    const isHidden = ({ namesCustomers }: TimelinePart): boolean =>
      namesCustomers === true && scope !== 'all';
    const ofParts = readable.map((part) => (isHidden(part) ? { ...part, told: () => 'false' } : part));
    const owner = { ...whole, parts: ofParts };
    const { parts, path } = owner;
    if (parts.length === 0) throw new Problem(problems.forbidden);
    refuseUnseen(query, parts);
    const { limit = USUAL_LIMIT, cursor, ...asked } = query;
    const boundTo = this.boundTo(path, asked);
    const after = cursor === undefined ? undefined : this.opened(cursor, boundTo);
    const masked = this.cls.get('actor').masks.length > 0;
    const { sql, values } = entriesSql({ owner, query: asked, after, limit: limit + 1, masked });
    const found = await this.db.rows<Row>(sql, values);
    if (found.length === 0) throw new Problem(problems.not_found);
    const rows = found.filter(({ id }) => id !== null);
    const kept = rows.slice(0, limit);
    const last = kept.at(-1);
    const more = rows.length > limit && last !== undefined;
    const next = more
      ? this.seal.seal({ values: [last.transaction, last.id], backwards: false }, boundTo)
      : null;
    return {
      items: await this.named(
        kept.map((row) => this.told(row, parts)),
        parts,
      ),
      page: {
        self: this.link(path, query),
        first: this.link(path, { ...query, cursor: undefined }),
        prev: null,
        next: next && this.link(path, { ...query, cursor: next }),
        hasMore: more,
      },
    };
  }

  private boundTo(path: string, asked: TimelineQuery): string {
    const { kind, id } = this.cls.get('actor');
    return JSON.stringify([path, Object.entries(asked).sort(), `${kind}:${id}`]);
  }

  private opened(cursor: string, boundTo: string): After {
    const [transaction, id] = this.seal.open(cursor, boundTo).values;
    return { transaction: transaction ?? '', id: id ?? '' };
  }

  private told(row: Row, parts: readonly TimelinePart[]): Item {
    const part = parts.find(({ entity }) => entity === row.entity);
    const told = part ? toldFields(row, part, this.cls.get('actor')) : { fields: [], masked: [] };
    return {
      id: Number(row.id),
      at: new Date(row.at).toISOString(),
      transaction: row.transaction,
      entity: row.entity,
      entityId: row.entity_id,
      operation: row.operation as Item['operation'],
      actorKind: row.actor_kind as Item['actorKind'],
      actorName: row.actor_kind === 'system' ? SYSTEM.name : row.actor_name,
      channel: row.channel as Item['channel'],
      // Why something was changed tells of what was changed.
      reason: told.fields.length === 0 && told.masked.length > 0 ? '' : row.reason,
      importId: null,
      ...told,
      requestId: row.channel === 'import' ? row.request_id : '',
    };
  }

  /** With the names of the records that values name by their ids, and the reader's own imports. */
  private async named(items: readonly Item[], parts: readonly TimelinePart[]): Promise<Page['items']> {
    const names = await this.namesOf(items, parts);
    const isHidden = ({ entity }: Pick<Item, 'entity'>, { name }: FieldChange): boolean =>
      parts.find((part) => part.entity === entity)?.named?.includes(name) ?? false;
    return items.map(({ requestId, ...entry }) => ({
      ...entry,
      importId: names.get(requestId) ?? null,
      fields: entry.fields.map((field) => withNames(field, names, isHidden(entry, field))),
    }));
  }

  private async namesOf(
    items: readonly Item[],
    parts: readonly TimelinePart[],
  ): Promise<Map<unknown, string>> {
    const { id: me, permissions } = this.cls.get('actor');
    const { imports } = this.timeline;
    const linked = permissions.has(imports.needs) ? items.map(({ requestId }) => requestId) : [];
    const named = items.flatMap(({ entity, fields }) => {
      const names = parts.find((part) => part.entity === entity)?.names ?? {};
      return fields.flatMap(({ name, from, to }) => (name in names ? [from, to] : []));
    });
    const ids = [...new Set([...linked, ...named])].filter((id) => isUUID(id));
    if (ids.length === 0) return new Map();
    const statements = [imports.sql, ...new Set(parts.flatMap(({ names }) => Object.values(names ?? {})))];
    const rows = await this.db.rows<{ id: string; name: string }>(
      statements
        .map((sql) => `SELECT id::text, name::text FROM (${sql}) n WHERE id = ANY ($1::uuid[])`)
        .join(' UNION ALL '),
      [ids, me],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  private link(path: string, query: TimelineQuery): string {
    const asked = Object.entries(query).filter(([, value]) => value !== undefined);
    const search = new URLSearchParams(
      asked.map(([name, value]): [string, string] => [name, String(value)]),
    ).toString();
    return `${this.config.publicUrl}${path}${search && `?${search}`}`;
  }
}

/** With the names of both ends; `needsName` leaves out an end that has none for the reader. */
function withNames(field: FieldChange, names: ReadonlyMap<unknown, string>, needsName: boolean): FieldChange {
  const [fromName, toName] = [names.get(field.from) ?? '', names.get(field.to) ?? ''];
  const told = (id: unknown, name: string): unknown => (needsName && name === '' ? null : id);
  return { ...field, from: told(field.from, fromName), to: told(field.to, toName), fromName, toName };
}

/** A filter by what the reader is not told of is refused like one by what does not exist. */
function refuseUnseen({ entity, field }: TimelineQuery, parts: readonly TimelinePart[]): void {
  const meant = parts.filter((part) => entity === undefined || part.entity === entity);
  if (entity !== undefined && meant.length === 0) throw unusable('entity');
  if (field !== undefined && !meant.some(({ contract }) => fieldsByName(contract).has(field)))
    throw unusable('field');
}
