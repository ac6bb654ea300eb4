import type { Field } from '@clientele/shared/dto';
import type { Row } from './columns';

/** A row with the values that came along with it, by the names of their fields. */
export function withDefined(row: Row, name: string, fields: ReadonlyMap<string, Field>): Row {
  const embedded = row['embedded'] as Readonly<Record<string, Readonly<Record<string, string>>>> | undefined;
  const values = Object.entries(embedded?.[name] ?? {}).flatMap(([code, text]) => {
    const field = fields.get(`${name}.${code}`);
    return field ? [[field.name, valueOf(field, text)] as const] : [];
  });
  return { ...row, ...Object.fromEntries(values) };
}

/** What the text of a value means to a cell. */
function valueOf({ kind }: Field, text: string): unknown {
  if (kind === 'flag') return text === 'true';
  return kind === 'tags' ? text.split(',') : text;
}
