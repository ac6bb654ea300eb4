import type { Said } from '@clientele/shared/dto';

export const recordTexts = {
  companies: { en: 'Companies', pl: 'Firmy', cs: 'Firmy', nb: 'Firmaer' },
  reason: { en: 'Reason', pl: 'Powód', cs: 'Důvod', nb: 'Begrunnelse' },
  reasonHint: {
    en: 'Required when credit or risk change; it stays in the history.',
    pl: 'Wymagany przy zmianie kredytu lub ryzyka; zostaje w historii.',
    cs: 'Povinný při změně úvěru nebo rizika; zůstane v historii.',
    nb: 'Påkrevd når kreditt eller risiko endres; den blir stående i historikken.',
  },
  parent: { en: 'Parent company', pl: 'Firma nadrzędna', cs: 'Mateřská firma', nb: 'Morselskap' },
  family: {
    en: 'Group of companies',
    pl: 'Grupa kapitałowa',
    cs: 'Skupina firem',
    nb: 'Konsern',
  },
  level: { en: 'Level', pl: 'Poziom', cs: 'Úroveň', nb: 'Nivå' },
  hasMore: { en: 'There are more', pl: 'Jest ich więcej', cs: 'Existují další', nb: 'Det finnes flere' },
  roles: { en: 'Roles', pl: 'Role', cs: 'Role', nb: 'Roller' },
  primary: { en: 'Primary company', pl: 'Główna firma', cs: 'Hlavní firma', nb: 'Hovedfirma' },
  customerNumber: { en: 'No.', pl: 'Nr', cs: 'Č.', nb: 'Nr.' },
  firstName: { en: 'First name', pl: 'Imię', cs: 'Jméno', nb: 'Fornavn' },
  lastName: { en: 'Last name', pl: 'Nazwisko', cs: 'Příjmení', nb: 'Etternavn' },
  email: { en: 'E-mail', pl: 'E-mail', cs: 'E-mail', nb: 'E-post' },
  at: { en: 'When', pl: 'Kiedy', cs: 'Kdy', nb: 'Når' },
  changedBy: { en: 'Who', pl: 'Kto', cs: 'Kdo', nb: 'Hvem' },
  formerAllowedOutstanding: {
    en: 'Allowed outstanding before',
    pl: 'Poprzednie dozwolone zadłużenie',
    cs: 'Předchozí povolená pohledávka',
    nb: 'Tillatt utestående før',
  },
  formerMaxPaymentDays: {
    en: 'Maximum payment days before',
    pl: 'Poprzedni maks. termin płatności',
    cs: 'Předchozí maximální splatnost',
    nb: 'Maks. betalingsfrist før',
  },
  formerRisk: {
    en: 'Risk before',
    pl: 'Poprzednie ryzyko',
    cs: 'Předchozí riziko',
    nb: 'Risiko før',
  },
} satisfies Record<string, Said>;

export const companyRoles = {
  buyer: { en: 'Buyer', pl: 'Kupujący', cs: 'Nákupčí', nb: 'Innkjøper' },
  approver: { en: 'Approver', pl: 'Zatwierdzający', cs: 'Schvalovatel', nb: 'Godkjenner' },
  accounts_payable: {
    en: 'Accounts payable',
    pl: 'Księgowość zobowiązań',
    cs: 'Účtárna závazků',
    nb: 'Leverandørreskontro',
  },
} satisfies Record<string, Said>;
