import { problemsOf } from '@clientele/shared/api';
import type { Said } from '@clientele/shared/dto';

/** Names the discount that is in the way. */
export const overlapsWith: Said = {
  en: 'The discount from {startsOn} is valid in these days. End that one first, or choose other days.',
  pl: 'W tych dniach obowiązuje rabat od {startsOn}. Najpierw go zakończ albo wybierz inne dni.',
  cs: 'V těchto dnech platí sleva od {startsOn}. Nejprve ji ukončete, nebo zvolte jiné dny.',
  nb: 'Rabatten fra {startsOn} gjelder disse dagene. Avslutt den først, eller velg andre dager.',
};

export const discountsProblems = problemsOf('discounts', {
  one_value: {
    status: 422,
    title: {
      en: 'A discount is either a percentage or an amount.',
      pl: 'Rabat jest albo procentowy, albo kwotowy.',
      cs: 'Sleva je buď procentní, nebo v částce.',
      nb: 'En rabatt er enten en prosent eller et beløp.',
    },
  },
  nothing: {
    status: 422,
    title: {
      en: 'A discount is more than nothing.',
      pl: 'Rabat musi być większy od zera.',
      cs: 'Sleva musí být větší než nula.',
      nb: 'En rabatt må være større enn null.',
    },
  },
  code_needed: {
    status: 422,
    title: {
      en: 'A category is known by its code.',
      pl: 'Kategorię określa jej kod.',
      cs: 'Kategorii určuje její kód.',
      nb: 'En kategori kjennes på koden.',
    },
  },
  starts_in_past: {
    status: 422,
    title: {
      en: 'What has been stays as it was: the first day is today or later.',
      pl: 'Przeszłość się nie zmienia: pierwszym dniem może być najwcześniej dziś.',
      cs: 'Minulost se nemění: první den je nejdříve dnes.',
      nb: 'Det som har vært, endres ikke: Første dag er tidligst i dag.',
    },
  },
  ends_before: {
    status: 422,
    title: {
      en: 'The last day is before the first.',
      pl: 'Ostatni dzień jest przed pierwszym.',
      cs: 'Poslední den je před prvním.',
      nb: 'Siste dag er før den første.',
    },
  },
  ends_in_past: {
    status: 422,
    title: {
      en: 'What has been stays as it was: the last day is today or later.',
      pl: 'Przeszłość się nie zmienia: ostatnim dniem może być najwcześniej dziś.',
      cs: 'Minulost se nemění: poslední den je nejdříve dnes.',
      nb: 'Det som har vært, endres ikke: Siste dag er tidligst i dag.',
    },
  },
  has_begun: {
    status: 422,
    title: {
      en: 'This discount has begun: its first day stays.',
      pl: 'Ten rabat już obowiązuje: pierwszego dnia nie można zmienić.',
      cs: 'Tato sleva už začala: první den nelze změnit.',
      nb: 'Rabatten har begynt: Første dag kan ikke endres.',
    },
  },
  has_ended: {
    status: 409,
    title: {
      en: 'This discount has ended and stays as it was.',
      pl: 'Ten rabat już się skończył i nie można go zmienić.',
      cs: 'Tato sleva už skončila a nelze ji měnit.',
      nb: 'Rabatten er avsluttet og kan ikke endres.',
    },
  },
  was_valid: {
    status: 409,
    title: {
      en: 'What was valid is not deleted. End the discount instead.',
      pl: 'Rabatu, który obowiązywał, nie można usunąć. Zamiast tego go zakończ.',
      cs: 'Slevu, která platila, nelze smazat. Místo toho ji ukončete.',
      nb: 'En rabatt som har vært gyldig, slettes ikke. Avslutt den i stedet.',
    },
  },
  overlap: {
    status: 409,
    title: {
      en: 'Another discount of this category is valid in these days.',
      pl: 'W tych dniach obowiązuje inny rabat tej kategorii.',
      cs: 'V těchto dnech platí jiná sleva této kategorie.',
      nb: 'En annen rabatt i denne kategorien gjelder disse dagene.',
    },
  },
  over_limit: {
    status: 403,
    title: {
      en: 'Discounts above {limit}% and amounts are for owners to grant.',
      pl: 'Rabaty powyżej {limit}% i kwotowe przyznaje właściciel.',
      cs: 'Slevy nad {limit} % a v částce poskytuje vlastník.',
      nb: 'Rabatter over {limit} % og beløp gis av eieren.',
    },
  },
  too_many: {
    status: 409,
    title: {
      en: 'This customer has had {count} discounts already.',
      pl: 'Liczba rabatów tego klienta to już {count}.',
      cs: 'Počet slev tohoto zákazníka už je {count}.',
      nb: 'Kunden har allerede hatt {count} rabatter.',
    },
  },
});
