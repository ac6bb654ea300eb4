import { Injectable } from '@nestjs/common';
import { Db, Problem, constraintMeans, problems, type Current } from '@clientele/shared/api';
import {
  ImportMappingInput,
  type ColumnMeaning,
  type ImportMapping,
  type ImportOptions,
  type ImportQuery,
} from '@clientele/transfers/dto';
import { ClsService } from 'nestjs-cls';
import { importProblems } from '../import-problems';
import { meaningsOf } from './column-meanings';

constraintMeans('uq_import_mapping_name', { kind: importProblems.mapping_name_taken, pointer: '/name' });

/** Columns and options of an earlier file. */
export type KeptMapping = ImportOptions & { columns: ColumnMeaning[] };

const COLUMNS = `id, name, format, mode, empty_cells AS "emptyCells", duplicates, match, columns`;

/** Mappings saved by name, for everybody who imports. */
@Injectable()
export class ImportMappings {
  constructor(
    private readonly db: Db,
    private readonly cls: ClsService<Current>,
  ) {}

  async all(): Promise<{ items: ImportMapping[] }> {
    return {
      items: await this.db.rows<ImportMapping>(`SELECT ${COLUMNS} FROM import_mapping ORDER BY fold(name)`),
    };
  }

  async get(id: string): Promise<ImportMapping> {
    const mapping = await this.db.row<ImportMapping>(`SELECT ${COLUMNS} FROM import_mapping WHERE id = $1`, [
      id,
    ]);
    if (!mapping) throw new Problem(problems.not_found);
    return mapping;
  }

  async save(sent: Partial<ImportMappingInput>): Promise<ImportMapping> {
    const input = { ...new ImportMappingInput(), ...sent, columns: meaningsOf(sent.columns) };
    const row = await this.db.row<{ id: string }>(
      `INSERT INTO import_mapping (name, format, mode, empty_cells, duplicates, match, columns)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
      valuesOf(input),
    );
    return this.get(row?.id ?? '');
  }

  /** Writes the whole mapping again. */
  async replace(id: string, sent: Partial<ImportMappingInput>): Promise<ImportMapping> {
    const input = { ...new ImportMappingInput(), ...sent, columns: meaningsOf(sent.columns) };
    await this.get(id);
    await this.db.rows(
      `UPDATE import_mapping SET name = $2, format = $3, mode = $4, empty_cells = $5, duplicates = $6, match = $7,
              columns = $8 WHERE id = $1`,
      [id, ...valuesOf(input)],
    );
    return this.get(id);
  }

  async remove(id: string): Promise<void> {
    await this.get(id);
    await this.db.rows(`DELETE FROM import_mapping WHERE id = $1`, [id]);
  }

  /** What a new file follows: a saved mapping by its name, or an earlier import of the same person. */
  async model({ mapping, like }: Partial<ImportQuery>): Promise<KeptMapping | undefined> {
    if (like) return this.ofImport(like);
    if (!mapping) return undefined;
    const saved = await this.db.row<ImportMapping>(
      `SELECT ${COLUMNS} FROM import_mapping WHERE fold(name) = fold($1)`,
      [mapping],
    );
    if (!saved) throw new Problem(importProblems.mapping_unknown);
    return saved;
  }

  private async ofImport(id: string): Promise<KeptMapping> {
    const earlier = await this.db.row<KeptMapping>(
      `SELECT format, mode, empty_cells AS "emptyCells", duplicates, match, columns
         FROM customer_import WHERE id = $1 AND owner_id = $2`,
      [id, this.cls.get('actor').id],
    );
    if (!earlier) throw new Problem(problems.not_found);
    const columns = earlier.columns.map(({ heading, target }) => ({ heading, target }));
    return { ...earlier, columns };
  }
}

function valuesOf({
  name,
  format,
  mode,
  emptyCells,
  duplicates,
  match,
  columns,
}: ImportMappingInput): unknown[] {
  return [name, format ?? 'other', mode, emptyCells, duplicates, match, JSON.stringify(columns)];
}
