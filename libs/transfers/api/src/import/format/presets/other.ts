import { LANGUAGES } from '@clientele/shared/dto';
import { plainHeading, type Preset } from '../preset';
import { TARGETS, titleOf } from '../targets';

/** Headings that people and smaller systems write, beside our own titles and keys. */
const COMMON: Readonly<Record<string, string>> = {
  'e-mail': 'email',
  'e-mail address': 'email',
  'email address': 'email',
  mail: 'email',
  'first name': 'firstName',
  firstname: 'firstName',
  first_name: 'firstName',
  'given name': 'firstName',
  imie: 'firstName',
  jmeno: 'firstName',
  fornavn: 'firstName',
  'last name': 'lastName',
  lastname: 'lastName',
  last_name: 'lastName',
  surname: 'lastName',
  prijmeni: 'lastName',
  etternavn: 'lastName',
  'full name': 'name',
  fullname: 'name',
  telephone: 'phone',
  mobile: 'phone',
  'phone number': 'phone',
  phone_number: 'phone',
  telefon: 'phone',
  birthday: 'birthdayOn',
  'date of birth': 'birthdayOn',
  birthdate: 'birthdayOn',
  tags: 'tags',
  group: 'groups',
  groups: 'groups',
  company: 'company',
  'company name': 'company',
  'vat number': 'taxId',
  'vat id': 'taxId',
  vat: 'taxId',
  nip: 'taxId',
  dič: 'taxId',
  ičo: 'organisationNumber',
  'org.nr': 'organisationNumber',
  street: 'address.street',
  address: 'address.street',
  'address 1': 'address.street',
  address1: 'address.street',
  'address 2': 'address.street2',
  address2: 'address.street2',
  city: 'address.city',
  zip: 'address.postalCode',
  zipcode: 'address.postalCode',
  postcode: 'address.postalCode',
  'postal code': 'address.postalCode',
  country: 'address.country',
  country_code: 'address.country',
};

function ownNames(): Record<string, string> {
  const names = TARGETS.flatMap((target) => [
    [plainHeading(target.key), target.key] as const,
    ...LANGUAGES.map((language) => [plainHeading(titleOf(target, language)), target.key] as const),
  ]);
  // The first meaning of a word holds: "Company" is the customer's, not an address's.
  return Object.fromEntries([...names].reverse());
}

/** Any table: what its columns mean is guessed from their names, and corrected by people. */
export const other: Preset = {
  format: 'other',
  rows: 'customer',
  system: 'import',
  fits: () => true,
  columns: { ...COMMON, ...ownNames() },
};
