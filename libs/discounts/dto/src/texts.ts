import type { Said } from '@clientele/shared/dto';

export const discountsTexts = {
  discounts: { en: 'Discounts', pl: 'Rabaty', cs: 'Slevy', nb: 'Rabatter' },
  discount: { en: 'Standing discount', pl: 'Rabat stały', cs: 'Trvalá sleva', nb: 'Fast rabatt' },
  standing: { en: 'Standing discounts', pl: 'Rabaty stałe', cs: 'Trvalé slevy', nb: 'Faste rabatter' },
  id: { en: 'Id', pl: 'Identyfikator', cs: 'Identifikátor', nb: 'Id' },
  version: { en: 'Version', pl: 'Wersja', cs: 'Verze', nb: 'Versjon' },
  createdAt: { en: 'Granted', pl: 'Przyznano', cs: 'Poskytnuto', nb: 'Gitt' },
  createdBy: { en: 'Granted by', pl: 'Kto przyznał', cs: 'Poskytl(a)', nb: 'Gitt av' },
  createdById: {
    en: 'Id of who granted it',
    pl: 'Identyfikator osoby, która przyznała',
    cs: 'Id toho, kdo slevu poskytl',
    nb: 'Id til den som ga den',
  },
  percent: { en: 'Percentage', pl: 'Procent', cs: 'Procento', nb: 'Prosent' },
  perOrder: {
    en: 'Amount off each order',
    pl: 'Kwota od każdego zamówienia',
    cs: 'Částka z každé objednávky',
    nb: 'Beløp av hver ordre',
  },
  perOrderHint: {
    en: 'Taken instead of a percentage where it saves more.',
    pl: 'Zamiast rabatu procentowego, gdy jest korzystniejsza.',
    cs: 'Místo procentní slevy, pokud je výhodnější.',
    nb: 'I stedet for prosenten der det sparer mer.',
  },
  category: { en: 'Category', pl: 'Kategoria', cs: 'Kategorie', nb: 'Kategori' },
  categoryCode: {
    en: 'Code of the category',
    pl: 'Kod kategorii',
    cs: 'Kód kategorie',
    nb: 'Kode for kategorien',
  },
  categoryHint: {
    en: 'As in the shop. Empty for all goods.',
    pl: 'Jak w sklepie. Puste: wszystkie towary.',
    cs: 'Jako v obchodě. Prázdné: veškeré zboží.',
    nb: 'Som i butikken. Tomt for alle varer.',
  },
  categoryName: {
    en: 'Name of the category',
    pl: 'Nazwa kategorii',
    cs: 'Název kategorie',
    nb: 'Navn på kategorien',
  },
  startsOn: { en: 'From', pl: 'Od', cs: 'Od', nb: 'Fra' },
  startsOnHint: {
    en: 'Empty: from today.',
    pl: 'Puste: od dziś.',
    cs: 'Prázdné: od dneška.',
    nb: 'Tomt: fra i dag.',
  },
  endsOn: { en: 'Until', pl: 'Do', cs: 'Do', nb: 'Til' },
  endsOnHint: {
    en: 'The last day. Empty: until it is ended.',
    pl: 'Ostatni dzień. Puste: bezterminowo.',
    cs: 'Poslední den. Prázdné: bez omezení.',
    nb: 'Siste dag. Tomt: til den avsluttes.',
  },
  reason: { en: 'Reason', pl: 'Powód', cs: 'Důvod', nb: 'Begrunnelse' },
  state: { en: 'State', pl: 'Stan', cs: 'Stav', nb: 'Status' },
  on: { en: 'On', pl: 'W dniu', cs: 'Dne', nb: 'Den' },
  onHint: {
    en: 'Today when left out.',
    pl: 'Domyślnie dziś.',
    cs: 'Výchozí je dnešek.',
    nb: 'I dag hvis tomt.',
  },
  source: { en: 'Source', pl: 'Źródło', cs: 'Zdroj', nb: 'Kilde' },
  name: { en: 'Name', pl: 'Nazwa', cs: 'Název', nb: 'Navn' },
  outcome: { en: 'Outcome', pl: 'Wynik', cs: 'Výsledek', nb: 'Utfall' },
  verdict: { en: 'What counts', pl: 'Co się liczy', cs: 'Co platí', nb: 'Hva som gjelder' },
  lines: {
    en: 'Discounts looked at',
    pl: 'Sprawdzone rabaty',
    cs: 'Posouzené slevy',
    nb: 'Vurderte rabatter',
  },
  hasConflict: { en: 'Conflict', pl: 'Konflikt', cs: 'Konflikt', nb: 'Konflikt' },
  hasConflictHint: {
    en: 'Several discounts could count.',
    pl: 'Mógłby się liczyć więcej niż jeden rabat.',
    cs: 'Mohlo by platit více slev.',
    nb: 'Flere rabatter kunne gjelde.',
  },
} satisfies Record<string, Said>;

