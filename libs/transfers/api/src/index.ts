export { TransfersModule } from './transfers.module';
export { transfersPersonalData } from './personal-data';
export { ImportRetention } from './import/import-retention';
