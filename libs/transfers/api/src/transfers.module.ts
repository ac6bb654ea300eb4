import { Module, type DynamicModule } from '@nestjs/common';
import { GroupsModule } from '@clientele/groups/api';
import type { ListPart } from '@clientele/shared/api';
import { ExportsController } from './export/exports.controller';
import { ExportWriter } from './export/export-writer';
import { EXPORT_FIELDS, exportFields } from './export/export-fields';
import { ExportJob } from './export/export-job';
import { ExportsService } from './export/exports.service';
import { FileStore } from './file-store';
import { ImportsController } from './import/imports.controller';
import { ImportPasswords } from './import/import-passwords';
import { ImportReader } from './import/import-reader';
import { ImportSteps } from './import/import-steps';
import { ImportsService } from './import/imports.service';
import { Merging } from './import/merging';
import { Staging } from './import/staging';

@Module({})
export class TransfersModule {
  /** `parts`: the columns that other domains add to the list and so to the export. */
  static with(parts: readonly ListPart[]): DynamicModule {
    return {
      module: TransfersModule,
      imports: [GroupsModule],
      controllers: [ImportsController, ExportsController],
      providers: [
        FileStore,
        ImportReader,
        Staging,
        ImportPasswords,
        Merging,
        ImportSteps,
        ImportsService,
        ExportWriter,
        ExportsService,
        ExportJob,
        { provide: EXPORT_FIELDS, useValue: exportFields(parts) },
      ],
    };
  }
}
