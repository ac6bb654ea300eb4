export { AddressesModule } from './addresses.module';
export { AddressesService } from './addresses.service';
export { AddressEntity } from './address.entity';
export { addressesProblems } from './problems';
export { addressesPersonalData } from './personal-data';
