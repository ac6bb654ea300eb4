import { columnName } from '@clientele/shared/api';
import { fieldsOf, isSeen, type Field, type Sight } from '@clientele/shared/dto';
import type { FieldChange } from '@clientele/timeline/dto';
import { columnsOf, type Row } from './timeline-sql';
import type { TimelinePart } from './timeline-part';

export interface Told {
  fields: FieldChange[];
  masked: string[];
}

/**
 * What a change tells a reader: the fields that they see, with values, and the names of those that are hidden from
 * them. A column that no contract names is not told, such as one that is gone by now.
 */
export function toldFields(row: Row, { contract, record }: TimelinePart, sight: Sight): Told {
  const { beside } = row;
  const diff = record ? tieOf(row, record) : row.diff;
  const changed = fieldsOf(contract).filter((field) => columnsOf(field).some((column) => column in diff));
  const valueAt = (field: Field, side: 0 | 1): unknown =>
    valueOf(
      field,
      columnsOf(field).map((column) => sideOf(diff[column], side) ?? beside[column]),
    );
  return {
    fields: changed
      .filter((field) => isSeen(field, sight))
      .map((field) => ({
        name: field.name,
        from: valueAt(field, 0),
        to: valueAt(field, 1),
        fromName: '',
        toName: '',
      })),
    masked: changed.filter((field) => !isSeen(field, sight)).map(({ name }) => name),
  };
}

/** What is tied to a customer was nothing before, or is nothing now. */
function tieOf({ operation, entity_id: id }: Row, record: string): Row['diff'] {
  return { [columnName(record)]: operation === 'deleted' ? [id, null] : [null, id] };
}

/** An erase blanks values, in whatever form they stood: then there is none. */
const sideOf = (pair: unknown, side: 0 | 1): unknown =>
  Array.isArray(pair) ? (pair as unknown[])[side] : null;

/** As the record's own answers have it; null for what a field of this kind cannot hold, such as one of another time. */
function valueOf({ kind }: Field, [value, beside]: readonly unknown[]): unknown {
  if (value === null || value === undefined) return null;
  switch (kind) {
    case 'money':
      return isAmount(value) && typeof beside === 'string'
        ? { amount: Number(value).toFixed(2), currency: beside }
        : null;
    case 'percent':
      return isAmount(value) ? Number(value).toFixed(2) : null;
    case 'instant':
      return typeof value === 'string' && !Number.isNaN(Date.parse(value))
        ? new Date(value).toISOString()
        : null;
    case 'flag':
      return typeof value === 'boolean' ? value : null;
    case 'integer':
      return typeof value === 'number' ? value : null;
    case 'tags':
      return Array.isArray(value) ? value : null;
    case 'map':
      return typeof value === 'object' && !Array.isArray(value) ? value : null;
    default:
      return typeof value === 'string' ? value : null;
  }
}

const isAmount = (value: unknown): boolean =>
  ['number', 'string'].includes(typeof value) && Number.isFinite(Number(value));
