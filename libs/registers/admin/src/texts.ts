import type { Said } from '@clientele/shared/dto';

export const registersAdminTexts = {
  check: { en: 'Check now', pl: 'Sprawdź teraz', cs: 'Ověřit nyní', nb: 'Kontroller nå' },
  checking: { en: 'Asking …', pl: 'Pytam rejestr…', cs: 'Dotazuji se…', nb: 'Spør …' },
  evidence: { en: 'Evidence', pl: 'Potwierdzenie', cs: 'Doklad', nb: 'Bevis' },
  answered: {
    en: '{register} answered on {at}.',
    pl: '{register}: odpowiedź z {at}.',
    cs: '{register}: odpověď z {at}.',
    nb: '{register} svarte {at}.',
  },
  waits: {
    en: '{register} has not been asked yet.',
    pl: '{register}: jeszcze nie zapytano.',
    cs: '{register}: zatím bez dotazu.',
    nb: '{register} er ikke spurt ennå.',
  },
  uncovered: {
    en: 'No register that knows this number is switched on.',
    pl: 'Nie włączono rejestru, który zna ten numer.',
    cs: 'Není zapnutý registr, který toto číslo zná.',
    nb: 'Ingen registre som kjenner dette nummeret, er slått på.',
  },
  outage: {
    en: '{register} gave no answer on {at}: {why}. The status stays as it is; next try {next}.',
    pl: '{register}: brak odpowiedzi {at} ({why}). Status pozostaje bez zmian; kolejna próba {next}.',
    cs: '{register}: bez odpovědi {at} ({why}). Stav se nemění; další pokus {next}.',
    nb: '{register} svarte ikke {at}: {why}. Statusen blir stående; neste forsøk {next}.',
  },
  fill: {
    en: 'Fill in from the register',
    pl: 'Uzupełnij z rejestru',
    cs: 'Vyplnit z registru',
    nb: 'Fyll ut fra registeret',
  },
  suggestion: {
    en: '{register} says:',
    pl: '{register} podaje:',
    cs: '{register} uvádí:',
    nb: '{register} oppgir:',
  },
  use: { en: 'Use this', pl: 'Użyj tych danych', cs: 'Použít', nb: 'Bruk dette' },
  dismiss: { en: 'Dismiss', pl: 'Odrzuć', cs: 'Zavřít', nb: 'Lukk' },
  notValid: {
    en: '{register}: {finding}.',
    pl: '{register}: {finding}.',
    cs: '{register}: {finding}.',
    nb: '{register}: {finding}.',
  },
  noAnswer: {
    en: '{register} gives no answer right now: {why}. You can save all the same.',
    pl: '{register} teraz nie odpowiada: {why}. Mimo to możesz zapisać.',
    cs: '{register} teď neodpovídá: {why}. Uložit můžete i tak.',
    nb: '{register} svarer ikke nå: {why}. Du kan lagre likevel.',
  },
  failed: {
    en: 'The register could not be asked. Try again later.',
    pl: 'Nie udało się zapytać rejestru. Spróbuj później.',
    cs: 'Registru se nepodařilo zeptat. Zkuste to později.',
    nb: 'Registeret kunne ikke spørres. Prøv igjen senere.',
  },
} satisfies Record<string, Said>;

const away: Said = {
  en: 'its service is away',
  pl: 'usługa jest niedostępna',
  cs: 'služba je nedostupná',
  nb: 'tjenesten er utilgjengelig',
};
const crowded: Said = {
  en: 'it is asked too much',
  pl: 'zbyt wiele zapytań',
  cs: 'příliš mnoho dotazů',
  nb: 'den blir spurt for mye',
};
const slow: Said = {
  en: 'it took too long',
  pl: 'odpowiedź trwała zbyt długo',
  cs: 'odpověď trvala příliš dlouho',
  nb: 'det tok for lang tid',
};

/** Why there was no answer, by the codes that are met most. */
export const failureTexts: Readonly<Record<string, Said>> = {
  MS_UNAVAILABLE: {
    en: 'the service of the country is away',
    pl: 'usługa tego kraju jest niedostępna',
    cs: 'služba dané země je nedostupná',
    nb: 'tjenesten i landet er utilgjengelig',
  },
  SERVICE_UNAVAILABLE: away,
  unreachable: away,
  MS_MAX_CONCURRENT_REQ: crowded,
  GLOBAL_MAX_CONCURRENT_REQ: crowded,
  too_many_requests: crowded,
  TIMEOUT: slow,
  timeout: slow,
};

export const otherFailure: Said = {
  en: 'what came was no answer ({code})',
  pl: 'odpowiedź była niezrozumiała ({code})',
  cs: 'odpověď nebyla srozumitelná ({code})',
  nb: 'svaret var ikke til å forstå ({code})',
};
