import type { Said } from '@clientele/shared/dto';

/**
 * The one permission file: it drives the guard of the API, the menus and buttons of the admin, `x-permission` in
 * OpenAPI and the tests. What is not written here is forbidden.
 */
export const permissions = {
  'account:use': {
    en: 'Sign in and keep the own account',
    pl: 'Logowanie i własne konto',
    cs: 'Přihlášení a vlastní účet',
    nb: 'Logge inn og styre egen konto',
  },
  'customers:read': {
    en: 'See customers',
    pl: 'Przeglądanie klientów',
    cs: 'Prohlížení zákazníků',
    nb: 'Se kunder',
  },
  'customers:write': {
    en: 'Create and change customers',
    pl: 'Dodawanie i zmiana klientów',
    cs: 'Přidávání a úpravy zákazníků',
    nb: 'Opprette og endre kunder',
  },
  'customers:delete': {
    en: 'Move customers to the trash and back',
    pl: 'Przenoszenie klientów do kosza i z powrotem',
    cs: 'Přesun zákazníků do koše a zpět',
    nb: 'Flytte kunder til papirkurven og tilbake',
  },
  'customers:import': {
    en: 'Import customers from files',
    pl: 'Import klientów z plików',
    cs: 'Import zákazníků ze souborů',
    nb: 'Importere kunder fra filer',
  },
  'customers:export': {
    en: 'Export customers to files',
    pl: 'Eksport klientów do plików',
    cs: 'Export zákazníků do souborů',
    nb: 'Eksportere kunder til filer',
  },
  'companies:read': {
    en: 'See companies',
    pl: 'Przeglądanie firm',
    cs: 'Prohlížení firem',
    nb: 'Se firmaer',
  },
  'companies:write': {
    en: 'Change legal data of companies',
    pl: 'Zmiana danych firm',
    cs: 'Úpravy údajů firem',
    nb: 'Endre firmaopplysninger',
  },
  'companies:credit': {
    en: 'Change allowed outstanding amount and payment days',
    pl: 'Zmiana dozwolonego zadłużenia i terminu płatności',
    cs: 'Úpravy povolené pohledávky a splatnosti',
    nb: 'Endre tillatt utestående og betalingsfrist',
  },
  'companies:risk': {
    en: 'Change risk ratings',
    pl: 'Zmiana oceny ryzyka',
    cs: 'Úpravy hodnocení rizika',
    nb: 'Endre risikovurdering',
  },
  'groups:read': { en: 'See groups', pl: 'Przeglądanie grup', cs: 'Prohlížení skupin', nb: 'Se grupper' },
  'jobs:read': {
    en: 'Follow and cancel own jobs',
    pl: 'Śledzenie i anulowanie własnych zadań',
    cs: 'Sledování a rušení vlastních úloh',
    nb: 'Følge og avbryte egne jobber',
  },
  'settings:read': {
    en: 'See settings',
    pl: 'Przeglądanie ustawień',
    cs: 'Prohlížení nastavení',
    nb: 'Se innstillinger',
  },
  'settings:write': {
    en: 'Change settings',
    pl: 'Zmiana ustawień',
    cs: 'Úpravy nastavení',
    nb: 'Endre innstillinger',
  },
  'operators:read': {
    en: 'See operators',
    pl: 'Przeglądanie operatorów',
    cs: 'Prohlížení operátorů',
    nb: 'Se operatører',
  },
  'operators:write': {
    en: 'Add and change operators',
    pl: 'Dodawanie i zmiana operatorów',
    cs: 'Přidávání a úpravy operátorů',
    nb: 'Legge til og endre operatører',
  },
  'access_log:read': {
    en: 'See who exported or looked at personal data',
    pl: 'Przeglądanie, kto eksportował lub oglądał dane osobowe',
    cs: 'Prohlížení, kdo exportoval nebo zobrazil osobní údaje',
    nb: 'Se hvem som har eksportert eller sett personopplysninger',
  },
} satisfies Record<string, Said>;

export type Permission = keyof typeof permissions;

export const roles = {
  owner: { en: 'Owner', pl: 'Właściciel', cs: 'Vlastník', nb: 'Eier' },
  back_office: { en: 'Back office', pl: 'Obsługa', cs: 'Administrativa', nb: 'Kundekontor' },
  account_manager: {
    en: 'Account manager',
    pl: 'Opiekun klienta',
    cs: 'Obchodní zástupce',
    nb: 'Kundeansvarlig',
  },
  auditor: { en: 'Auditor', pl: 'Audytor', cs: 'Auditor', nb: 'Revisor' },
} satisfies Record<string, Said>;

export type Role = keyof typeof roles;

const everyday = [
  'account:use',
  'customers:read',
  'companies:read',
  'groups:read',
  'jobs:read',
  'settings:read',
] as const;

export const permissionsOf: Record<Role, readonly Permission[]> = {
  owner: Object.keys(permissions) as Permission[],
  back_office: [
    ...everyday,
    'customers:write',
    'customers:delete',
    'customers:import',
    'customers:export',
    'companies:write',
    'companies:risk',
  ],
  account_manager: [
    ...everyday,
    'customers:write',
    'customers:import',
    'customers:export',
    'companies:write',
    'companies:credit',
    'companies:risk',
  ],
  auditor: [...everyday, 'operators:read', 'access_log:read'],
};
