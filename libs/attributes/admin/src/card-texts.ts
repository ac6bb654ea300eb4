import type { Said } from '@clientele/shared/dto';

/** What the attributes on the page of a customer say. */
export const cardTexts = {
  none: {
    en: 'There are no attributes for this customer.',
    pl: 'Nie ma atrybutów dla tego klienta.',
    cs: 'Pro tohoto zákazníka nejsou žádné atributy.',
    nb: 'Det finnes ingen egenskaper for denne kunden.',
  },
  define: {
    en: 'Define attributes',
    pl: 'Zdefiniuj atrybuty',
    cs: 'Definovat atributy',
    nb: 'Definer egenskaper',
  },
  edit: { en: 'Edit attributes', pl: 'Edytuj atrybuty', cs: 'Upravit atributy', nb: 'Rediger egenskaper' },
  saved: {
    en: 'Attributes saved',
    pl: 'Zapisano atrybuty',
    cs: 'Atributy uloženy',
    nb: 'Egenskapene er lagret',
  },
  undone: {
    en: 'Attributes are as they were',
    pl: 'Przywrócono poprzednie atrybuty',
    cs: 'Atributy jsou jako předtím',
    nb: 'Egenskapene er som før',
  },
  notSet: { en: '(not set)', pl: '(nie podano)', cs: '(nezadáno)', nb: '(ikke satt)' },
  outside: {
    en: 'For other groups',
    pl: 'Dla innych grup',
    cs: 'Pro jiné skupiny',
    nb: 'For andre grupper',
  },
  outsideHint: {
    en: 'The customer is not in the groups that this is for: the value stays as it is, or is emptied.',
    pl: 'Klient nie należy do grup, dla których jest ten atrybut: wartość można zostawić albo wyczyścić.',
    cs: 'Zákazník není ve skupinách, pro které atribut je: hodnotu lze nechat, nebo vymazat.',
    nb: 'Kunden er ikke med i gruppene dette gjelder for: verdien kan stå eller tømmes.',
  },
  definedAnew: {
    en: 'The attributes were changed meanwhile. What you typed is still here: look it over and save again.',
    pl: 'Definicje atrybutów zmieniły się w międzyczasie. Wpisane dane wciąż tu są: sprawdź je i zapisz ponownie.',
    cs: 'Definice atributů se mezitím změnily. Co jste napsali, tu zůstalo: zkontrolujte to a uložte znovu.',
    nb: 'Egenskapene ble endret i mellomtiden. Det du skrev, er her fortsatt: se over det og lagre igjen.',
  },
  changedMeanwhile: {
    en: 'The customer was changed meanwhile. Look at the attributes as they are now.',
    pl: 'W międzyczasie zmieniono dane klienta. Sprawdź aktualne atrybuty.',
    cs: 'Zákazník byl mezitím změněn. Podívejte se, jaké jsou atributy teď.',
    nb: 'Kunden er endret i mellomtiden. Se på egenskapene slik de er nå.',
  },
} satisfies Record<string, Said>;
