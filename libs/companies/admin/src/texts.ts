import type { Said } from '@clientele/shared/dto';

export const companiesAdminTexts = {
  noManager: {
    en: 'Nobody looks after the company.',
    pl: 'Nikt nie opiekuje się firmą.',
    cs: 'O firmu se nikdo nestará.',
    nb: 'Ingen har ansvar for firmaet.',
  },
  termsMissing: {
    en: 'The credit terms of the company are not complete.',
    pl: 'Warunki kredytu firmy nie są kompletne.',
    cs: 'Úvěrové podmínky firmy nejsou úplné.',
    nb: 'Kredittvilkårene til firmaet er ikke komplette.',
  },
  nobody: { en: 'Nobody', pl: 'Nikt', cs: 'Nikdo', nb: 'Ingen' },
  creditForbidden: {
    en: 'Your role does not permit changing the credit terms.',
    pl: 'Twoja rola nie pozwala zmieniać warunków kredytu.',
    cs: 'Vaše role nedovoluje měnit úvěrové podmínky.',
    nb: 'Rollen din tillater ikke å endre kredittvilkårene.',
  },
  riskForbidden: {
    en: 'Your role does not permit changing the risk rating.',
    pl: 'Twoja rola nie pozwala zmieniać oceny ryzyka.',
    cs: 'Vaše role nedovoluje měnit hodnocení rizika.',
    nb: 'Rollen din tillater ikke å endre risikovurderingen.',
  },
  terms: { en: 'Credit and risk', pl: 'Kredyt i ryzyko', cs: 'Úvěr a riziko', nb: 'Kreditt og risiko' },
  none: {
    en: 'No company is known for this customer.',
    pl: 'Ten klient nie ma przypisanej firmy.',
    cs: 'K tomuto zákazníkovi není známa žádná firma.',
    nb: 'Det er ikke registrert noe firma for denne kunden.',
  },
  alsoActsFor: {
    en: 'Also acts for',
    pl: 'Działa także w imieniu',
    cs: 'Jedná také za',
    nb: 'Handler også for',
  },
  moreCompanies: {
    en: 'There are more companies than are shown.',
    pl: 'Firm jest więcej, niż pokazano.',
    cs: 'Firem je více, než je zobrazeno.',
    nb: 'Det finnes flere firmaer enn de som vises.',
  },
  days: {
    en: '{count, plural, one {# day} other {# days}} to pay',
    pl: '{count, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}} na zapłatę',
    cs: 'splatnost {count, plural, one {# den} few {# dny} many {# dne} other {# dnů}}',
    nb: '{count, plural, one {# dag} other {# dager}} betalingsfrist',
  },
  optional: {
    en: 'Leave all of this empty for a private person.',
    pl: 'Jeśli to osoba prywatna, zostaw te pola puste.',
    cs: 'U soukromé osoby nechte všechna tato pole prázdná.',
    nb: 'La alt dette stå tomt for en privatperson.',
  },
} satisfies Record<string, Said>;
