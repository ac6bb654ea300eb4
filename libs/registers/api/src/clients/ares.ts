import {
  NOTHING_SAID,
  NoAnswer,
  isCovered,
  type CompanyNumber,
  type Register,
  type RegisterAnswer,
} from '../register';
import { askJson } from './ask-json';
import { codeOf, expect, expectOk, objectOf, textOf } from './reading';

const AREAS: Register['areas'] = { 'organisation_number CZ': /^\d{8}$/ };
const HOUR_MS = 3_600_000;
const LEGAL_FORMS: Readonly<Record<string, string>> = {
  '101': 'OSVČ',
  '112': 's.r.o.',
  '121': 'a.s.',
  '205': 'družstvo',
};

/** The Czech register of economic subjects, by IČO. It blocks who asks too often. */
export class Ares implements Register {
  readonly id = 'ares';
  readonly pauseMs = 200;
  readonly keepMs = 24 * HOUR_MS;
  readonly areas = AREAS;

  constructor(private readonly base: string) {}

  covers(number: CompanyNumber): boolean {
    return isCovered(AREAS, number);
  }

  async look({ number }: CompanyNumber, signal: AbortSignal): Promise<RegisterAnswer> {
    const { status, json } = await askJson(`${this.base}/ekonomicke-subjekty/${number}`, signal);
    const answer = objectOf(json);
    // Any other 404 is that of an address where there is no ARES.
    if (status === 404 && answer['kod'] === 'NENALEZENO') return NOTHING_SAID;
    if (answer['kod'] !== undefined) throw new NoAnswer(codeOf(answer['kod']));
    expectOk(status);
    expect(answer['ico'], number);
    const form = textOf(answer['pravniForma'], 20);
    const ceased = textOf(answer['datumZaniku'], 20) !== '';
    return {
      ...NOTHING_SAID,
      outcome: ceased ? 'invalid' : 'valid',
      finding: ceased ? 'ceased' : '',
      name: textOf(answer['obchodniJmeno']),
      address: textOf(objectOf(answer['sidlo'] ?? {})['textovaAdresa']),
      legalForm: LEGAL_FORMS[form] ?? form,
      taxId: textOf(answer['dic'], 20),
    };
  }
}
