export {
  CustomerImport,
  CustomerImportList,
  ImportQuery,
  ImportRemark,
  ImportRow,
  ImportRowQuery,
  ImportRowList,
} from './imports';
export type { ImportFormat, ImportStatus, Outcome } from './imports';
export { CustomerExportInput, ExportPreview } from './exports';
export type { ExportScope } from './exports';
export { formats, importStatuses, outcomes } from './import-texts';
export { scopes } from './export-texts';
export { transfersTexts } from './texts';
