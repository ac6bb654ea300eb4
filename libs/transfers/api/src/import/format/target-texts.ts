import type { Said } from '@clientele/shared/dto';

const idIn = (system: string): Said => ({
  en: `Id in ${system}`,
  pl: `Identyfikator w ${system}`,
  cs: `Identifikátor v ${system}`,
  nb: `Id i ${system}`,
});

/** The names of the meanings that a column can have beside the fields of the contracts. */
export const targetTexts = {
  customer: { en: 'Customer', pl: 'Klient', cs: 'Zákazník', nb: 'Kunde' },
  company: { en: 'Company', pl: 'Firma', cs: 'Firma', nb: 'Firma' },
  delivery: { en: 'Delivery address', pl: 'Adres dostawy', cs: 'Dodací adresa', nb: 'Leveringsadresse' },
  invoice: { en: 'Invoice address', pl: 'Adres faktury', cs: 'Fakturační adresa', nb: 'Fakturaadresse' },
  address: { en: 'Address', pl: 'Adres', cs: 'Adresa', nb: 'Adresse' },
  name: { en: 'Full name', pl: 'Imię i nazwisko', cs: 'Celé jméno', nb: 'Fullt navn' },
  password: { en: 'Password', pl: 'Hasło', cs: 'Heslo', nb: 'Passord' },
  addressId: {
    en: 'Id of the address',
    pl: 'Identyfikator adresu',
    cs: 'Identifikátor adresy',
    nb: 'Adressens id',
  },
  mobile: { en: 'Mobile phone', pl: 'Telefon komórkowy', cs: 'Mobilní telefon', nb: 'Mobiltelefon' },
  allowedOutstandingCurrency: {
    en: 'Allowed outstanding: currency',
    pl: 'Dozwolone zadłużenie: waluta',
    cs: 'Povolená pohledávka: měna',
    nb: 'Tillatt utestående: valuta',
  },
  id_prestashop: idIn('PrestaShop'),
  id_magento: idIn('Magento'),
  id_shopify: idIn('Shopify'),
  id_woocommerce: idIn('WooCommerce'),
  id_shopware: idIn('Shopware'),
  id_spree: idIn('Spree'),
  id_upgates: idIn('UPgates'),
  id_import: {
    en: 'Id in the other system',
    pl: 'Identyfikator w innym systemie',
    cs: 'Identifikátor v jiném systému',
    nb: 'Id i det andre systemet',
  },
} satisfies Record<string, Said>;
