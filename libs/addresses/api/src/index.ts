export { AddressesModule } from './addresses.module';
export { addressEmbed } from './address-embed';
export { AddressesService } from './addresses.service';
export { addressSize } from './address-size';
export { AddressEntity } from './address.entity';
export { addressesProblems } from './problems';
export { addressesPersonalData } from './personal-data';
