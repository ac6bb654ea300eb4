import { Country, ExternalIds, Flag, Id, Integer, Name, Text, Timestamp } from '@clientele/shared/dto';
import { addressesTexts as texts } from './texts';

/** A postal address of a customer (S1-07, S2-18); one of unknown kind serves deliveries and invoices (decision 12). */
export class AddressInput {
  @Text(100, { title: texts.label, hint: texts.labelHint, personal: 'text', example: 'Warehouse' }) label =
    '';
  @Name(255, { title: texts.firstName, personal: 'name', example: 'Anna' }) firstName = '';
  @Name(255, { title: texts.lastName, personal: 'name' }) lastName = '';
  @Text(255, { title: texts.company, personal: 'name' }) company = '';
  @Text(255, { title: texts.street, personal: 'address', example: 'Lipowa 4' }) street = '';
  @Text(255, { title: texts.street2, personal: 'address' }) street2 = '';
  @Text(20, { title: texts.postalCode, personal: 'address', example: '00-950' }) postalCode = '';
  @Text(100, { title: texts.city, personal: 'address', example: 'Warszawa' }) city = '';
  @Text(100, { title: texts.region, personal: 'address' }) region = '';
  @Country({ title: texts.country }) country = '';
  /** As typed: numbers of old shops have no country code. */
  @Text(40, { title: texts.phone, personal: 'phone', example: '+48 600 700 800' }) phone = '';
  @Text(20, { title: texts.taxId, personal: 'identifier' }) taxId = '';
  /** The Spanish DNI and its like. */
  @Text(30, { title: texts.nationalId, hint: texts.nationalIdHint, personal: 'identifier' }) nationalId = '';
  @Text(500, { title: texts.note, personal: 'text' }) note = '';
  @Flag({ title: texts.delivery }) delivery = true;
  @Flag({ title: texts.invoice }) invoice = true;
  @Flag({ title: texts.defaultDelivery, example: false }) defaultDelivery = false;
  @Flag({ title: texts.defaultInvoice, example: false }) defaultInvoice = false;
  @ExternalIds({ title: texts.externalIds, personal: 'identifier' }) externalIds: Record<string, string> = {};
}

export class Address extends AddressInput {
  @Id({ title: texts.id }) id!: string;
  @Integer(1, 2147483647, { title: texts.version }) version!: number;
  @Timestamp({ title: texts.createdAt }) createdAt!: string;
  @Timestamp({ title: texts.updatedAt }) updatedAt!: string;
}
