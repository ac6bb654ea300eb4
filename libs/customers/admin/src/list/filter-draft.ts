import { Day, Tags, Text, readAmount, readDecimal, type Field, type Language } from '@clientele/shared/dto';
import { conditionsOf, isComplete, takesList, type Condition, type Filter } from './filter';
import { filterTexts as texts } from './filter-texts';
import { isDated } from './filter-words';

/** The values of a filter while somebody writes it, as a form has them. */
export class FilterDraft {
  @Text(500, { title: texts.value }) text = '';
  @Tags({ title: texts.value }) several: string[] = [];
  @Day({ title: texts.from, nullable: true }) since: string | null = null;
  @Day({ title: texts.to, nullable: true }) until: string | null = null;
  @Text(40, { title: texts.from }) least = '';
  @Text(40, { title: texts.to }) most = '';
}

/** The conditions of the editor: "at least" and "at most" are a range with one end open. */
export function editableConditions(field: Field): readonly Condition[] {
  return conditionsOf(field).filter((condition) => condition !== 'atLeast' && condition !== 'atMost');
}

export function editedCondition(filter: Filter): Condition {
  return filter.condition === 'atLeast' || filter.condition === 'atMost' ? 'between' : filter.condition;
}

/** Which controls the editor shows. */
type ValueControl = 'none' | 'text' | 'several' | 'days' | 'day' | 'figures' | 'figure';

export function controlOf(field: Field, condition: Condition): ValueControl {
  if (condition === 'empty' || condition === 'filled') return 'none';
  if (field.kind === 'flag' || takesList(field, condition)) return 'several';
  if (isDated(field)) return condition === 'between' ? 'days' : 'day';
  if (isFigured(field)) return condition === 'between' ? 'figures' : 'figure';
  return 'text';
}

export function draftOfFilter(field: Field, filter: Filter | undefined, language: Language): FilterDraft {
  const draft: FilterDraft = { text: '', several: [], since: null, until: null, least: '', most: '' };
  if (!filter) return draft;
  const [first = '', second = ''] = filter.condition === 'atMost' ? ['', ...filter.values] : filter.values;
  switch (controlOf(field, editedCondition(filter))) {
    case 'several':
      return { ...draft, several: [...filter.values] };
    case 'day':
    case 'days':
      return { ...draft, since: first.slice(0, 10) || null, until: second.slice(0, 10) || null };
    case 'figure':
    case 'figures':
      return { ...draft, least: shown(field, first, language), most: shown(field, second, language) };
    default:
      return { ...draft, text: first };
  }
}

/** The filter that a draft means; null while it says too little. */
export function filterOf(
  field: Field,
  condition: Condition,
  draft: FilterDraft,
  language: Language,
): Filter | null {
  const made = meaning(field, condition, draft, language);
  return isComplete(field, made.condition, made.values) ? { field: field.name, ...made } : null;
}

function meaning(
  field: Field,
  condition: Condition,
  draft: FilterDraft,
  language: Language,
): Omit<Filter, 'field'> {
  const read = (typed: string): string =>
    field.kind === 'decimal' ? (readDecimal(typed, language) ?? typed.trim()) : figure(typed);
  switch (controlOf(field, condition)) {
    case 'none':
      return { condition, values: [] };
    case 'several':
      return { condition, values: draft.several };
    case 'day':
      return { condition, values: [draft.since ?? ''] };
    case 'days':
      return range(draft.since ?? '', draft.until ?? '');
    case 'figure':
      return { condition, values: [read(draft.least)] };
    case 'figures':
      return range(read(draft.least), read(draft.most));
    case 'text':
      return { condition, values: [draft.text.trim()] };
  }
}

function range(from: string, to: string): Omit<Filter, 'field'> {
  if (from && to) return { condition: 'between', values: [from, to] };
  return from ? { condition: 'atLeast', values: [from] } : { condition: 'atMost', values: [to] };
}

/** A figure as typed in any of the languages, without the zeros that it does not need. */
export function figure(typed: string): string {
  return typed.trim() === '' ? '' : (readAmount(typed)?.replace(/\.00$/, '') ?? typed);
}

const isFigured = ({ kind }: Field): boolean => kind === 'integer' || kind === 'money' || kind === 'decimal';

/** As it is typed in the language: `1.234` would be read as a thousand where the mark is a comma. */
const shown = ({ kind }: Field, value: string, language: Language): string =>
  kind === 'decimal' && language !== 'en' ? value.replace('.', ',') : value;
