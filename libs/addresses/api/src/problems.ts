import { problemsOf } from '@clientele/shared/api';

export const addressesProblems = problemsOf('addresses', {
  use_needed: {
    status: 422,
    title: {
      en: 'An address is for deliveries, for invoices, or for both.',
      pl: 'Adres musi służyć do dostaw, do faktur albo do obu celów.',
      cs: 'Adresa musí sloužit k doručování, k fakturaci nebo k obojímu.',
      nb: 'En adresse må brukes til levering, faktura eller begge deler.',
    },
  },
  default_without_use: {
    status: 422,
    title: {
      en: 'An address can be the default only for what it is used for.',
      pl: 'Adres może być domyślny tylko do tego, do czego służy.',
      cs: 'Adresa může být výchozí jen pro to, k čemu slouží.',
      nb: 'En adresse kan bare være standard for det den brukes til.',
    },
  },
  default_stays: {
    status: 422,
    title: {
      en: 'One address is always the default. Make another one the default instead.',
      pl: 'Jeden adres zawsze jest domyślny. Zamiast tego ustaw jako domyślny inny adres.',
      cs: 'Jedna adresa je vždy výchozí. Nastavte raději jako výchozí jinou adresu.',
      nb: 'Én adresse er alltid standard. Gjør heller en annen adresse til standard.',
    },
  },
  default_moved: {
    status: 409,
    title: {
      en: 'Another address became the default at the same moment. Try again.',
      pl: 'W tej samej chwili domyślny stał się inny adres. Spróbuj ponownie.',
      cs: 'Ve stejnou chvíli se výchozí stala jiná adresa. Zkuste to znovu.',
      nb: 'En annen adresse ble standard i samme øyeblikk. Prøv igjen.',
    },
  },
  too_many: {
    status: 409,
    title: {
      en: 'This customer has {count} addresses already. Delete one before adding another.',
      pl: 'Liczba adresów tego klienta to już {count}. Usuń jeden, zanim dodasz kolejny.',
      cs: 'Počet adres tohoto zákazníka už je {count}. Před přidáním další nějakou smažte.',
      nb: 'Kunden har allerede {count} adresser. Slett én før du legger til en ny.',
    },
  },
});
