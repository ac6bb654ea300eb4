import type { Said } from '@clientele/shared/dto';

export const registersTexts = {
  states: {
    en: 'Numbers in registers',
    pl: 'Numery w rejestrach',
    cs: 'Čísla v registrech',
    nb: 'Numre i registre',
  },
  state: {
    en: 'Register check',
    pl: 'Weryfikacja w rejestrze',
    cs: 'Ověření v registru',
    nb: 'Registerkontroll',
  },
  kind: { en: 'Kind of number', pl: 'Rodzaj numeru', cs: 'Druh čísla', nb: 'Nummertype' },
  country: { en: 'Country', pl: 'Kraj', cs: 'Země', nb: 'Land' },
  number: { en: 'Number', pl: 'Numer', cs: 'Číslo', nb: 'Nummer' },
  status: { en: 'Status', pl: 'Status', cs: 'Stav', nb: 'Status' },
  register: { en: 'Register', pl: 'Rejestr', cs: 'Registr', nb: 'Register' },
  registerHint: {
    en: 'The one that is asked about this number; empty when none is switched on.',
    pl: 'Ten, który jest pytany o ten numer; puste, gdy żaden nie jest włączony.',
    cs: 'Ten, který je na číslo dotazován; prázdné, když žádný není zapnutý.',
    nb: 'Det som blir spurt om nummeret; tomt når ingen er slått på.',
  },
  checkedAt: { en: 'Answered', pl: 'Odpowiedź', cs: 'Odpověď', nb: 'Besvart' },
  answeredBy: { en: 'Answered by', pl: 'Odpowiedział', cs: 'Odpověděl', nb: 'Besvart av' },
  evidence: { en: 'Evidence no.', pl: 'Nr potwierdzenia', cs: 'Číslo potvrzení', nb: 'Bevisnr.' },
  finding: { en: 'What it says', pl: 'Co podaje', cs: 'Co uvádí', nb: 'Hva det sier' },
  name: {
    en: 'Name in the register',
    pl: 'Nazwa w rejestrze',
    cs: 'Název v registru',
    nb: 'Navn i registeret',
  },
  nameLikeness: {
    en: 'Name compared',
    pl: 'Porównanie nazwy',
    cs: 'Porovnání názvu',
    nb: 'Navn sammenlignet',
  },
  address: {
    en: 'Address in the register',
    pl: 'Adres w rejestrze',
    cs: 'Adresa v registru',
    nb: 'Adresse i registeret',
  },
  addressLikeness: {
    en: 'Address compared',
    pl: 'Porównanie adresu',
    cs: 'Porovnání adresy',
    nb: 'Adresse sammenlignet',
  },
  legalForm: { en: 'Legal form', pl: 'Forma prawna', cs: 'Právní forma', nb: 'Organisasjonsform' },
  triedAt: {
    en: 'Tried without answer',
    pl: 'Próba bez odpowiedzi',
    cs: 'Pokus bez odpovědi',
    nb: 'Forsøkt uten svar',
  },
  failure: {
    en: 'Why no answer',
    pl: 'Powód braku odpowiedzi',
    cs: 'Proč nepřišla odpověď',
    nb: 'Hvorfor ikke svar',
  },
  failureHint: {
    en: 'A code of the register or of ours.',
    pl: 'Kod rejestru lub nasz.',
    cs: 'Kód registru nebo náš.',
    nb: 'En kode fra registeret eller fra oss.',
  },
  nextCheckAt: { en: 'Next check', pl: 'Następne sprawdzenie', cs: 'Příští ověření', nb: 'Neste kontroll' },
  outcome: { en: 'Outcome', pl: 'Wynik', cs: 'Výsledek', nb: 'Utfall' },
  taxId: { en: 'Tax id', pl: 'NIP / nr podatkowy', cs: 'DIČ', nb: 'Avgiftsnr.' },
  taxIdStatus: {
    en: 'Tax id in the register',
    pl: 'Nr podatkowy w rejestrze',
    cs: 'DIČ v registru',
    nb: 'Avgiftsnr. i registeret',
  },
  organisationNumberStatus: {
    en: 'Organisation no. in the register',
    pl: 'Nr organizacji w rejestrze',
    cs: 'IČO v registru',
    nb: 'Org.nr. i registeret',
  },
} satisfies Record<string, Said>;

export const numberKinds = {
  tax_id: { en: 'Tax id', pl: 'NIP / nr podatkowy', cs: 'DIČ', nb: 'Avgiftsnr.' },
  organisation_number: {
    en: 'Organisation no.',
    pl: 'REGON / nr organizacji',
    cs: 'IČO / č. organizace',
    nb: 'Org.nr.',
  },
} satisfies Record<string, Said>;

export const registerStatuses = {
  unverified: { en: 'Unverified', pl: 'Niezweryfikowany', cs: 'Neověřeno', nb: 'Ikke bekreftet' },
  valid: { en: 'Valid', pl: 'Ważny', cs: 'Platné', nb: 'Gyldig' },
  invalid: { en: 'Invalid', pl: 'Nieważny', cs: 'Neplatné', nb: 'Ugyldig' },
} satisfies Record<string, Said>;

export const findings = {
  '': { en: 'Nothing more', pl: 'Nic więcej', cs: 'Nic dalšího', nb: 'Ikke mer' },
  vat_registered: {
    en: 'Registered for VAT',
    pl: 'Czynny podatnik VAT',
    cs: 'Plátce DPH',
    nb: 'Registrert for mva',
  },
  vat_exempt: {
    en: 'Exempt from VAT',
    pl: 'Podatnik zwolniony z VAT',
    cs: 'Osvobozeno od DPH',
    nb: 'Unntatt fra mva',
  },
  not_vat_registered: {
    en: 'Not registered for VAT',
    pl: 'Niezarejestrowany jako podatnik VAT',
    cs: 'Není plátce DPH',
    nb: 'Ikke registrert for mva',
  },
  ceased: { en: 'Ceased to exist', pl: 'Zakończył działalność', cs: 'Zaniklo', nb: 'Slettet' },
  not_found: {
    en: 'Not in the register',
    pl: 'Brak w rejestrze',
    cs: 'Není v registru',
    nb: 'Ikke i registeret',
  },
} satisfies Record<string, Said>;

export const likenesses = {
  '': {
    en: 'Nothing to compare',
    pl: 'Brak porównania',
    cs: 'Není co porovnat',
    nb: 'Ingenting å sammenligne',
  },
  same: { en: 'Same as ours', pl: 'Zgodne z naszymi danymi', cs: 'Shodné s naším', nb: 'Likt vårt' },
  similar: {
    en: 'Similar to ours',
    pl: 'Podobne do naszych danych',
    cs: 'Podobné našemu',
    nb: 'Ligner vårt',
  },
  differs: {
    en: 'Differs from ours',
    pl: 'Inne niż nasze dane',
    cs: 'Liší se od našeho',
    nb: 'Avviker fra vårt',
  },
} satisfies Record<string, Said>;

export const lookUpOutcomes = {
  valid: { en: 'Found', pl: 'Znaleziono', cs: 'Nalezeno', nb: 'Funnet' },
  invalid: { en: 'Not valid', pl: 'Nieważny', cs: 'Neplatné', nb: 'Ikke gyldig' },
  no_answer: { en: 'No answer', pl: 'Brak odpowiedzi', cs: 'Bez odpovědi', nb: 'Ikke svar' },
  not_covered: {
    en: 'No register for it',
    pl: 'Brak rejestru',
    cs: 'Bez registru',
    nb: 'Ikke noe register for det',
  },
} satisfies Record<string, Said>;
