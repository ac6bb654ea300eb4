import {
  NOTHING_SAID,
  NoAnswer,
  isCovered,
  type CompanyNumber,
  type Register,
  type RegisterAnswer,
} from '../register';
import { askJson } from './ask-json';
import { codeOf, expect, expectOk, flagOf, listOf, objectOf, textOf, type Read } from './reading';

const COUNTRIES = 'AT BE BG CY CZ DE DK EE ES FI FR HR HU IE IT LT LU LV MT NL PT RO SE SI SK'.split(' ');

/** VAT ids of the European Union, and of Northern Ireland; Greek ones begin with EL (mission 6.7). */
const AREAS: Register['areas'] = {
  ...Object.fromEntries(COUNTRIES.map((code) => [`tax_id ${code}`, new RegExp(`^${code}[0-9A-Z+*]{2,12}$`)])),
  'tax_id PL': /^(PL)?\d{10}$/,
  'tax_id GR': /^EL\d{9}$/,
  'tax_id GB': /^XI[0-9A-Z]{5,12}$/,
};

/** The European Commission's service, which asks that of the country, which is often away. */
export class Vies implements Register {
  readonly id = 'vies';
  readonly pauseMs = 500;
  /** Each answer has a consultation number of its own. */
  readonly keepMs = 0;
  readonly areas = AREAS;

  constructor(
    private readonly base: string,
    /** The VAT id of whoever asks; '' for nobody. */
    private readonly requester: () => Promise<string>,
  ) {}

  covers(number: CompanyNumber): boolean {
    return isCovered(AREAS, number);
  }

  async look({ country, number }: CompanyNumber, signal: AbortSignal): Promise<RegisterAnswer> {
    const vatId = /^\d/.test(number) ? country + number : number;
    const [countryCode, vatNumber] = [vatId.slice(0, 2), vatId.slice(2)];
    const us = await this.requester();
    const { status, json } = await askJson(`${this.base}/check-vat-number`, signal, {
      countryCode,
      vatNumber,
      ...(us && { requesterMemberStateCode: us.slice(0, 2), requesterNumber: us.slice(2) }),
    });
    const answer = objectOf(json);
    refuseErrors(answer);
    expectOk(status);
    expect(answer['countryCode'], countryCode);
    expect(answer['vatNumber'], vatNumber);
    const evidence = textOf(answer['requestIdentifier'], 100);
    if (!flagOf(answer['valid'])) return { ...NOTHING_SAID, evidence };
    return {
      ...NOTHING_SAID,
      outcome: 'valid',
      evidence,
      finding: 'vat_registered',
      name: textOf(answer['name']),
      address: textOf(answer['address']),
      taxId: vatId,
    };
  }
}

/** Errors come with any status, and `valid: false` beside a `userError` is none about the number. */
function refuseErrors({ errorWrappers, userError }: Read): void {
  const [first] = listOf(errorWrappers);
  if (first !== undefined) throw refusal(objectOf(first)['error']);
  const isAnswer = [undefined, null, '', 'VALID', 'INVALID'].includes(userError as string | null | undefined);
  if (!isAnswer) throw refusal(userError);
}

/** `MS_…` is about the service of a member state. */
function refusal(error: unknown): NoAnswer {
  const code = codeOf(error);
  return new NoAnswer(code, 0, code.startsWith('MS_'));
}
