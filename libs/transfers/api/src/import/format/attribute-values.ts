import {
  LONGEST_LINK,
  LONGEST_TEXT,
  namesOf,
  type Attribute,
  type AttributeType,
} from '@clientele/attributes/dto';
import { LANGUAGES, isDecimal, isStorable, isWebAddress } from '@clientele/shared/dto';
import type { EmptyCells } from '@clientele/transfers/dto';
import type { RowFault } from './row-draft';
import { isBlankDate, listOf, readValue, type Read, type ReadingContext } from './values';

/** A value of a row: as text of one form, by which it is compared and written; '' empties the attribute. */
export interface StagedValue {
  id: string;
  type: AttributeType;
  isUnique: boolean;
  /** A number without needless zeros, a day, `true`, the ids of options in their order. */
  said: string;
}

type Wrong = Extract<Read, { fault: string }>;
const fault = (code: string, params: Wrong['params'] = {}): Read => ({ fault: code, params });

/** What a cell says of an attribute; an empty one says nothing, or empties what may be empty when it clears. */
export function stagedValue(
  attribute: Attribute,
  text: string,
  options: ReadingContext & { emptyCells: EmptyCells },
): StagedValue | Pick<RowFault, 'code' | 'params'> | undefined {
  const { id, type, isUnique, required } = attribute;
  if (text === '' || (type === 'date' && isBlankDate(text)))
    return options.emptyCells === 'clear' && !required ? { id, type, isUnique, said: '' } : undefined;
  const read = readAttribute(attribute, text, options);
  return 'fault' in read
    ? { code: read.fault, params: read.params }
    : { id, type, isUnique, said: String(read.value) };
}

/** A cell that is not empty as the value of an attribute, in the form in which it is staged. */
function readAttribute(attribute: Attribute, text: string, context: ReadingContext): Read {
  const reading: Record<AttributeType, () => Read> = {
    text: () => bounded(text, LONGEST_TEXT),
    link: () => (isWebAddress(text) ? bounded(text, LONGEST_LINK) : fault('url')),
    number: () => number(text),
    date: () => asField('day', text, context),
    yes_no: () => asField('flag', text, context),
    choice: () => chosen(attribute, [text]),
    multi_choice: () => chosen(attribute, listOf(text)),
  };
  return reading[attribute.type]();
}

function bounded(typed: string, max: number): Read {
  const text = typed.normalize('NFC');
  if (!isStorable(text)) return fault('characters');
  return text.length > max ? fault('too_long', { max, length: text.length }) : { value: text };
}

const blank = {
  name: '',
  title: { en: '', pl: '', cs: '', nb: '' },
  example: '',
  nullable: true,
  required: false,
};

/** Read as any field of the kind. */
function asField(kind: 'day' | 'flag', text: string, context: ReadingContext): Read {
  const read = readValue({ ...blank, kind }, text, context);
  return 'value' in read ? { value: String(read.value) } : read;
}

/**
 * The last mark parts the decimals, wherever the file comes from; others and blanks stand between thousands. A mark that
 * stands there twice parts no decimals.
 */
function number(typed: string): Read {
  const text = typed.replace(/[\s\u00a0\u202f]/g, '').replace('\u2212', '-');
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  const at = text.indexOf(text[last] ?? '') < last ? -1 : last;
  const [, sign = '', digits = ''] = /^([-+]?)(.*)$/.exec(at < 0 ? text : text.slice(0, at)) ?? [];
  const whole = digits.replace(/[.,](?=\d{3}(?:[.,]|$))/g, '');
  const decimals = at < 0 ? '' : text.slice(at + 1);
  const said = withoutNoise(at < 0 ? whole : `${whole}.${decimals}`);
  if (!isDecimal(said)) return fault('attributes.number');
  const plain = said
    .replace(/^0+(?=\d)/, '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
  return { value: sign === '-' && plain !== '0' ? `-${plain}` : plain };
}

/** A fraction that a spreadsheet worked out ends in digits that it does not mean: `0.30000000000000004`. */
const withoutNoise = (text: string): string =>
  /^\d+\.\d{15,}$/.test(text) ? String(Number(Number(text).toPrecision(15))) : text;

/** Options by their codes, or by what they are called in any language where only one is called so. */
function chosen({ options }: Attribute, words: readonly string[]): Read {
  const ids = words.map((word) => {
    const said = word.toLowerCase();
    const known = options.filter(({ code }) => code === said);
    const named = options.filter((option) =>
      LANGUAGES.some((language) => namesOf(option)[language].toLowerCase() === said),
    );
    const found = known.length > 0 ? known : named;
    return found.length === 1 ? found[0]?.id : undefined;
  });
  if (ids.length === 0 || ids.includes(undefined)) return fault('attributes.option_unknown');
  return { value: [...new Set(ids)].sort().join(',') };
}
