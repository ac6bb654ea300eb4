export {
  ColumnMeaning,
  CustomerImport,
  CustomerImportList,
  ImportColumn,
  ImportDraftInput,
  ImportMapping,
  ImportMappingInput,
  ImportMappingList,
  ImportOptions,
  ImportQuery,
  ImportRemark,
  ImportRow,
  ImportRowQuery,
  ImportRowList,
  ImportTarget,
  ImportTargetList,
  UndoCounts,
} from './imports';
export type {
  Duplicates,
  EmptyCells,
  ImportContainer,
  ImportFormat,
  ImportMode,
  ImportStatus,
  Matching,
  Outcome,
} from './imports';
export {
  CustomerExportInput,
  ExportColumn,
  ExportColumnList,
  ExportLayout,
  ExportLayoutInput,
  ExportLayoutList,
  ExportPreview,
} from './exports';
export type { ExportFormat } from './exports';
export {
  containers,
  duplicates,
  emptyCells,
  formats,
  importStatuses,
  matches,
  modes,
  outcomes,
} from './import-texts';
export { exportFormats } from './export-texts';
export { transfersTexts } from './texts';
