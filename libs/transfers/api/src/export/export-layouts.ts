import { Injectable } from '@nestjs/common';
import { Db, Problem, constraintMeans, problems } from '@clientele/shared/api';
import type { ExportLayout, ExportLayoutInput } from '@clientele/transfers/dto';
import { exportProblems } from '../export-problems';
import { ExportsService } from './exports.service';

constraintMeans('uq_export_layout_name', { kind: exportProblems.layout_name_taken, pointer: '/name' });

/** Columns and formats saved by name, for everybody who exports. */
@Injectable()
export class ExportLayouts {
  constructor(
    private readonly db: Db,
    private readonly exports: ExportsService,
  ) {}

  async all(): Promise<{ items: ExportLayout[] }> {
    return {
      items: await this.db.rows<ExportLayout>(
        `SELECT id, name, columns, format FROM export_layout ORDER BY fold(name)`,
      ),
    };
  }

  async get(id: string): Promise<ExportLayout> {
    const layout = await this.db.row<ExportLayout>(
      `SELECT id, name, columns, format FROM export_layout WHERE id = $1`,
      [id],
    );
    if (!layout) throw new Problem(problems.not_found);
    return layout;
  }

  async save({ name, columns, format }: ExportLayoutInput): Promise<ExportLayout> {
    await this.exports.refuseUnknown(columns);
    const row = await this.db.row<{ id: string }>(
      `INSERT INTO export_layout (name, columns, format) VALUES ($1, $2, $3) RETURNING id`,
      [name, columns, format],
    );
    return this.get(row?.id ?? '');
  }

  /** Writes the whole layout again. */
  async replace(id: string, { name, columns, format }: ExportLayoutInput): Promise<ExportLayout> {
    await this.exports.refuseUnknown(columns);
    await this.get(id);
    await this.db.rows(`UPDATE export_layout SET name = $2, columns = $3, format = $4 WHERE id = $1`, [
      id,
      name,
      columns,
      format,
    ]);
    return this.get(id);
  }

  async remove(id: string): Promise<void> {
    await this.get(id);
    await this.db.rows(`DELETE FROM export_layout WHERE id = $1`, [id]);
  }
}
