import { problemsOf } from '@clientele/shared/api';

/** Why a row of a file did not come in. */
export const rowProblems = problemsOf('transfers', {
  duplicate_row: {
    status: 422,
    title: {
      en: 'Row {row} of the file has the same e-mail already.',
      pl: 'Wiersz {row} pliku ma już ten sam e-mail.',
      cs: 'Řádek {row} souboru už má stejný e-mail.',
      nb: 'Rad {row} i filen har allerede samme e-postadresse.',
    },
  },
  in_trash: {
    status: 409,
    title: {
      en: 'The customer is in the trash.',
      pl: 'Klient jest w koszu.',
      cs: 'Zákazník je v koši.',
      nb: 'Kunden ligger i papirkurven.',
    },
  },
  flag: {
    status: 422,
    title: {
      en: 'Write 1 or 0 here.',
      pl: 'Wpisz tu 1 albo 0.',
      cs: 'Zadejte zde 1 nebo 0.',
      nb: 'Skriv 1 eller 0 her.',
    },
  },
  duplicate_rejected: {
    status: 422,
    title: {
      en: 'The file has this person more than once; see row {row}.',
      pl: 'Plik zawiera tę osobę więcej niż raz; zobacz wiersz {row}.',
      cs: 'Soubor obsahuje tuto osobu vícekrát; viz řádek {row}.',
      nb: 'Filen har denne personen flere ganger; se rad {row}.',
    },
  },
  value_twice: {
    status: 422,
    title: {
      en: 'An earlier row of the file has this value, which only one customer may have.',
      pl: 'Wcześniejszy wiersz pliku ma tę wartość, a może ją mieć tylko jeden klient.',
      cs: 'Dřívější řádek souboru má tuto hodnotu a mít ji smí jen jeden zákazník.',
      nb: 'En tidligere rad i filen har denne verdien, og bare én kunde kan ha den.',
    },
  },
  superseded_row: {
    status: 422,
    title: {
      en: 'Row {row} of the file has the same e-mail and counts instead.',
      pl: 'Wiersz {row} pliku ma ten sam e-mail i liczy się zamiast tego.',
      cs: 'Řádek {row} souboru má stejný e-mail a platí místo tohoto.',
      nb: 'Rad {row} i filen har samme e-postadresse og gjelder i stedet.',
    },
  },
  not_yours: {
    status: 403,
    title: {
      en: 'Another account manager looks after this customer.',
      pl: 'Tym klientem zajmuje się inny opiekun.',
      cs: 'O tohoto zákazníka se stará jiný obchodní zástupce.',
      nb: 'En annen kundeansvarlig følger opp denne kunden.',
    },
  },
  outside_restriction: {
    status: 403,
    title: {
      en: 'The API key works with the customers of certain groups or companies only, and this row is about others.',
      pl: 'Klucz API działa tylko na klientach wybranych grup lub firm, a ten wiersz dotyczy innych.',
      cs: 'Klíč API pracuje jen se zákazníky určitých skupin nebo firem a tento řádek se týká jiných.',
      nb: 'API-nøkkelen gjelder bare kunder i bestemte grupper eller firmaer, og denne raden gjelder andre.',
    },
  },
  id_conflict: {
    status: 409,
    title: {
      en: 'The id belongs to one customer and the e-mail address to another.',
      pl: 'Identyfikator należy do jednego klienta, a adres e-mail do innego.',
      cs: 'Identifikátor patří jednomu zákazníkovi a e-mail jinému.',
      nb: 'Id-en tilhører én kunde og e-postadressen en annen.',
    },
  },
  no_customer: {
    status: 422,
    title: {
      en: 'There is no customer with this e-mail address.',
      pl: 'Nie ma klienta z tym adresem e-mail.',
      cs: 'Zákazník s tímto e-mailem neexistuje.',
      nb: 'Det finnes ingen kunde med denne e-postadressen.',
    },
  },
  not_known: {
    status: 422,
    title: {
      en: 'Only known people are updated, and this one is not known.',
      pl: 'Aktualizowane są tylko znane osoby, a tej nie ma.',
      cs: 'Aktualizují se jen známé osoby a tato známá není.',
      nb: 'Bare kjente personer oppdateres, og denne er ikke kjent.',
    },
  },
  known_already: {
    status: 422,
    title: {
      en: 'Only new people are created, and this one exists already.',
      pl: 'Tworzone są tylko nowe osoby, a ta już istnieje.',
      cs: 'Vytvářejí se jen nové osoby a tato už existuje.',
      nb: 'Bare nye personer opprettes, og denne finnes allerede.',
    },
  },
  not_of_a_customer: {
    status: 422,
    title: {
      en: 'The address belongs to a manufacturer or supplier, not to a customer.',
      pl: 'Adres należy do producenta lub dostawcy, a nie do klienta.',
      cs: 'Adresa patří výrobci nebo dodavateli, ne zákazníkovi.',
      nb: 'Adressen tilhører en produsent eller leverandør, ikke en kunde.',
    },
  },
  address_deleted: {
    status: 422,
    title: {
      en: 'The address is marked as deleted in the other shop.',
      pl: 'Adres jest w drugim sklepie oznaczony jako usunięty.',
      cs: 'Adresa je v druhém obchodě označena jako smazaná.',
      nb: 'Adressen er merket som slettet i den andre butikken.',
    },
  },
  no_address: {
    status: 422,
    title: {
      en: 'The row has no street, postal code or city.',
      pl: 'Wiersz nie ma ulicy, kodu pocztowego ani miejscowości.',
      cs: 'Řádek nemá ulici, PSČ ani město.',
      nb: 'Raden har verken gate, postnummer eller sted.',
    },
  },
  same_customer: {
    status: 422,
    title: {
      en: 'An earlier row of the file means the same customer, by its id.',
      pl: 'Wcześniejszy wiersz pliku oznacza tego samego klienta, według identyfikatora.',
      cs: 'Dřívější řádek souboru znamená téhož zákazníka podle jeho identifikátoru.',
      nb: 'En tidligere rad i filen gjelder samme kunde, etter id-en.',
    },
  },
  swallowed: {
    status: 422,
    title: {
      en: 'A quotation mark is not closed: one cell of this row holds the rows behind it.',
      pl: 'Cudzysłów nie jest zamknięty: jedna komórka tego wiersza zawiera następne wiersze.',
      cs: 'Uvozovky nejsou uzavřené: jedna buňka tohoto řádku obsahuje další řádky.',
      nb: 'Et anførselstegn er ikke lukket: én celle i raden inneholder radene bak.',
    },
  },
  columns: {
    status: 422,
    title: {
      en: 'The row has {found, number} cells where the header has {expected, number}.',
      pl: 'Liczba komórek w wierszu: {found, number}; w nagłówku: {expected, number}.',
      cs: 'Počet buněk v řádku: {found, number}; v záhlaví: {expected, number}.',
      nb: 'Raden har {found, number} celler, men overskriften har {expected, number}.',
    },
  },
});
