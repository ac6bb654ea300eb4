export {
  CustomerExportInput,
  CustomerImport,
  CustomerImportList,
  ExportPreview,
  ImportQuery,
  ImportRemark,
  ImportRow,
  ImportRowQuery,
  ImportRowList,
} from './transfers';
export type { ExportScope, ImportFormat, ImportStatus, Outcome } from './transfers';
export { formats, importStatuses, outcomes, scopes, transfersTexts } from './texts';
