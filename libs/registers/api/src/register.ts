import type { Finding, NumberKind, RegisterId } from '@clientele/registers/dto';

/** A number in its compact form, as it stands with a company. */
export interface CompanyNumber {
  kind: NumberKind;
  country: string;
  number: string;
}

/** What a register said, in our words. */
export interface RegisterAnswer {
  outcome: 'valid' | 'invalid';
  /** What proves the answer: a consultation number, a request id. */
  evidence: string;
  finding: Finding;
  name: string;
  address: string;
  legalForm: string;
  taxId: string;
}

/** A register of companies. To ask it is a matter of seconds, and it may be away. */
export interface Register {
  readonly id: RegisterId;
  /** How long it is left alone between two questions. */
  readonly pauseMs: number;
  /** How long an answer is used again. */
  readonly keepMs: number;
  /** The kinds and countries of the numbers that it knows, with how these look: `tax_id PL`. */
  readonly areas: Readonly<Record<string, RegExp>>;
  covers(number: CompanyNumber): boolean;
  /** Throws `NoAnswer` for whatever is no answer to the question. */
  look(number: CompanyNumber, signal: AbortSignal): Promise<RegisterAnswer>;
  /** The same of several at once, where a register takes them. */
  readonly many?: {
    most: number;
    look(numbers: readonly CompanyNumber[], signal: AbortSignal): Promise<(RegisterAnswer | NoAnswer)[]>;
  };
}

/** The register did not say anything about the number: nothing is known that was not known before. */
export class NoAnswer extends Error {
  constructor(
    /** A code of the register, or one of ours in small letters. */
    readonly failure: string,
    /** When it wants to be asked again, at the earliest. */
    readonly pauseSeconds = 0,
    /** Whether the numbers of other countries may be answered all the same. */
    readonly isOfCountry = false,
  ) {
    super(failure);
  }
}

export const areaOf = ({ kind, country }: Pick<CompanyNumber, 'kind' | 'country'>): string =>
  `${kind} ${country}`;

export function isCovered(areas: Register['areas'], number: CompanyNumber): boolean {
  return areas[areaOf(number)]?.test(number.number) ?? false;
}

export const NOTHING_SAID: RegisterAnswer = {
  outcome: 'invalid',
  evidence: '',
  finding: 'not_found',
  name: '',
  address: '',
  legalForm: '',
  taxId: '',
};
