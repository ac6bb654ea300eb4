import { Injectable } from '@nestjs/common';
import { Db, type Current } from '@clientele/shared/api';
import type { ImportDraftInput, ImportQuery } from '@clientele/transfers/dto';
import { ClsService } from 'nestjs-cls';
import { FileStore } from '../file-store';
import { ImportChoices, type Choices } from './import-choices';
import type { ImportRecord } from './import-row';
import { Recognition } from './recognition';
import { EncodingDetector } from './table/encoding';

/** A file that waits or was only checked goes after a day; one that was imported goes at once. */
const KEPT_HOURS = 24;
const MEDIA_TYPE = 'application/octet-stream';

export interface Upload {
  name: string;
  content: AsyncIterable<Buffer>;
  /** Meanings of columns that were sent with the file, not looked at yet. */
  columns: unknown;
}

/** Takes files in, recognised and with what their columns mean. */
@Injectable()
export class ImportIntake {
  constructor(
    private readonly db: Db,
    private readonly files: FileStore,
    private readonly recognition: Recognition,
    private readonly choices: ImportChoices,
    private readonly cls: ClsService<Current>,
  ) {}

  async take({ name, content, columns }: Upload, query: Partial<ImportQuery>): Promise<string> {
    const detector = new EncodingDetector();
    const fileName = name.slice(0, 255);
    const ownerId = this.cls.get('actor').id ?? '';
    const file = { name: fileName, mediaType: MEDIA_TYPE, ownerId, keptHours: KEPT_HOURS };
    const fileId = await this.files.store(file, seen(content, detector));
    const recognised = await this.recognition.of(fileId, detector);
    const record = await this.db.row<{ id: string }>(
      `INSERT INTO customer_import (file_id, file_name, owner_id, status, container, encoding, delimiter)
       VALUES ($1, $2, $3, 'uploaded', $4, $5, $6) RETURNING id`,
      [fileId, fileName, ownerId, recognised.container, recognised.encoding, recognised.delimiter],
    );
    const id = record?.id ?? '';
    await this.decide(id, await this.choices.forNew(recognised, query, columns));
    return id;
  }

  /** Corrects columns and options; the rows will be read anew. */
  async correct(record: ImportRecord, input: Partial<ImportDraftInput>): Promise<void> {
    const choices = await this.choices.forCorrected(record, input);
    await this.db.rows(`DELETE FROM customer_import_row WHERE import_id = $1`, [record.id]);
    await this.db.rows(
      `UPDATE customer_import SET status = 'uploaded', staged = false, staged_to = 0, merged = '{}', rows = 0,
              passwords = 0, remarks = '{}', counts = NULL WHERE id = $1`,
      [record.id],
    );
    await this.decide(record.id, choices);
  }

  refuseUnready(record: ImportRecord): void {
    this.choices.refuseUnready(record);
  }

  private async decide(id: string, choices: Choices): Promise<void> {
    const { columns, format, mode, empty_cells, duplicates, match } = choices;
    await this.db.rows(
      `UPDATE customer_import SET columns = $2, format = $3, mode = $4, empty_cells = $5, duplicates = $6, match = $7
        WHERE id = $1`,
      [id, JSON.stringify(columns), format, mode, empty_cells, duplicates, match],
    );
  }
}

async function* seen(content: AsyncIterable<Buffer>, detector: EncodingDetector): AsyncGenerator<Buffer> {
  for await (const chunk of content) {
    detector.see(chunk);
    yield chunk;
  }
}
