export { TransfersModule } from './transfers.module';
export { transfersPersonalData } from './personal-data';
