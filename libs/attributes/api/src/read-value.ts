import { LONGEST_LINK, LONGEST_TEXT, type AttributeType } from '@clientele/attributes/dto';
import { detailOf, type ProblemDetail, type ProblemKind } from '@clientele/shared/api';
import { isDay, isDecimal, isWebAddress, type Fault } from '@clientele/shared/dto';
import { attributesProblems } from './problems';

/** What the text of a value is read by. */
export interface Definition {
  id: string;
  code: string;
  type: AttributeType;
  isUnique: boolean;
  /** The ids of options by their codes. */
  options: Readonly<Record<string, string>>;
}

/** The columns of one row; those of other types stay empty. */
export interface ValueColumns {
  text?: string;
  number?: string;
  day?: string;
  flag?: boolean;
  option_id?: string;
}

type Read = ValueColumns[] | ProblemDetail;

/** The rows that a value's text means, or what is wrong with it; `pointer` is where it stands. */
export function readValue({ type, options }: Definition, text: string, pointer: string): Read {
  const wrong = (fault: Fault['code'], params: Fault['params'] = {}): ProblemDetail =>
    detailOf({ pointer, code: fault, params });
  const ownWrong = ({ code: kind, title }: ProblemKind): ProblemDetail => ({
    pointer,
    code: kind,
    detail: title,
  });
  const bounded = (max: number): Read =>
    text.length > max ? wrong('too_long', { max, length: text.length }) : [{ text }];
  const chosen = (codes: string[]): Read => {
    const rows = [...new Set(codes)].map((one) => (Object.hasOwn(options, one) ? options[one] : undefined));
    return rows.every((id) => id !== undefined)
      ? rows.map((id) => ({ option_id: id }))
      : ownWrong(attributesProblems.option_unknown);
  };
  const reading: Record<AttributeType, () => Read> = {
    text: () => bounded(LONGEST_TEXT),
    link: () => (isWebAddress(text) ? bounded(LONGEST_LINK) : wrong('url')),
    number: () => (isDecimal(text) ? [{ number: text }] : ownWrong(attributesProblems.number)),
    date: () => (isDay(text) ? [{ day: text }] : wrong('day')),
    yes_no: () =>
      ['true', 'false'].includes(text)
        ? [{ flag: text === 'true' }]
        : wrong('choice', { choices: 'true, false' }),
    choice: () => chosen([text]),
    multi_choice: () => chosen(text.split(',').map((one) => one.trim())),
  };
  return reading[type]();
}
