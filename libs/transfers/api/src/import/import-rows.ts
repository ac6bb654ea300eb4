import { Injectable } from '@nestjs/common';
import { CustomerScope } from '@clientele/customers/api';
import { Db, type Current } from '@clientele/shared/api';
import { say, type Language } from '@clientele/shared/dto';
import { transfersTexts, type ImportColumn, type ImportRow, type Outcome } from '@clientele/transfers/dto';
import { ClsService } from 'nestjs-cls';
import { csvLine, csvStyle, type CsvStyle } from '../csv-writing';
import type { RowFault } from './format/row-draft';
import { tell } from './import-answers';
import { ImportsService } from './imports.service';

const SHOWN_ROWS = 200;
const SHOWN_VALUE = 500;
const READ_AT_ONCE = 1000;

interface FoundRow {
  row: string;
  outcome: Outcome;
  reason: string;
  /** What the column means that the reason is about; '' for none. */
  reason_target: string;
  faults: RowFault[];
  cells: string[] | null;
  person: string;
  customer_id: string | null;
}

/** What became of the rows of an import, told in the reader's language. */
@Injectable()
export class ImportRows {
  constructor(
    private readonly db: Db,
    private readonly imports: ImportsService,
    private readonly cls: ClsService<Current>,
    private readonly scope: CustomerScope,
  ) {}

  /** The first rows of one outcome with what is wrong with them, a fault a line. */
  async of(id: string, outcome: Outcome): Promise<{ items: ImportRow[] }> {
    const { columns } = await this.imports.get(id);
    const rows = await this.read(id, [outcome], 0, SHOWN_ROWS);
    return { items: rows.flatMap((row) => this.told(row, columns)).slice(0, SHOWN_ROWS) };
  }

  /**
   * The rows that did not come in, as a CSV file to correct and import again: the columns of the file, and behind them
   * row, column, value and reason.
   */
  async *errorFile(id: string): AsyncGenerator<string> {
    const { columns } = await this.imports.get(id);
    const language = this.cls.get('language');
    const style = csvStyle(language);
    const { row, column, value, reason } = transfersTexts;
    const added = [row, column, value, reason].map((title) => say(title, language));
    yield '\uFEFF' + csvLine([...columns.map(({ heading }) => heading), ...added], style);
    for (let from = 0; ;) {
      const rows = await this.read(id, ['rejected', 'skipped'], from, READ_AT_ONCE);
      for (const found of rows) yield this.errorLine(found, columns, style);
      const last = rows.at(-1);
      if (!last) return;
      from = Number(last.row);
    }
  }

  private errorLine(found: FoundRow, columns: readonly ImportColumn[], style: CsvStyle): string {
    const faults = this.told(found, columns);
    const joined = (name: 'column' | 'value' | 'reason'): string =>
      faults
        .map((fault) => fault[name])
        .filter(Boolean)
        .join(' | ');
    const whole = wholeCells(found.cells ?? [], columns.length, style);
    const cells = Array.from(columns, (_, at) => whole[at] ?? '');
    return csvLine([...cells, found.row, joined('column'), joined('value'), joined('reason')], style);
  }

  private read(id: string, outcomes: Outcome[], behind: number, limit: number): Promise<FoundRow[]> {
    return this.db.rows<FoundRow>(
      `SELECT r.row, coalesce(r.outcome, r.expected) AS outcome, r.reason, r.reason_target, r.faults, r.cells, c.id AS customer_id,
              coalesce(nullif(trim(concat_ws(' ', r.customer->>'firstName', r.customer->>'lastName')), ''),
                       nullif(trim(concat_ws(' ', c.first_name, c.last_name)), ''), '')
                || coalesce(' <' || nullif(coalesce(r.customer->>'email', c.email), '') || '>', '') AS person
         FROM customer_import_row r LEFT JOIN customer c ON c.id = r.customer_id AND ${this.seen()}
        WHERE r.import_id = $1 AND coalesce(r.outcome, r.expected) = ANY ($2) AND r.row > $3 ORDER BY r.row LIMIT $4`,
      [id, outcomes, behind, limit],
    );
  }

  /** The condition that whoever reads the rows may see the customer `c` that a row is about. */
  private seen(): string {
    return this.scope.can('customers:read') ? this.scope.condition('c.id') : 'false';
  }

  private told(found: FoundRow, columns: readonly ImportColumn[]): ImportRow[] {
    const { row, outcome, faults, reason, customer_id: customerId } = found;
    const language: Language = this.cls.get('language');
    const person = found.person.trim().slice(0, 500);
    const line = { row: Number(row), outcome, person, customerId };
    const lines = faults.map(({ column, value, code, params }) => ({
      ...line,
      column,
      value,
      reason: tell(code, params, language),
    }));
    if (reason) lines.unshift({ ...line, ...cellOf(found, columns), reason: tell(reason, {}, language) });
    return lines.length > 0 ? lines : [{ ...line, column: '', value: '', reason: '' }];
  }
}

/** The cell that the reason is about. Ids of a customer may stand in several columns: the first one that is filled. */
function cellOf(
  { reason_target: target, cells }: FoundRow,
  columns: readonly ImportColumn[],
): Pick<ImportRow, 'column' | 'value'> {
  const isMeant = (of: string): boolean => of === target || of.startsWith(`${target}.`);
  const at = target ? columns.findIndex((column, index) => isMeant(column.target) && cells?.[index]) : -1;
  return { column: columns[at]?.heading ?? '', value: cells?.[at]?.slice(0, SHOWN_VALUE) ?? '' };
}

/**
 * A row with too few or too many cells stands in its first cell as it was: with cells filled in it would come in shifted
 * when the file is sent again, and those behind the last column would be lost.
 */
function wholeCells(cells: readonly string[], width: number, style: CsvStyle): readonly string[] {
  const fits = cells.length === 0 || (cells.length >= width && !cells.slice(width).some(Boolean));
  return fits ? cells : [csvLine(cells, style).trimEnd()];
}
