import { canonicalEmail, check, clean, isDay, type Fault } from '@clientele/shared/dto';
import { CustomerInput } from '@clientele/customers/dto';
import { remarks, importProblems } from '../import-problems';

/** A value that was refused: where in the file, what it was, and why. */
export interface RowFault {
  column: string;
  value: string;
  code: string;
  params: Fault['params'];
}

/** What a row says, in the words of our contract; absent members were empty and leave what is there (S3-07). */
export interface RowReading {
  customer: Partial<CustomerInput> & { groups?: string[] };
  emailCanonical: string;
  password: string;
  faults: RowFault[];
  remarks: string[];
}

export interface ReadingOptions {
  /** The shop keeps birthdays (S4-16). */
  birthdays: boolean;
  /** Turns a day into the instant at which it begins in the shop's time zone. */
  startOfDay: (day: string) => string;
}

/** The headings of a customers file without the marks of required columns and the hints in brackets. */
const COLUMNS = {
  'customer id': 'id',
  active: 'enabled',
  'titles id': 'title',
  email: 'email',
  password: 'password',
  birthday: 'birthday',
  'last name': 'lastName',
  'first name': 'firstName',
  newsletter: 'newsletter',
  'opt-in': 'partnerOffers',
  'registration date': 'registered',
  groups: 'groups',
} as const;

type Meaning = (typeof COLUMNS)[keyof typeof COLUMNS];
const NEEDED: readonly Meaning[] = ['email', 'lastName', 'firstName'];
const TITLES: Readonly<Record<string, CustomerInput['socialTitle']>> = { '0': '', '1': 'mr', '2': 'ms' };
/** bcrypt and MD5, the password columns of real PrestaShop databases: secrets of another system, not passwords. */
const FOREIGN_HASH = /^(\$2[aby]\$.{56}|[0-9a-f]{32})$/;

/** Reads rows of a PrestaShop customers file; made for one header. */
export class PrestashopCustomers {
  private readonly at = new Map<Meaning, number>();

  private constructor(readonly header: readonly string[]) {
    header.forEach((heading, index) => {
      const meaning = COLUMNS[plain(heading) as keyof typeof COLUMNS];
      if (meaning && !this.at.has(meaning)) this.at.set(meaning, index);
    });
  }

  /** The reader for a header, or undefined when it is none of a customers file. */
  static for(header: readonly string[]): PrestashopCustomers | undefined {
    const reader = new PrestashopCustomers(header);
    return NEEDED.every((meaning) => reader.at.has(meaning)) ? reader : undefined;
  }

  read(cells: readonly string[], options: ReadingOptions): RowReading {
    const faults: RowFault[] = [];
    if (cells.length !== this.header.length) faults.push(this.lengthFault(cells));
    const customer = clean(
      CustomerInput,
      withoutEmpty({
        email: this.cell(cells, 'email'),
        firstName: this.cell(cells, 'firstName'),
        lastName: this.cell(cells, 'lastName'),
        socialTitle: this.title(cells),
        enabled: this.flag(cells, 'enabled', faults),
        newsletter: this.flag(cells, 'newsletter', faults),
        partnerOffers: this.flag(cells, 'partnerOffers', faults),
        birthdayOn: options.birthdays ? this.day(cells, 'birthday', faults) : undefined,
        registeredAt: this.instant(cells, 'registered', faults, options),
        externalIds: this.externalIds(cells),
      }),
    ) as Partial<CustomerInput>;
    for (const fault of check(CustomerInput, customer)) faults.push(this.faultOf(fault, cells));
    const groups = this.groups(cells);
    const password = this.cell(cells, 'password');
    return {
      customer: groups.length > 0 ? { ...customer, groups } : customer,
      emailCanonical: canonicalEmail(customer.email ?? ''),
      password: FOREIGN_HASH.test(password) ? '' : password,
      faults,
      remarks: this.remarks(cells, options, groups),
    };
  }

  private cell(cells: readonly string[], meaning: Meaning): string {
    return (cells[this.at.get(meaning) ?? -1] ?? '').trim();
  }

  private heading(meaning: Meaning): string {
    return this.header[this.at.get(meaning) ?? -1] ?? '';
  }

  private title(cells: readonly string[]): CustomerInput['socialTitle'] | undefined {
    return TITLES[this.cell(cells, 'title')];
  }

  private flag(cells: readonly string[], meaning: Meaning, faults: RowFault[]): boolean | undefined {
    const value = this.cell(cells, meaning).toLowerCase();
    if (value === '') return undefined;
    if (['1', 'true', 'yes'].includes(value)) return true;
    if (['0', 'false', 'no'].includes(value)) return false;
    faults.push({ column: this.heading(meaning), value, code: importProblems.flag.code, params: {} });
    return undefined;
  }

  /** `0000-00-00` is how PrestaShop writes "unknown" (PrestaShop#24583); a time behind the day is passed over. */
  private day(cells: readonly string[], meaning: Meaning, faults: RowFault[]): string | undefined {
    const value = this.cell(cells, meaning);
    const day = value.slice(0, 10);
    if (value === '' || day === '0000-00-00') return undefined;
    if (isDay(day)) return day;
    faults.push({ column: this.heading(meaning), value, code: 'day', params: {} });
    return undefined;
  }

  private instant(
    cells: readonly string[],
    meaning: Meaning,
    faults: RowFault[],
    { startOfDay }: ReadingOptions,
  ): string | undefined {
    const day = this.day(cells, meaning, faults);
    return day === undefined ? undefined : startOfDay(day);
  }

  private externalIds(cells: readonly string[]): Record<string, string> | undefined {
    const id = this.cell(cells, 'id');
    return id === '' ? undefined : { prestashop: id };
  }

  /** Names of groups joined by commas in one cell. */
  private groups(cells: readonly string[]): string[] {
    const names = this.cell(cells, 'groups')
      .split(',')
      .map((name) => name.normalize('NFC').trim().slice(0, 100).toWellFormed());
    return [...new Set(names.filter(Boolean))];
  }

  private remarks(
    cells: readonly string[],
    { birthdays }: ReadingOptions,
    groups: readonly string[],
  ): string[] {
    const birthday = this.cell(cells, 'birthday');
    return [
      ...(!birthdays && birthday !== '' && birthday !== '0000-00-00' ? [remarks.birthday_off.code] : []),
      ...(FOREIGN_HASH.test(this.cell(cells, 'password')) ? [remarks.password_hash.code] : []),
      ...(groups.length > 1 ? [remarks.main_group_first.code] : []),
    ];
  }

  private lengthFault(cells: readonly string[]): RowFault {
    const params = { found: cells.length, expected: this.header.length };
    return { column: '', value: '', code: importProblems.columns.code, params };
  }

  /** A fault of our contract, told with the column of the file that brought the value. */
  private faultOf(fault: Fault, cells: readonly string[]): RowFault {
    const field = fault.pointer.slice(1);
    const meaning = (
      field === 'birthdayOn' ? 'birthday' : field === 'registeredAt' ? 'registered' : field
    ) as Meaning;
    return {
      column: this.heading(meaning),
      value: this.cell(cells, meaning),
      code: fault.code,
      params: fault.params,
    };
  }
}

const plain = (heading: string): string =>
  heading
    .replace(/\([^)]*\)/g, '')
    .replaceAll('*', '')
    .trim()
    .toLowerCase();

function withoutEmpty(members: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined && value !== ''),
  );
}
