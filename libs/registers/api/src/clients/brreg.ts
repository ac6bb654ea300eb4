import { NOTHING_SAID, isCovered, type CompanyNumber, type Register, type RegisterAnswer } from '../register';
import { askJson } from './ask-json';
import { expect, expectOk, flagOf, listOf, objectOf, textOf, type Read } from './reading';

const AREAS: Register['areas'] = {
  'organisation_number NO': /^\d{9}$/,
  'tax_id NO': /^(NO)?\d{9}(MVA)?$/,
};
const HOUR_MS = 3_600_000;

/** The Norwegian register of legal entities. MVA behind a number says that it is registered for VAT, which it knows. */
export class Brreg implements Register {
  readonly id = 'brreg';
  readonly pauseMs = 100;
  readonly keepMs = HOUR_MS;
  readonly areas = AREAS;

  constructor(private readonly base: string) {}

  covers(number: CompanyNumber): boolean {
    return isCovered(AREAS, number);
  }

  /** Searched for rather than opened: no unit is an empty page then, and a 404 is no answer at all. */
  async look({ number }: CompanyNumber, signal: AbortSignal): Promise<RegisterAnswer> {
    const digits = number.replace(/\D/g, '');
    const { status, json } = await askJson(`${this.base}/enheter?organisasjonsnummer=${digits}`, signal);
    expectOk(status);
    const page = objectOf(json);
    const [unit] = listOf(objectOf(page['_embedded'] ?? {})['enheter']);
    if (unit === undefined) {
      expect(objectOf(page['page'])['totalElements'], 0);
      return NOTHING_SAID;
    }
    return answerOf(objectOf(unit), digits, number.endsWith('MVA'));
  }
}

function answerOf(unit: Read, digits: string, claimsVat: boolean): RegisterAnswer {
  expect(unit['organisasjonsnummer'], digits);
  const isVat = flagOf(unit['registrertIMvaregisteret']);
  const ceased = textOf(unit['slettedato'], 20) !== '';
  const { adresse, postnummer, poststed } = objectOf(unit['forretningsadresse'] ?? unit['postadresse'] ?? {});
  const place = [textOf(postnummer, 20), textOf(poststed)].filter(Boolean).join(' ');
  return {
    ...NOTHING_SAID,
    outcome: ceased || (claimsVat && !isVat) ? 'invalid' : 'valid',
    finding: ceased ? 'ceased' : isVat ? 'vat_registered' : 'not_vat_registered',
    name: textOf(unit['navn']),
    address: [...listOf(adresse).map((line) => textOf(line)), place].filter(Boolean).join(', ').slice(0, 500),
    legalForm: textOf(objectOf(unit['organisasjonsform'] ?? {})['kode'], 20),
    taxId: isVat ? `NO${digits}MVA` : '',
  };
}
