import { unusable } from '../unusable';
import { conditionSql } from './filter';
import type { Matching } from './find';
import type { Bindings, Filtered, ListSource, Reader } from './list-source';
import type { Question } from './question';
import { searchOf } from './search';

/** Which records a question is about, of those that are there for the reader. */
export function matchingOf(
  source: ListSource,
  filters: ReadonlyMap<string, Filtered>,
  question: Pick<Question, 'q' | 'conditions' | 'ofReader'>,
  { bind, reader }: { bind: Bindings; reader: Reader },
): Matching {
  const conditions = question.conditions.map((condition) => {
    const column = filters.get(condition.field);
    if (!column) throw unusable(condition.field);
    return conditionSql(condition, column, bind, reader.timeZone);
  });
  const { unless, narrow } = source;
  const named = (field: string): boolean =>
    question.conditions.some((condition) => condition.field === field) ||
    (narrow?.fields.has(field) ?? false);
  const always = unless && !named(unless.field) ? [unless.where] : [];
  const tree = narrow ? [narrow.sql(bind, reader.timeZone)] : [];
  const own = ownSql(source, reader, bind);
  const mine = ofReaderSql(source, question, reader, bind);
  const where = [...always, ...own, ...mine, ...conditions, ...tree].join(' AND ') || 'true';
  return { where, search: searchOf(source, question.q, bind, reader.actor) };
}

/** A reader with records of their own sees no others. */
function ownSql(source: ListSource, { actor }: Reader, bind: Bindings): string[] {
  return actor.scope === 'all' ? [] : [source.own?.(actor, bind) ?? 'false'];
}

function ofReaderSql(
  source: ListSource,
  { ofReader }: Pick<Question, 'ofReader'>,
  { actor }: Reader,
  bind: Bindings,
): string[] {
  return ofReader.map(([name, holds]) => {
    const condition = source.ofReader?.[name]?.(`${bind.add(actor.id)}::uuid`) ?? 'false';
    return holds ? condition : `NOT (${condition})`;
  });
}
