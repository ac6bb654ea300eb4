import { problemsOf } from '@clientele/shared/api';

export const attributesProblems = problemsOf('attributes', {
  code_taken: {
    status: 409,
    title: {
      en: 'This code is taken already.',
      pl: 'Ten kod jest już zajęty.',
      cs: 'Tento kód je už obsazený.',
      nb: 'Denne koden er allerede i bruk.',
    },
  },
  used: {
    status: 409,
    title: {
      en: 'Customers have values here. Code, type and uniqueness stay, and nothing is deleted while they do.',
      pl: 'Klienci mają tu wartości. Dopóki je mają, kod, typ i unikalność się nie zmieniają i nic nie można usunąć.',
      cs: 'Zákazníci tu mají hodnoty. Dokud je mají, kód, typ ani jedinečnost se nemění a nic nelze smazat.',
      nb: 'Kunder har verdier her. Så lenge de har det, står kode, type og unikhet fast, og ingenting kan slettes.',
    },
  },
  has_options: {
    status: 409,
    title: {
      en: 'Delete the options first: only a choice has any.',
      pl: 'Najpierw usuń opcje: ma je tylko atrybut z wyborem.',
      cs: 'Nejdřív smažte možnosti: má je jen atribut s výběrem.',
      nb: 'Slett alternativene først: bare et valg har slike.',
    },
  },
  no_options: {
    status: 409,
    title: {
      en: 'Only a choice has options.',
      pl: 'Opcje ma tylko atrybut z wyborem.',
      cs: 'Možnosti má jen atribut s výběrem.',
      nb: 'Bare et valg har alternativer.',
    },
  },
  too_many: {
    status: 409,
    title: {
      en: 'There are {count, number} already, and no more are possible.',
      pl: 'Jest już {count, number} pozycji i więcej nie można dodać.',
      cs: 'Už jich je {count, number} a další přidat nelze.',
      nb: 'Det finnes allerede {count, number}, og flere er ikke mulig.',
    },
  },
  not_unique: {
    status: 422,
    title: {
      en: 'Only texts, numbers and links can be different for every customer.',
      pl: 'Inne u każdego klienta mogą być tylko teksty, liczby i linki.',
      cs: 'U každého zákazníka jiné mohou být jen texty, čísla a odkazy.',
      nb: 'Bare tekster, tall og lenker kan være ulike for hver kunde.',
    },
  },
  unknown: {
    status: 422,
    title: {
      en: 'There is no such attribute, or you may not see it.',
      pl: 'Nie ma takiego atrybutu albo nie masz do niego dostępu.',
      cs: 'Takový atribut neexistuje, nebo k němu nemáte přístup.',
      nb: 'Egenskapen finnes ikke, eller du har ikke tilgang til den.',
    },
  },
  option_unknown: {
    status: 422,
    title: {
      en: 'There is no such option.',
      pl: 'Nie ma takiej opcji.',
      cs: 'Taková možnost neexistuje.',
      nb: 'Alternativet finnes ikke.',
    },
  },
  group_unknown: {
    status: 422,
    title: {
      en: 'There is no such group.',
      pl: 'Nie ma takiej grupy.',
      cs: 'Taková skupina neexistuje.',
      nb: 'Gruppen finnes ikke.',
    },
  },
  not_for_group: {
    status: 422,
    title: {
      en: 'The attribute is for groups that the customer is not in.',
      pl: 'Atrybut jest dla grup, do których klient nie należy.',
      cs: 'Atribut je pro skupiny, ve kterých zákazník není.',
      nb: 'Egenskapen er for grupper som kunden ikke er med i.',
    },
  },
  number: {
    status: 422,
    title: {
      en: 'Write a number of at most 15 digits before the point and 6 behind it.',
      pl: 'Podaj liczbę: najwyżej 15 cyfr przed kropką i 6 po niej.',
      cs: 'Zadejte číslo: nejvýše 15 číslic před tečkou a 6 za ní.',
      nb: 'Skriv et tall med høyst 15 sifre før punktumet og 6 etter.',
    },
  },
  value_taken: {
    status: 409,
    title: {
      en: 'Another customer has this value already.',
      pl: 'Inny klient ma już tę wartość.',
      cs: 'Tuto hodnotu už má jiný zákazník.',
      nb: 'En annen kunde har allerede denne verdien.',
    },
  },
  target_gone: {
    status: 409,
    title: {
      en: 'The option that values are moved to was deleted meanwhile. What was moved by then stays; begin again with another one.',
      pl: 'Opcja, na którą przenoszono wartości, została w międzyczasie usunięta. Co już przeniesiono, zostaje; zacznij od nowa z inną.',
      cs: 'Možnost, na kterou se hodnoty převáděly, byla mezitím smazána. Co se už převedlo, zůstává; začněte znovu s jinou.',
      nb: 'Alternativet som verdiene ble flyttet til, ble slettet i mellomtiden. Det som var flyttet, blir stående; begynn på nytt med et annet.',
    },
  },
  defined_anew: {
    status: 409,
    title: {
      en: 'The attributes were changed meanwhile. Nothing was saved: load them again and check what you wrote.',
      pl: 'Definicje atrybutów zmieniły się w międzyczasie. Nic nie zapisano: wczytaj je ponownie i sprawdź wpisane dane.',
      cs: 'Definice atributů se mezitím změnily. Nic se neuložilo: načtěte je znovu a zkontrolujte, co jste napsali.',
      nb: 'Egenskapene ble endret i mellomtiden. Ingenting ble lagret: last dem på nytt og se over det du skrev.',
    },
  },
});
