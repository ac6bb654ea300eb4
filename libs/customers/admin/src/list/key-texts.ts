import type { Said } from '@clientele/shared/dto';

/** The sheet of keys, and what each does. */
export const keyTexts = {
  title: { en: 'Keyboard', pl: 'Klawiatura', cs: 'Klávesnice', nb: 'Tastatur' },
  search: {
    en: 'Go to the search box',
    pl: 'Przejdź do wyszukiwania',
    cs: 'Přejít do hledání',
    nb: 'Gå til søkefeltet',
  },
  move: {
    en: 'Next or previous row',
    pl: 'Następny lub poprzedni wiersz',
    cs: 'Další nebo předchozí řádek',
    nb: 'Neste eller forrige rad',
  },
  ends: {
    en: 'First or last row',
    pl: 'Pierwszy lub ostatni wiersz',
    cs: 'První nebo poslední řádek',
    nb: 'Første eller siste rad',
  },
  open: { en: 'Open the customer', pl: 'Otwórz klienta', cs: 'Otevřít zákazníka', nb: 'Åpne kunden' },
  select: { en: 'Select the row', pl: 'Zaznacz wiersz', cs: 'Vybrat řádek', nb: 'Velg raden' },
  edit: { en: 'Edit the customer', pl: 'Edytuj klienta', cs: 'Upravit zákazníka', nb: 'Rediger kunden' },
  save: { en: 'Save the form', pl: 'Zapisz formularz', cs: 'Uložit formulář', nb: 'Lagre skjemaet' },
  palette: {
    en: 'Find people, pages and actions, from everywhere',
    pl: 'Znajdź osoby, strony i działania, z każdego miejsca',
    cs: 'Najít osoby, stránky a akce odkudkoli',
    nb: 'Finn personer, sider og handlinger, fra hvor som helst',
  },
  walk: {
    en: 'Next or previous customer, from the page of one; J and K do it too',
    pl: 'Następny lub poprzedni klient, na stronie klienta; także J i K',
    cs: 'Další nebo předchozí zákazník na stránce zákazníka; také J a K',
    nb: 'Neste eller forrige kunde på kundens side; også J og K',
  },
  help: { en: 'This sheet', pl: 'Ta ściąga', cs: 'Tato nápověda', nb: 'Denne oversikten' },
  or: { en: 'or', pl: 'lub', cs: 'nebo', nb: 'eller' },
  single: {
    en: 'Single keys act outside of text fields',
    pl: 'Pojedyncze klawisze działają poza polami tekstowymi',
    cs: 'Jednotlivé klávesy fungují mimo textová pole',
    nb: 'Enkelttaster virker utenfor tekstfelt',
  },
} satisfies Record<string, Said>;
