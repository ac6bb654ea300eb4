import { problemsOf } from '@clientele/shared/api';

export const settingsProblems = problemsOf('settings', {
  already_set_up: {
    status: 409,
    title: {
      en: 'This shop has been set up already. Sign in instead.',
      pl: 'Ten sklep jest już skonfigurowany. Zaloguj się.',
      cs: 'Tento obchod už je nastaven. Přihlaste se.',
      nb: 'Denne butikken er allerede satt opp. Logg inn i stedet.',
    },
  },
  vat_id: {
    status: 422,
    title: {
      en: 'Write the VAT id with its country, like PL8567346215.',
      pl: 'Podaj numer VAT z kodem kraju, np. PL8567346215.',
      cs: 'Uveďte DIČ s kódem země, např. CZ25123891.',
      nb: 'Skriv mva-nummeret med landkode, som PL8567346215.',
    },
  },
  not_requirable: {
    status: 422,
    title: {
      en: 'These fields cannot be required: {fields}.',
      pl: 'Tych pól nie można oznaczyć jako wymagane: {fields}.',
      cs: 'Tato pole nemohou být povinná: {fields}.',
      nb: 'Disse feltene kan ikke være obligatoriske: {fields}.',
    },
  },
});
