import { CustomersOfReader } from '@clientele/customers/dto';
import { readConditions, type Filtered } from '@clientele/shared/api';
import { LOCALE_OF, fieldsOf, say, type Language } from '@clientele/shared/dto';
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

const OF_READER = [...fieldsOf(CustomersOfReader)];

const ofRecord = (filters: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(filters).filter(([name]) => !OF_READER.some((field) => field.name === name)),
  );

/** A filter as people read it: titles and words instead of names and codes; `groups` names the groups by their ids. */
export function filterSaid(
  query: Readonly<Record<string, string>>,
  filters: ReadonlyMap<string, Filtered>,
  groups: ReadonlyMap<string, string>,
  language: Language,
): string {
  const { sort: _order, q, ...all } = query;
  const yesOrNo = (value?: string): string =>
    say(value === 'true' ? reportTexts.yes : reportTexts.no, language);
  const numbers = new Intl.NumberFormat(LOCALE_OF[language], { maximumFractionDigits: 6 });
  const ofReader = OF_READER.filter(({ name }) => name in all).map(
    ({ name, title }) => `${say(title, language)} = ${yesOrNo(all[name])}`,
  );
  const said = readConditions(ofRecord(all), filters).map(({ field: name, operator, values }) => {
    const [value = ''] = values;
    const field = filters.get(name)?.field;
    if (!field) return '';
    const title = say(field.title, language);
    if (operator === 'isNull') return `${title} ${value === 'true' ? '=' : '≠'} –`;
    const word = (one: string): string => {
      if (field.kind === 'flag') return yesOrNo(one);
      if (field.kind === 'decimal') return numbers.format(one as Intl.StringNumericLiteral);
      const choice = field.choices?.[one];
      return choice ? say(choice, language) : (groups.get(one) ?? one);
    };
    const words = values.map(word).join(operator === 'between' ? ' – ' : ', ');
    const around = { contains: `…${value}…`, startsWith: `${value}…` }[operator];
    return `${title} ${SIGNS[operator] ?? '='} ${around ?? words}`;
  });
  return [...(q ? [`${say(reportTexts.search, language)}: ${q}`] : []), ...ofReader, ...said].join(' · ');
}
