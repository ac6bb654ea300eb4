import { Injectable } from '@nestjs/common';
import { CUSTOMER_PASSWORD_LENGTH, passwordFault } from '@clientele/access/api';
import { SettingsService } from '@clientele/settings/api';
import { Problem, startOfDay } from '@clientele/shared/api';
import { FileStore } from '../file-store';
import { remarks, importProblems } from '../import-problems';
import { records } from './csv';
import { decoded } from './encoding';
import type { ImportRecord } from './import-row';
import { PrestashopCustomers, type RowReading } from './prestashop';

/** A row of the file, read; its password is empty unless the policy lets it be stored. */
export interface ReadRow extends RowReading {
  row: number;
}

/** Reads the rows of an uploaded file in the words of our contract. */
@Injectable()
export class ImportReader {
  constructor(
    private readonly files: FileStore,
    private readonly settings: SettingsService,
  ) {}

  async *rows(record: ImportRecord): AsyncGenerator<ReadRow> {
    if (!record.file_id) throw new Problem(importProblems.not_checked);
    const { birthdayEnabled, timeZone } = await this.settings.get();
    const options = { birthdays: birthdayEnabled, startOfDay: (day: string) => startOfDay(day, timeZone) };
    const text = decoded(this.files.read(record.file_id), record.encoding);
    let reader: PrestashopCustomers | undefined;
    let row = 0;
    for await (const cells of records(text, record.delimiter)) {
      row += 1;
      if (reader) {
        yield { row, ...withoutWeakPassword(reader.read(cells.map(storable), options)) };
        continue;
      }
      reader = PrestashopCustomers.for(cells.map(storable));
      if (!reader) throw new Problem(importProblems.format_unknown);
    }
  }
}

/** What no text column takes becomes U+FFFD, which the contract refuses with the column that brought it. */
function storable(cell: string): string {
  return cell.replaceAll('\0', '\uFFFD').toWellFormed();
}

/** A password that breaks the policy never rejects the person: it is left out (checklist, decision 9). */
function withoutWeakPassword(reading: RowReading): RowReading {
  const { password, customer } = reading;
  const { firstName = '', lastName = '', email = '' } = customer;
  const isWeak =
    password !== '' && passwordFault(password, CUSTOMER_PASSWORD_LENGTH, [firstName, lastName, email]);
  return isWeak
    ? { ...reading, password: '', remarks: [...reading.remarks, remarks.password_weak.code] }
    : reading;
}
