import { readConditions, type Column } from '@clientele/shared/api';
import { say, type Language } from '@clientele/shared/dto';
import { reportTexts } from '../texts';

const SIGNS: Readonly<Record<string, string>> = {
  ne: '≠',
  nin: '≠',
  gt: '>',
  gte: '≥',
  lt: '<',
  lte: '≤',
  between: '=',
};

/** A filter as people read it: titles and words instead of names and codes; `groups` names the groups by their ids. */
export function filterSaid(
  query: Readonly<Record<string, string>>,
  columns: Map<string, Column>,
  groups: ReadonlyMap<string, string>,
  language: Language,
): string {
  const { sort: _order, q, ...filters } = query;
  const said = readConditions(filters, columns).map(({ field: name, operator, values }) => {
    const [value = ''] = values;
    const field = columns.get(name)?.field;
    if (!field) return '';
    const title = say(field.title, language);
    if (operator === 'isNull') return `${title} ${value === 'true' ? '=' : '≠'} –`;
    const word = (one: string): string => {
      if (field.kind === 'flag') return say(one === 'true' ? reportTexts.yes : reportTexts.no, language);
      const choice = field.choices?.[one];
      return choice ? say(choice, language) : (groups.get(one) ?? one);
    };
    const words = values.map(word).join(operator === 'between' ? ' – ' : ', ');
    const around = { contains: `…${value}…`, startsWith: `${value}…` }[operator];
    return `${title} ${SIGNS[operator] ?? '='} ${around ?? words}`;
  });
  return [...(q ? [`${say(reportTexts.search, language)}: ${q}`] : []), ...said].join(' · ');
}
