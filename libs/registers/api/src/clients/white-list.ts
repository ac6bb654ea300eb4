import type { Finding } from '@clientele/registers/dto';
import { wallClock } from '@clientele/shared/api';
import {
  NOTHING_SAID,
  NoAnswer,
  isCovered,
  type CompanyNumber,
  type Register,
  type RegisterAnswer,
} from '../register';
import { askJson } from './ask-json';
import { codeOf, expectOk, listOf, objectOf, textOf, type Read } from './reading';

const AREAS: Register['areas'] = { 'tax_id PL': /^(PL)?\d{10}$/ };
const HOUR_MS = 3_600_000;
const FINDINGS: Readonly<Record<string, Finding>> = {
  Czynny: 'vat_registered',
  Zwolniony: 'vat_exempt',
  Niezarejestrowany: 'not_vat_registered',
};

/** The Polish list of VAT payers, by NIP: thirty in one call, and few calls a day. */
export class WhiteList implements Register {
  readonly id = 'white_list';
  readonly pauseMs = 1000;
  readonly keepMs = HOUR_MS;
  readonly areas = AREAS;
  readonly many = {
    most: 30,
    look: (numbers: readonly CompanyNumber[], signal: AbortSignal) => this.lookAll(numbers, signal),
  };

  constructor(private readonly base: string) {}

  covers(number: CompanyNumber): boolean {
    return isCovered(AREAS, number);
  }

  async look(number: CompanyNumber, signal: AbortSignal): Promise<RegisterAnswer> {
    const [answer] = await this.lookAll([number], signal);
    if (answer === undefined || answer instanceof NoAnswer) throw answer ?? new NoAnswer('unexpected_answer');
    return answer;
  }

  private async lookAll(
    numbers: readonly CompanyNumber[],
    signal: AbortSignal,
  ): Promise<(RegisterAnswer | NoAnswer)[]> {
    const nips = numbers.map(({ number }) => number.replace(/^PL/, ''));
    const date = wallClock(new Date(), 'Europe/Warsaw').toISOString().slice(0, 10);
    const asked = [...new Set(nips)].join(',');
    const { status, json } = await askJson(`${this.base}/api/search/nips/${asked}?date=${date}`, signal);
    const { code, result } = objectOf(json);
    if (code !== undefined) throw new NoAnswer(codeOf(code));
    expectOk(status);
    const { entries, requestId } = objectOf(result);
    const evidence = textOf(requestId, 100);
    const found = new Map(listOf(entries).map((entry) => [objectOf(entry)['identifier'], objectOf(entry)]));
    return nips.map((nip) => answerOf(found.get(nip), nip, evidence));
  }
}

function answerOf(entry: Read | undefined, nip: string, evidence: string): RegisterAnswer | NoAnswer {
  if (entry === undefined) return new NoAnswer('unexpected_answer');
  if (entry['error'] !== undefined) return new NoAnswer(codeOf(objectOf(entry['error'])['code']));
  const [first] = listOf(entry['subjects']);
  if (first === undefined) return { ...NOTHING_SAID, evidence };
  const subject = objectOf(first);
  const finding = FINDINGS[textOf(subject['statusVat'], 50)];
  if (subject['nip'] !== nip || finding === undefined) return new NoAnswer('unexpected_answer');
  return {
    ...NOTHING_SAID,
    outcome: finding === 'not_vat_registered' ? 'invalid' : 'valid',
    evidence,
    finding,
    name: textOf(subject['name']),
    address: textOf(subject['workingAddress']) || textOf(subject['residenceAddress']),
    taxId: `PL${nip}`,
  };
}
