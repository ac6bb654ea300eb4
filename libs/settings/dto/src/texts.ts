import type { Said } from '@clientele/shared/dto';

export const settingsTexts = {
  shopName: { en: 'Shop name', pl: 'Nazwa sklepu', cs: 'Název obchodu', nb: 'Butikkens navn' },
  baseCurrency: { en: 'Base currency', pl: 'Waluta podstawowa', cs: 'Základní měna', nb: 'Basisvaluta' },
  country: { en: 'Country', pl: 'Kraj', cs: 'Země', nb: 'Land' },
  timeZone: { en: 'Time zone', pl: 'Strefa czasowa', cs: 'Časové pásmo', nb: 'Tidssone' },
  b2bMode: { en: 'B2B mode', pl: 'Tryb B2B', cs: 'Režim B2B', nb: 'B2B-modus' },
  b2bModeHint: {
    en: 'Shows company data, credit terms and risk on every customer.',
    pl: 'Pokazuje dane firmy, warunki kredytu i ryzyko przy każdym kliencie.',
    cs: 'U každého zákazníka zobrazí údaje firmy, úvěrové podmínky a riziko.',
    nb: 'Viser firmaopplysninger, kredittvilkår og risiko på hver kunde.',
  },
  birthdayEnabled: {
    en: 'Ask for birthdays',
    pl: 'Zbieraj daty urodzenia',
    cs: 'Zjišťovat data narození',
    nb: 'Spør om fødselsdag',
  },
  birthdayHint: {
    en: 'Off by default: a date of birth is personal data that most shops do not need (GDPR).',
    pl: 'Domyślnie wyłączone: data urodzenia to dane osobowe, których większość sklepów nie potrzebuje (RODO).',
    cs: 'Ve výchozím stavu vypnuto: datum narození je osobní údaj, který většina obchodů nepotřebuje (GDPR).',
    nb: 'Av som standard: fødselsdato er en personopplysning de fleste butikker ikke trenger (GDPR).',
  },
  requiredFields: {
    en: 'Required fields for this section',
    pl: 'Pola wymagane w tej sekcji',
    cs: 'Povinná pole pro tuto sekci',
    nb: 'Obligatoriske felt for denne delen',
  },
  discountLimit: {
    en: 'Limit of standing discounts',
    pl: 'Limit rabatów stałych',
    cs: 'Limit trvalých slev',
    nb: 'Grense for faste rabatter',
  },
  discountLimitHint: {
    en: 'Back office grants up to this. More, and amounts off an order, are for owners.',
    pl: 'Tyle przyznaje obsługa. Wyższe rabaty i kwoty od zamówienia przyznaje właściciel.',
    cs: 'Tolik poskytuje administrativa. Vyšší slevy a částky z objednávky poskytuje vlastník.',
    nb: 'Så mye gir kundekontoret. Mer, og beløp av en ordre, gis av eieren.',
  },
  version: { en: 'Version', pl: 'Wersja', cs: 'Verze', nb: 'Versjon' },
  setupNeeded: {
    en: 'Set-up needed',
    pl: 'Wymaga konfiguracji',
    cs: 'Vyžaduje nastavení',
    nb: 'Må settes opp',
  },
  sandbox: { en: 'A sandbox', pl: 'Piaskownica', cs: 'Sandbox', nb: 'En sandkasse' },
  token: { en: 'Set-up token', pl: 'Token konfiguracji', cs: 'Token nastavení', nb: 'Oppsettstoken' },
  ownerName: { en: 'Your name', pl: 'Twoje imię i nazwisko', cs: 'Vaše jméno', nb: 'Ditt navn' },
  ownerEmail: { en: 'Your e-mail', pl: 'Twój e-mail', cs: 'Váš e-mail', nb: 'Din e-post' },
  password: { en: 'Password', pl: 'Hasło', cs: 'Heslo', nb: 'Passord' },
} satisfies Record<string, Said>;
