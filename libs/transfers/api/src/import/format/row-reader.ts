import { AddressInput } from '@clientele/addresses/dto';
import { CUSTOMER_PASSWORD_LENGTH, passwordFault } from '@clientele/access/api';
import type { Attribute } from '@clientele/attributes/dto';
import { CompanyInput } from '@clientele/companies/dto';
import { CustomerInput } from '@clientele/customers/dto';
import { fieldsOf, toE164, type Contract } from '@clientele/shared/dto';
import type { EmptyCells } from '@clientele/transfers/dto';
import { remarks } from '../../import-remarks';
import { rowProblems } from '../../row-problems';
import { DELIMITERS } from '../table/csv';
import { stagedValue, type StagedValue } from './attribute-values';
import { addressesOf } from './addresses-of-row';
import { checkPart } from './check-part';
import { companyOf } from './company-of-row';
import { plainHeading, type Preset, type RawRow } from './preset';
import { isForeignHash } from './presets/prestashop';
import { readingOf, type RowContent, type RowFault, type RowReading } from './row-draft';
import type { KnownTargets, Part, Target } from './targets';
import {
  idsOf,
  isBlankDate,
  listOf,
  namesOf,
  phoneOf,
  dialable,
  readValue,
  textOf,
  type ReadingContext,
} from './values';

/** What a file is read by: the meaning of its columns, and the shop's settings. */
interface RowReaderOptions extends ReadingContext {
  preset: Preset;
  header: readonly string[];
  /** What columns can mean, by the keys. */
  known: KnownTargets['byKey'];
  /** A target's key per column; '' leaves the column out. */
  targets: readonly string[];
  emptyCells: EmptyCells;
  /** The shop keeps birthdays (S4-16). */
  birthdays: boolean;
  /** The base currency: that of amounts without one. */
  currency: string;
  /** Groups that exist out of the box, by their folded names in four languages. */
  groupNames: ReadonlyMap<string, string>;
}

interface Column {
  heading: string;
  index: number;
  target: Target;
}

type Parts = Record<Part, Record<string, unknown>>;

/** Turns the rows of one file into what they say in the words of our contracts. */
export class RowReader {
  private readonly columns: readonly Column[];
  private readonly indexes: ReadonlyMap<string, number>;
  /** Whom a row without an e-mail address goes on with. */
  private above = '';

  constructor(private readonly options: RowReaderOptions) {
    const { header, targets, known } = options;
    this.indexes = new Map([...header.keys()].reverse().map((at) => [plainHeading(header[at] ?? ''), at]));
    this.columns = targets.flatMap((key, index): Column[] => {
      const target = known.get(key);
      return target ? [{ heading: header[index] ?? '', index, target }] : [];
    });
  }

  read(cells: readonly string[]): RowReading {
    const { preset, header } = this.options;
    const raw: RawRow = { get: (heading) => (cells[this.indexes.get(heading) ?? -1] ?? '').trim() };
    const skipped = preset.skips?.(raw);
    if (skipped) return { ...readingOf(preset.rows, {}), skipped };
    const row = new RowInReading(this.options, this.columns, cells, raw);
    // A missing or extra cell would shift the values of the others; empty ones behind the last column do not.
    const isExtra = cells.slice(header.length).some(Boolean);
    if (cells.length < header.length || isExtra) row.refuseLength(cells.length);
    else if (cells.some((cell) => holdsRows(cell, header.length))) row.refuse(rowProblems.swallowed.code);
    const continues = preset.continues?.(raw) ?? false;
    const reading = row.reading(continues ? 'address' : preset.rows, continues ? this.above : undefined);
    if (!continues) this.above = reading.content.email ?? '';
    return reading;
  }
}

/** A quotation mark that is not closed makes one cell of the rows behind it: a line of it looks like a row of the file. */
function holdsRows(cell: string, width: number): boolean {
  if (width < 3 || !cell.includes('\n')) return false;
  const lines = cell.split('\n').slice(1);
  return lines.some(
    (line) => line.includes('@') && DELIMITERS.some((sign) => line.split(sign).length === width),
  );
}