export const discountStates = {
  valid: { en: 'Valid', pl: 'Ważny', cs: 'Platná', nb: 'Gyldig' },
  coming: { en: 'Coming', pl: 'Przyszły', cs: 'Budoucí', nb: 'Kommende' },
  ended: { en: 'Ended', pl: 'Zakończony', cs: 'Ukončená', nb: 'Avsluttet' },
} satisfies Record<string, Said>;

export const discountSources = {
  main_group: { en: 'Main group', pl: 'Grupa główna', cs: 'Hlavní skupina', nb: 'Hovedgruppe' },
  group: { en: 'Group', pl: 'Grupa', cs: 'Skupina', nb: 'Gruppe' },
  standing: discountsTexts.discount,
} satisfies Record<string, Said>;

export const discountOutcomes = {
  counts: { en: 'Counts', pl: 'Liczy się', cs: 'Platí', nb: 'Gjelder' },
  per_order: {
    en: 'Taken instead where it saves more',
    pl: 'Zamiast procentu, gdy korzystniejszy',
    cs: 'Místo procenta, pokud je výhodnější',
    nb: 'Brukes i stedet der det sparer mer',
  },
  smaller: {
    en: 'Smaller than the one that counts',
    pl: 'Niższy niż ten, który się liczy',
    cs: 'Nižší než ta, která platí',
    nb: 'Mindre enn den som gjelder',
  },
  no_discount: { en: 'Grants nothing', pl: 'Bez rabatu', cs: 'Bez slevy', nb: 'Gir ingen rabatt' },
  not_main: {
    en: 'Not the main group',
    pl: 'To nie grupa główna',
    cs: 'Není hlavní skupina',
    nb: 'Ikke hovedgruppen',
  },
  not_yet: { en: 'Not valid yet', pl: 'Jeszcze nieważny', cs: 'Zatím neplatí', nb: 'Ikke gyldig ennå' },
  ended: { en: 'Has ended', pl: 'Już się skończył', cs: 'Už skončila', nb: 'Er avsluttet' },
  other_category: {
    en: 'For another category',
    pl: 'Dla innej kategorii',
    cs: 'Pro jinou kategorii',
    nb: 'For en annen kategori',
  },
} satisfies Record<string, Said>;

/** The one rule, and what comes of it. */
export const discountRuleTexts = {
  rule: {
    en: 'Discounts never add up: the largest percentage of the main group and the standing discounts counts. An amount off the order is taken instead where it saves more.',
    pl: 'Rabaty się nie sumują: liczy się najwyższy procent z grupy głównej i rabatów stałych. Kwota od zamówienia zastępuje go, gdy jest korzystniejsza.',
    cs: 'Slevy se nesčítají: platí nejvyšší procento z hlavní skupiny a trvalých slev. Částka z objednávky ho nahradí, pokud je výhodnější.',
    nb: 'Rabatter legges aldri sammen: Den høyeste prosenten av hovedgruppen og de faste rabattene gjelder. Et beløp av ordren brukes i stedet der det sparer mer.',
  },
  nothing: {
    en: 'On {on} no percentage counts.',
    pl: 'W dniu {on} nie liczy się żaden procent.',
    cs: 'Dne {on} neplatí žádné procento.',
    nb: 'Den {on} gjelder ingen prosent.',
  },
  byGroup: {
    en: 'On {on} the main group {name} counts: {value}.',
    pl: 'W dniu {on} liczy się grupa główna {name}: {value}.',
    cs: 'Dne {on} platí hlavní skupina {name}: {value}.',
    nb: 'Den {on} gjelder hovedgruppen {name}: {value}.',
  },
  byStanding: {
    en: 'On {on} the standing discount for all goods counts: {value}.',
    pl: 'W dniu {on} liczy się rabat stały na wszystkie towary: {value}.',
    cs: 'Dne {on} platí trvalá sleva na veškeré zboží: {value}.',
    nb: 'Den {on} gjelder den faste rabatten på alle varer: {value}.',
  },
  byCategory: {
    en: 'On {on} the standing discount for {name} counts: {value}.',
    pl: 'W dniu {on} liczy się rabat stały na: {name} – {value}.',
    cs: 'Dne {on} platí trvalá sleva na {name}: {value}.',
    nb: 'Den {on} gjelder den faste rabatten på {name}: {value}.',
  },
  perOrder: {
    en: 'Or, where that saves more, {value} off the order.',
    pl: 'Albo, gdy to korzystniejsze, {value} od zamówienia.',
    cs: 'Nebo, pokud je to výhodnější, {value} z objednávky.',
    nb: 'Eller, der det sparer mer, {value} av ordren.',
  },
} satisfies Record<string, Said>;
