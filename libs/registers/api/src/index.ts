export { RegistersModule } from './registers.module';
export { RegisterRound } from './register-round';
export {
  registerColumns,
  registerEmbed,
  registersOfCompanies,
  registerStatesOfCompany,
  registerStatesOfCustomer,
} from './register-list';
export { registersPersonalData } from './personal-data';