/** One row while it is read. */
class RowInReading {
  private readonly parts: Parts = { customer: {}, company: {}, delivery: {}, invoice: {}, address: {} };
  private readonly faults: RowFault[] = [];
  private readonly warnings: RowFault[] = [];
  private readonly remarks: string[] = [];
  private readonly attributes: StagedValue[] = [];
  private password = '';

  constructor(
    private readonly options: RowReaderOptions,
    private readonly columns: readonly Column[],
    private readonly cells: readonly string[],
    private readonly raw: RawRow,
  ) {}

  refuseLength(found: number): void {
    this.refuse(rowProblems.columns.code, { found, expected: this.options.header.length });
  }

  /** The row as a whole cannot be taken. */
  refuse(code: string, params: RowFault['params'] = {}): void {
    this.faults.push({ column: '', value: '', code, params });
  }

  reading(kind: 'customer' | 'address', above: string | undefined): RowReading {
    for (const column of this.columns) this.take(column);
    const { customer } = this.parts;
    if (above !== undefined) customer['email'] = above;
    const content = kind === 'address' ? this.addressContent() : this.customerContent();
    const { faults, warnings, remarks: left, password } = this;
    return { ...readingOf(kind, content), faults, warnings, remarks: left, password };
  }

  private take({ target, index, heading }: Column): void {
    const cell = (this.cells[index] ?? '').trim();
    const text = this.options.preset.values?.[target.key]?.(cell, this.raw) ?? cell;
    if (target.attribute) this.takeAttribute(target.attribute, text, heading);
    else if (target.key === 'password') this.takePassword(cell);
    else if (text === '' || isBlankDate(text)) this.clear(target);
    else if (target.field) this.takeField(target, text, heading);
    else this.takeOwn(target, text);
  }

  private takeField(target: Target, text: string, heading: string): void {
    const { field, part } = target;
    if (!field) return;
    if (field.name === 'birthdayOn' && !this.options.birthdays) {
      this.remarks.push(remarks.birthday_off.code);
      return;
    }
    const read = readValue(field, text, this.options);
    if ('value' in read) {
      this.parts[part][field.name] = read.value;
      return;
    }
    const fault = { column: heading, value: text, code: read.fault, params: read.params };
    // A language that the shop does not speak says nothing against the person.
    if (field.name === 'language') this.warnings.push(fault);
    else this.faults.push(fault);
  }

  private takeAttribute(attribute: Attribute, text: string, column: string): void {
    const read = stagedValue(attribute, text, this.options);
    if (read && 'code' in read) this.faults.push({ column, value: text, ...read });
    else if (read) this.attributes.push(read);
  }

  private takeOwn({ key, part }: Target, text: string): void {
    const name = key.slice(key.indexOf('.') + 1);
    if (key === 'externalIds') this.parts.customer['externalIds'] = { ...this.ids(), ...idsOf(text) };
    else if (key.startsWith('externalIds.'))
      this.parts.customer['externalIds'] = { ...this.ids(), [name]: text };
    else if (key === 'groups') this.takeGroups(text);
    else if (key === 'mainGroup') this.parts.customer['mainGroup'] = this.groupName(text);
    else if (name === 'name') Object.assign(this.parts[part], namesOf(text));
    else this.parts[part][name] = text;
  }

  private takeGroups(text: string): void {
    const groups = listOf(text).map((name) => this.groupName(name));
    if (groups.length > 1 && !this.columns.some(({ target }) => target.key === 'mainGroup'))
      this.remarks.push(remarks.main_group_first.code);
    this.parts.customer['groups'] = [...new Set(groups)];
  }

  /** "Klient" and "Kunde" are the group that every shop has. */
  private groupName(text: string): string {
    const name = text.normalize('NFC').trim().slice(0, 100).toWellFormed();
    return this.options.groupNames.get(name.toLowerCase()) ?? name;
  }

  private ids(): Record<string, string> {
    return (this.parts.customer['externalIds'] ?? {}) as Record<string, string>;
  }

