import { Injectable } from '@nestjs/common';
import { Problem, type Current } from '@clientele/shared/api';
import type { ImportFormat } from '@clientele/transfers/dto';
import { ClsService } from 'nestjs-cls';
import { FileStore } from '../file-store';
import { importProblems } from '../import-problems';
import { isSecretHeading, plainHeading } from './format/preset';
import { presetOf, recognise, suggestTargets } from './format/recognise';
import type { KnownTargets } from './format/targets';
import { storable } from './import-reader';
import type { KeptColumn } from './import-row';
import { ImportTargets } from './import-targets';
import { delimiterOf, withoutPreamble } from './table/csv';
import { decoded, type EncodingDetector } from './table/encoding';
import { tableRecords, type TableShape } from './table/table';

const HEAD_BYTES = 64 * 1024;
const SAMPLE_ROWS = 3;
const LOOKED_AT = 10;
const SAMPLE_LENGTH = 60;

/** What a file turned out to be. */
export interface Recognised extends TableShape {
  format: ImportFormat;
  columns: KeptColumn[];
}

/** Finds out how a stored file is a table, which system wrote it, and what its columns mean. */
@Injectable()
export class Recognition {
  constructor(
    private readonly files: FileStore,
    private readonly targets: ImportTargets,
    private readonly cls: ClsService<Current>,
  ) {}

  async of(fileId: string, detector: EncodingDetector): Promise<Recognised> {
    const targets = await this.targets.known();
    const shape = await this.shapeOf(fileId, detector);
    const { header, samples } = await this.start(fileId, shape);
    const preset = recognise(header);
    const columns = this.columns(header, samples, preset.format, targets);
    // A lone heading that means nothing is the first line of a letter, not of a table.
    if (columns.length === 1 && columns[0]?.target === '') throw new Problem(importProblems.format_unknown);
    return { ...shape, format: preset.format, columns };
  }

  /** The columns as another format would have them meant. */
  meant(columns: readonly KeptColumn[], format: ImportFormat, known: KnownTargets): KeptColumn[] {
    const header = columns.map(({ heading }) => heading);
    const targets = suggestTargets(header, presetOf(format), known, this.cls.get('actor').permissions);
    return columns.map((column, at) => ({ ...column, target: targets[at] ?? '' }));
  }

  private columns(
    header: readonly string[],
    samples: readonly string[][],
    format: ImportFormat,
    targets: KnownTargets,
  ): KeptColumn[] {
    const blank = header.map((heading): KeptColumn => ({
      heading,
      target: '',
      samples: '',
      refused: isSecretHeading(heading) && !targets.headings.has(plainHeading(heading)),
    }));
    return this.meant(blank, format, targets).map((column, at) => ({
      ...column,
      samples:
        column.refused || column.target === 'password'
          ? ''
          : [...new Set(samples.map((cells) => (cells[at] ?? '').trim().slice(0, SAMPLE_LENGTH)))]
              .filter(Boolean)
              .join(' · '),
    }));
  }

  private async shapeOf(fileId: string, detector: EncodingDetector): Promise<TableShape> {
    const start = await this.head(fileId);
    if (start.length === 0) throw new Problem(importProblems.empty_file);
    if (start.subarray(0, 4).equals(ZIP)) return { container: 'xlsx', encoding: '', delimiter: '' };
    const encoding = detector.decide();
    let text = '';
    for await (const part of decoded(once(start), encoding)) text += part;
    if (text.trim() === '') throw new Problem(importProblems.empty_file);
    if (/^\s*<(\?xml|!DOCTYPE|[A-Za-z_])/.test(text)) return { container: 'xml', encoding, delimiter: '' };
    return { container: 'csv', encoding, delimiter: delimiterOf(withoutPreamble(text)) };
  }

  private async head(fileId: string): Promise<Buffer> {
    for await (const chunk of this.files.read(fileId)) return chunk.subarray(0, HEAD_BYTES);
    return Buffer.alloc(0);
  }

  private async start(fileId: string, shape: TableShape): Promise<{ header: string[]; samples: string[][] }> {
    let header: string[] | undefined;
    const samples: string[][] = [];
    // The header of an XML file is known once its first records were seen; then its rows are read by it.
    const records = tableRecords(() => this.files.read(fileId), shape, undefined, LOOKED_AT);
    for await (const { cells } of records) {
      if (header) samples.push(cells.map(storable));
      else header = cells.map((cell) => storable(cell).slice(0, 255));
      if (samples.length === SAMPLE_ROWS) break;
    }
    if (!header?.some((heading) => heading.trim())) throw new Problem(importProblems.format_unknown);
    if (shape.container !== 'xml') return { header, samples };
    for await (const { row, cells } of tableRecords(() => this.files.read(fileId), shape, header)) {
      if (row > 1) samples.push(cells.map(storable));
      if (samples.length === SAMPLE_ROWS) break;
    }
    return { header, samples };
  }
}

/** A workbook is a ZIP archive. */
const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
