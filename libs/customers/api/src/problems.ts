import { problemsOf } from '@clientele/shared/api';
import type { Said } from '@clientele/shared/dto';

export const customersProblems = problemsOf('customers', {
  email_taken: {
    status: 409,
    title: {
      en: 'Another customer has this e-mail already.',
      pl: 'Inny klient ma już ten adres e-mail.',
      cs: 'Tento e-mail už má jiný zákazník.',
      nb: 'En annen kunde har allerede denne e-postadressen.',
    },
  },
  external_id_taken: {
    status: 409,
    title: {
      en: 'Another customer has this external id.',
      pl: 'Inny klient ma już ten identyfikator zewnętrzny.',
      cs: 'Tento externí identifikátor už má jiný zákazník.',
      nb: 'En annen kunde har denne eksterne id-en.',
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
  main_group_outside: {
    status: 422,
    title: {
      en: 'The main group is always one of the customer’s groups.',
      pl: 'Grupa główna zawsze jest jedną z grup klienta.',
      cs: 'Hlavní skupina je vždy jednou ze skupin zákazníka.',
      nb: 'Hovedgruppen er alltid en av kundens grupper.',
    },
  },
  group_gone: {
    status: 409,
    title: {
      en: 'The group was deleted meanwhile. Customers that were changed before that went where its members went.',
      pl: 'W międzyczasie grupę usunięto. Klienci zmienieni wcześniej trafili tam, gdzie jej członkowie.',
      cs: 'Skupina byla mezitím smazána. Dříve změnění zákazníci přešli tam, kam její členové.',
      nb: 'Gruppen ble slettet i mellomtiden. Kunder som var endret før det, fulgte medlemmene dit de ble flyttet.',
    },
  },
  filter_gone: {
    status: 409,
    title: {
      en: 'The filter names something that is no longer there. What was done before that stays; filter again to go on.',
      pl: 'Filtr wskazuje coś, czego już nie ma. To, co zrobiono wcześniej, pozostaje; aby kontynuować, ustaw filtr od nowa.',
      cs: 'Filtr odkazuje na něco, co už neexistuje. Co se stihlo předtím, zůstává; chcete-li pokračovat, nastavte filtr znovu.',
      nb: 'Filteret viser til noe som ikke lenger finnes. Det som var gjort før det, blir stående; filtrer på nytt for å fortsette.',
    },
  },
  too_many_to_change: {
    status: 403,
    title: {
      en: 'Your role may not change so many customers at once. Narrow the filter.',
      pl: 'Twoja rola nie pozwala zmienić tylu klientów naraz. Zawęź filtr.',
      cs: 'Vaše role neumožňuje změnit najednou tolik zákazníků. Zužte filtr.',
      nb: 'Rollen din kan ikke endre så mange kunder om gangen. Snevre inn filteret.',
    },
  },
  nobody_selected: {
    status: 422,
    title: {
      en: 'Select at least one customer.',
      pl: 'Zaznacz co najmniej jednego klienta.',
      cs: 'Vyberte alespoň jednoho zákazníka.',
      nb: 'Velg minst én kunde.',
    },
  },
  trash_stays: {
    status: 422,
    title: {
      en: 'Customers in the trash are not changed. Restore them first.',
      pl: 'Klientów w koszu nie można zmieniać. Najpierw ich przywróć.',
      cs: 'Zákazníky v koši nelze měnit. Nejdřív je obnovte.',
      nb: 'Kunder i papirkurven endres ikke. Gjenopprett dem først.',
    },
  },
  birthday_off: {
    status: 422,
    title: {
      en: 'This shop does not keep birthdays.',
      pl: 'Ten sklep nie przechowuje dat urodzenia.',
      cs: 'Tento obchod data narození neuchovává.',
      nb: 'Denne butikken lagrer ikke fødselsdager.',
    },
  },
  outside_restriction: {
    status: 403,
    title: {
      en: 'This key works with the customers of certain groups or companies only, and this one would not be among them.',
      pl: 'Ten klucz działa tylko na klientach wybranych grup lub firm, a ten klient by do nich nie należał.',
      cs: 'Tento klíč pracuje jen se zákazníky určitých skupin nebo firem a tento by mezi ně nepatřil.',
      nb: 'Denne nøkkelen gjelder bare kunder i bestemte grupper eller firmaer, og denne ville ikke vært blant dem.',
    },
  },
  too_many_favourites: {
    status: 409,
    title: {
      en: 'You have 500 favourites already. Take a star away first.',
      pl: 'Masz już 500 ulubionych. Najpierw usuń którąś gwiazdkę.',
      cs: 'Už máte 500 oblíbených. Nejdřív některou hvězdičku odeberte.',
      nb: 'Du har allerede 500 favoritter. Fjern en stjerne først.',
    },
  },
  not_hidden: {
    status: 409,
    title: {
      en: 'This value is not hidden from you.',
      pl: 'Ta wartość nie jest przed Tobą ukryta.',
      cs: 'Tato hodnota vám není skryta.',
      nb: 'Verdien er ikke skjult for deg.',
    },
  },
  not_in_trash: {
    status: 409,
    title: {
      en: 'This customer is not in the trash.',
      pl: 'Tego klienta nie ma w koszu.',
      cs: 'Tento zákazník není v koši.',
      nb: 'Kunden ligger ikke i papirkurven.',
    },
  },
  in_trash: {
    status: 409,
    title: {
      en: 'This customer is in the trash. Restore the record before changing it.',
      pl: 'Ten klient jest w koszu. Przywróć rekord, zanim go zmienisz.',
      cs: 'Tento zákazník je v koši. Před úpravou záznam obnovte.',
      nb: 'Kunden ligger i papirkurven. Gjenopprett før du endrer.',
    },
  },
});

/** The same, when the reader may see who has the e-mail. */
export const emailHolder: Said = {
  en: 'Customer {customerNumber} ({name}) has this e-mail already.',
  pl: 'Klient {customerNumber} ({name}) ma już ten adres e-mail.',
  cs: 'Zákazník {customerNumber} ({name}) už tento e-mail má.',
  nb: 'Kunde {customerNumber} ({name}) har allerede denne e-postadressen.',
};
