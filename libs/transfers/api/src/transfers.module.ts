import { Module } from '@nestjs/common';
import { AttributesModule } from '@clientele/attributes/api';
import { GroupsModule } from '@clientele/groups/api';
import { ExportsController } from './export/exports.controller';
import { ExportRows } from './export/export-rows';
import { ExportWriter } from './export/export-writer';
import { ExportJob } from './export/export-job';
import { ExportLayouts } from './export/export-layouts';
import { ExportsService } from './export/exports.service';
import { FileColumns } from './export/file-columns';
import { Snapshots } from './export/snapshot';
import { FileStore } from './file-store';
import { ImportChoices } from './import/import-choices';
import { ImportDraft } from './import/import-draft';
import { ImportIntake } from './import/import-intake';
import { ImportMappings } from './import/import-mappings';
import { ImportMappingsController } from './import/import-mappings.controller';
import { ImportPasswords } from './import/import-passwords';
import { ImportReader } from './import/import-reader';
import { ImportRetention } from './import/import-retention';
import { ImportRows } from './import/import-rows';
import { ImportSteps } from './import/import-steps';
import { ImportTargets } from './import/import-targets';
import { ImportWork } from './import/import-work';
import { ImportsController } from './import/imports.controller';
import { ImportsService } from './import/imports.service';
import { Merging } from './import/merge/merging';
import { Recognition } from './import/recognition';
import { Staging } from './import/staging';
import { Undo } from './import/undo';
import { UntakenRows } from './import/untaken-rows';

const importing = [
  ImportChoices,
  ImportDraft,
  ImportIntake,
  ImportMappings,
  ImportPasswords,
  ImportReader,
  ImportRetention,
  ImportRows,
  ImportSteps,
  ImportTargets,
  ImportWork,
  ImportsService,
  Merging,
  Recognition,
  Staging,
  Undo,
  UntakenRows,
];

const exporting = [
  ExportJob,
  ExportLayouts,
  ExportRows,
  ExportWriter,
  ExportsService,
  FileColumns,
  Snapshots,
];

@Module({
  imports: [AttributesModule, GroupsModule],
  controllers: [ImportsController, ImportMappingsController, ExportsController],
  providers: [FileStore, ...importing, ...exporting],
})
export class TransfersModule {}
