export { TransfersModule } from './transfers.module';
export { transfersPersonalData } from './personal-data';
export { importsByJob } from './import/imports-by-job';
export { ImportRetention } from './import/import-retention';