  /** A password that breaks the policy never rejects the person: it is left out (checklist, decision 9). */
  private takePassword(cell: string): void {
    if (cell === '') return;
    if (isForeignHash(cell)) this.remarks.push(remarks.password_hash.code);
    else this.password = cell;
  }

  /** An empty cell leaves what is there unless the import was told to clear. */
  private clear({ field, part }: Target): void {
    if (this.options.emptyCells === 'keep' || !field || field.required) return;
    if (field.kind === 'flag' || (field.kind === 'choice' && !Object.hasOwn(field.choices ?? {}, ''))) return;
    this.parts[part][field.name] = blankOf(part, field.name);
  }

  private customerContent(): RowContent {
    const { customer } = this.parts;
    const { groups, mainGroup, ...fields } = customer as RowContent & Record<string, unknown>;
    const addresses = this.addresses();
    const company = companyOf(this.parts.company, this.options.currency, this.sink());
    this.settlePhone(fields, textOf(addresses[0]?.['country'] ?? company?.['country']));
    const content: RowContent = checkPart(CustomerInput, fields, this.sink('customer'));
    this.settlePassword(content);
    return {
      ...content,
      ...(typeof content['phone'] === 'string' && { phoneE164: toE164(content['phone']) }),
      ...(groups && { groups }),
      ...(mainGroup && { mainGroup }),
      ...(company && { company }),
      ...(addresses.length > 0 && { addresses }),
      ...(this.attributes.length > 0 && { attributes: this.attributes }),
    };
  }

  private addressContent(): RowContent {
    const email = textOf(this.parts.customer['email']);
    const content: RowContent = checkPart(CustomerInput, { email }, this.sink('customer'));
    const addresses = this.addresses();
    if (addresses.length === 0 && this.faults.length === 0)
      this.faults.push({ column: '', value: '', code: rowProblems.no_address.code, params: {} });
    return { ...content, addresses };
  }

  private addresses(): Record<string, unknown>[] {
    return addressesOf(this.parts, this.options.preset.system, (part, address) => {
      const checked = checkPart(AddressInput, address, this.sink(part));
      const country = textOf(checked['country']) || this.options.country;
      const phone =
        typeof checked['phone'] === 'string' ? { phoneE164: dialable(checked['phone'], country) } : {};
      return { ...checked, ...phone };
    });
  }

  /** One that cannot be read is told and left out: the person comes in all the same. */
  private settlePhone(fields: Record<string, unknown>, country: string): void {
    const typed = fields['phone'];
    if (typeof typed !== 'string' || typed === '') return;
    const phone = phoneOf(typed, country || this.options.country);
    if (phone) fields['phone'] = phone;
    else {
      delete fields['phone'];
      this.warnings.push({
        column: this.headingOf('customer', 'phone'),
        value: typed,
        code: 'phone',
        params: {},
      });
    }
  }

  private settlePassword({ firstName = '', lastName = '', email = '' }: RowContent): void {
    const own = [firstName, lastName, email].map(String);
    if (this.password === '' || !passwordFault(this.password, CUSTOMER_PASSWORD_LENGTH, own)) return;
    this.password = '';
    this.remarks.push(remarks.password_weak.code);
  }

  private sink(part: Part = 'company') {
    return {
      fault: (name: string, code: string, params: RowFault['params']): void => {
        const at = this.columns.find(({ target }) => target.part === part && target.key.endsWith(name));
        this.faults.push({
          column: at?.heading ?? '',
          value: this.cells[at?.index ?? -1] ?? '',
          code,
          params,
        });
      },
    };
  }

  private headingOf(part: Part, name: string): string {
    return (
      this.columns.find(({ target }) => target.part === part && target.field?.name === name)?.heading ?? ''
    );
  }
}

const CONTRACTS: Partial<Record<Part, Contract<object>>> = { customer: CustomerInput, company: CompanyInput };

/** What an empty cell makes of a field when it clears. */
function blankOf(part: Part, name: string): unknown {
  const field = fieldsOf(CONTRACTS[part] ?? AddressInput).find((candidate) => candidate.name === name);
  if (field?.kind === 'tags') return [];
  return field?.nullable ? null : '';
}
