import type { Said } from '@clientele/shared/dto';

export const importStatuses = {
  uploaded: { en: 'Uploaded', pl: 'Przesłano', cs: 'Nahráno', nb: 'Lastet opp' },
  checking: { en: 'Being checked', pl: 'Sprawdzanie', cs: 'Kontroluje se', nb: 'Kontrolleres' },
  checked: { en: 'Checked', pl: 'Sprawdzono', cs: 'Zkontrolováno', nb: 'Kontrollert' },
  importing: { en: 'Being imported', pl: 'Importowanie', cs: 'Importuje se', nb: 'Importeres' },
  imported: { en: 'Imported', pl: 'Zaimportowano', cs: 'Importováno', nb: 'Importert' },
  failed: { en: 'Failed', pl: 'Nie powiodło się', cs: 'Selhalo', nb: 'Mislyktes' },
  cancelled: { en: 'Cancelled', pl: 'Anulowano', cs: 'Zrušeno', nb: 'Avbrutt' },
  undoing: { en: 'Being undone', pl: 'Cofanie', cs: 'Vrací se zpět', nb: 'Angres' },
  undone: { en: 'Undone', pl: 'Cofnięto', cs: 'Vráceno zpět', nb: 'Angret' },
} satisfies Record<string, Said>;

export const outcomes = {
  created: { en: 'Created', pl: 'Utworzony', cs: 'Vytvořen', nb: 'Opprettet' },
  updated: { en: 'Updated', pl: 'Zmieniony', cs: 'Změněn', nb: 'Oppdatert' },
  unchanged: { en: 'Unchanged', pl: 'Bez zmian', cs: 'Beze změny', nb: 'Uendret' },
  skipped: { en: 'Skipped', pl: 'Pominięty', cs: 'Přeskočen', nb: 'Hoppet over' },
  rejected: { en: 'Rejected', pl: 'Odrzucony', cs: 'Odmítnut', nb: 'Avvist' },
} satisfies Record<string, Said>;

/** Where files come from; `other` is any table whose columns a person says the meaning of. */
export const formats = {
  clientele: {
    en: 'Clientele export',
    pl: 'Eksport z Clientele',
    cs: 'Export z Clientele',
    nb: 'Clientele-eksport',
  },
  prestashop_customers: {
    en: 'PrestaShop customers',
    pl: 'Klienci z PrestaShop',
    cs: 'Zákazníci z PrestaShopu',
    nb: 'Kunder fra PrestaShop',
  },
  prestashop_addresses: {
    en: 'PrestaShop addresses',
    pl: 'Adresy z PrestaShop',
    cs: 'Adresy z PrestaShopu',
    nb: 'Adresser fra PrestaShop',
  },
  magento_customers: {
    en: 'Magento customers',
    pl: 'Klienci z Magento',
    cs: 'Zákazníci z Magenta',
    nb: 'Kunder fra Magento',
  },
  magento_addresses: {
    en: 'Magento addresses',
    pl: 'Adresy z Magento',
    cs: 'Adresy z Magenta',
    nb: 'Adresser fra Magento',
  },
  magento_composite: {
    en: 'Magento customers with addresses',
    pl: 'Klienci z adresami z Magento',
    cs: 'Zákazníci s adresami z Magenta',
    nb: 'Kunder med adresser fra Magento',
  },
  shopify: {
    en: 'Shopify customers',
    pl: 'Klienci z Shopify',
    cs: 'Zákazníci ze Shopify',
    nb: 'Kunder fra Shopify',
  },
  woocommerce: {
    en: 'WooCommerce customers',
    pl: 'Klienci z WooCommerce',
    cs: 'Zákazníci z WooCommerce',
    nb: 'Kunder fra WooCommerce',
  },
  shopware: {
    en: 'Shopware 6 customers',
    pl: 'Klienci z Shopware 6',
    cs: 'Zákazníci ze Shopware 6',
    nb: 'Kunder fra Shopware 6',
  },
  spree: { en: 'Spree customers', pl: 'Klienci ze Spree', cs: 'Zákazníci ze Spree', nb: 'Kunder fra Spree' },
  upgates: {
    en: 'UPgates customers',
    pl: 'Klienci z UPgates',
    cs: 'Zákazníci z UPgates',
    nb: 'Kunder fra UPgates',
  },
  other: { en: 'Another table', pl: 'Inna tabela', cs: 'Jiná tabulka', nb: 'En annen tabell' },
} satisfies Record<string, Said>;

/** How the file itself is written. */
export const containers = {
  csv: { en: 'CSV', pl: 'CSV', cs: 'CSV', nb: 'CSV' },
  xml: { en: 'XML', pl: 'XML', cs: 'XML', nb: 'XML' },
  xlsx: { en: 'Excel', pl: 'Excel', cs: 'Excel', nb: 'Excel' },
} satisfies Record<string, Said>;

export const modes = {
  create_and_update: {
    en: 'Create new people and update known ones',
    pl: 'Twórz nowe osoby i aktualizuj znane',
    cs: 'Vytvářet nové a aktualizovat známé',
    nb: 'Opprett nye og oppdater kjente personer',
  },
  create: {
    en: 'Only create new people',
    pl: 'Tylko twórz nowe osoby',
    cs: 'Jen vytvářet nové',
    nb: 'Bare opprett nye personer',
  },
  update: {
    en: 'Only update known people',
    pl: 'Tylko aktualizuj znane osoby',
    cs: 'Jen aktualizovat známé',
    nb: 'Bare oppdater kjente personer',
  },
} satisfies Record<string, Said>;

export const emptyCells = {
  keep: {
    en: 'An empty cell leaves what is there',
    pl: 'Pusta komórka zostawia to, co jest',
    cs: 'Prázdná buňka ponechá, co tam je',
    nb: 'En tom celle lar verdien stå',
  },
  clear: {
    en: 'An empty cell clears the value',
    pl: 'Pusta komórka czyści wartość',
    cs: 'Prázdná buňka hodnotu vymaže',
    nb: 'En tom celle tømmer verdien',
  },
} satisfies Record<string, Said>;

export const duplicates = {
  first: {
    en: 'The first row of a person counts',
    pl: 'Liczy się pierwszy wiersz osoby',
    cs: 'Platí první řádek osoby',
    nb: 'Den første raden for en person gjelder',
  },
  last: {
    en: 'The last row of a person counts',
    pl: 'Liczy się ostatni wiersz osoby',
    cs: 'Platí poslední řádek osoby',
    nb: 'Den siste raden for en person gjelder',
  },
  reject: {
    en: 'All rows of a person that comes twice are refused',
    pl: 'Wszystkie wiersze powtórzonej osoby są odrzucane',
    cs: 'Všechny řádky opakované osoby se odmítnou',
    nb: 'Alle rader for en person som står flere ganger, avvises',
  },
} satisfies Record<string, Said>;

export const matches = {
  email: {
    en: 'By e-mail address',
    pl: 'Po adresie e-mail',
    cs: 'Podle e-mailu',
    nb: 'Etter e-postadresse',
  },
  external_id: {
    en: 'By the other system’s id, then by e-mail',
    pl: 'Po identyfikatorze z innego systemu, potem po e-mailu',
    cs: 'Podle identifikátoru jiného systému, pak podle e-mailu',
    nb: 'Etter id-en fra det andre systemet, deretter e-post',
  },
} satisfies Record<string, Said>;
