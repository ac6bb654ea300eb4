import { problemsOf } from '@clientele/shared/api';

export const importProblems = problemsOf('transfers', {
  no_file: {
    status: 400,
    title: {
      en: 'Send one file, as the multipart field "file".',
      pl: 'Wyślij jeden plik w polu multipart „file”.',
      cs: 'Pošlete jeden soubor v poli multipart „file“.',
      nb: 'Send én fil i multipart-feltet «file».',
    },
  },
  file_too_large: {
    status: 413,
    title: {
      en: 'The file is larger than 300 MB. Split it and import the parts.',
      pl: 'Plik jest większy niż 300 MB. Podziel go i zaimportuj części.',
      cs: 'Soubor je větší než 300 MB. Rozdělte ho a importujte po částech.',
      nb: 'Filen er større enn 300 MB. Del den opp og importer delene.',
    },
  },
  empty_file: {
    status: 422,
    title: {
      en: 'The file is empty.',
      pl: 'Plik jest pusty.',
      cs: 'Soubor je prázdný.',
      nb: 'Filen er tom.',
    },
  },
  format_unknown: {
    status: 422,
    title: {
      en: 'The columns of this file are not known. Its first line should name them, one of them the e-mail address.',
      pl: 'Nie rozpoznano kolumn tego pliku. Pierwszy wiersz powinien je nazywać, w tym kolumnę z adresem e-mail.',
      cs: 'Sloupce tohoto souboru nejsou známé. První řádek je má pojmenovat, včetně sloupce s e-mailem.',
      nb: 'Kolonnene i filen er ikke kjent. Den første linjen skal navngi dem, også kolonnen med e-postadressen.',
    },
  },
  unreadable: {
    status: 422,
    title: {
      en: 'The file breaks off or holds a line that is not CSV. Nothing was imported.',
      pl: 'Plik jest ucięty lub zawiera wiersz, który nie jest CSV. Nic nie zaimportowano.',
      cs: 'Soubor je neúplný nebo obsahuje řádek, který není CSV. Nic se neimportovalo.',
      nb: 'Filen er avbrutt eller har en linje som ikke er CSV. Ingenting ble importert.',
    },
  },
  not_checked: {
    status: 409,
    title: {
      en: 'This import is not waiting to be run.',
      pl: 'Ten import nie czeka na uruchomienie.',
      cs: 'Tento import nečeká na spuštění.',
      nb: 'Denne importen venter ikke på å bli kjørt.',
    },
  },
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
      en: 'The customer with this e-mail is in the trash.',
      pl: 'Klient z tym adresem e-mail jest w koszu.',
      cs: 'Zákazník s tímto e-mailem je v koši.',
      nb: 'Kunden med denne e-postadressen ligger i papirkurven.',
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
  xml_unreadable: {
    status: 422,
    title: {
      en: 'The file is not well-formed XML, is nested too deeply, or brings a document type, which is refused. Nothing was imported.',
      pl: 'Plik nie jest poprawnym XML, jest zbyt głęboko zagnieżdżony albo zawiera deklarację typu dokumentu, która jest odrzucana. Nic nie zaimportowano.',
      cs: 'Soubor není správně utvořené XML, je příliš zanořený nebo obsahuje deklaraci typu dokumentu, která se odmítá. Nic se neimportovalo.',
      nb: 'Filen er ikke velformet XML, er for dypt nøstet eller har en dokumenttype, som avvises. Ingenting ble importert.',
    },
  },
  xlsx_unreadable: {
    status: 422,
    title: {
      en: 'The workbook cannot be read: it is damaged, protected by a password, or unpacks to far more than a table does. Nothing was imported.',
      pl: 'Nie można odczytać skoroszytu: jest uszkodzony, chroniony hasłem albo po rozpakowaniu jest znacznie większy niż tabela. Nic nie zaimportowano.',
      cs: 'Sešit nelze přečíst: je poškozený, chráněný heslem nebo je po rozbalení mnohem větší než tabulka. Nic se neimportovalo.',
      nb: 'Arbeidsboken kan ikke leses: den er skadet, passordbeskyttet eller blir langt større enn en tabell når den pakkes ut. Ingenting ble importert.',
    },
  },
  no_email_column: {
    status: 422,
    title: {
      en: 'Say which column holds the e-mail address: people are found by it.',
      pl: 'Wskaż kolumnę z adresem e-mail: po nim znajdowane są osoby.',
      cs: 'Určete sloupec s e-mailem: podle něj se osoby hledají.',
      nb: 'Angi hvilken kolonne som har e-postadressen: personer finnes etter den.',
    },
  },
  target_unknown: {
    status: 422,
    title: {
      en: 'There is no field {target}.',
      pl: 'Nie ma pola {target}.',
      cs: 'Pole {target} neexistuje.',
      nb: 'Feltet {target} finnes ikke.',
    },
  },
  target_twice: {
    status: 422,
    title: {
      en: 'Two columns mean {target}; choose one.',
      pl: 'Dwie kolumny oznaczają {target}; wybierz jedną.',
      cs: 'Dva sloupce znamenají {target}; vyberte jeden.',
      nb: 'To kolonner betyr {target}; velg én.',
    },
  },
  target_forbidden: {
    status: 403,
    title: {
      en: 'You may not change {target}; leave the column out.',
      pl: 'Nie możesz zmieniać pola {target}; pomiń kolumnę.',
      cs: 'Pole {target} nesmíte měnit; sloupec vynechte.',
      nb: 'Du kan ikke endre {target}; utelat kolonnen.',
    },
  },
  column_unknown: {
    status: 422,
    title: {
      en: 'The file has no column {heading}.',
      pl: 'Plik nie ma kolumny {heading}.',
      cs: 'Soubor nemá sloupec {heading}.',
      nb: 'Filen har ingen kolonne {heading}.',
    },
  },
  column_refused: {
    status: 422,
    title: {
      en: 'The column {heading} holds a secret of another system and is never read.',
      pl: 'Kolumna {heading} zawiera sekret innego systemu i nigdy nie jest czytana.',
      cs: 'Sloupec {heading} obsahuje tajemství jiného systému a nikdy se nečte.',
      nb: 'Kolonnen {heading} har en hemmelighet fra et annet system og leses aldri.',
    },
  },
  mapping_unknown: {
    status: 422,
    title: {
      en: 'There is no saved mapping of this name.',
      pl: 'Nie ma zapisanego mapowania o tej nazwie.',
      cs: 'Uložené mapování s tímto názvem neexistuje.',
      nb: 'Det finnes ingen lagret kobling med dette navnet.',
    },
  },
  mapping_name_taken: {
    status: 409,
    title: {
      en: 'A mapping of this name exists already.',
      pl: 'Mapowanie o tej nazwie już istnieje.',
      cs: 'Mapování s tímto názvem už existuje.',
      nb: 'Det finnes allerede en kobling med dette navnet.',
    },
  },
  not_open: {
    status: 409,
    title: {
      en: 'This import cannot be changed any more.',
      pl: 'Tego importu nie można już zmienić.',
      cs: 'Tento import už nelze měnit.',
      nb: 'Denne importen kan ikke endres lenger.',
    },
  },
  not_undoable: {
    status: 409,
    title: {
      en: 'This import cannot be undone: it is older than 30 days, changed nothing, or was undone already.',
      pl: 'Tego importu nie można cofnąć: ma ponad 30 dni, niczego nie zmienił albo już go cofnięto.',
      cs: 'Tento import nelze vrátit: je starší než 30 dní, nic nezměnil nebo už byl vrácen.',
      nb: 'Importen kan ikke angres: den er eldre enn 30 dager, endret ingenting eller er allerede angret.',
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
  superseded_row: {
    status: 422,
    title: {
      en: 'Row {row} of the file has the same e-mail and counts instead.',
      pl: 'Wiersz {row} pliku ma ten sam e-mail i liczy się zamiast tego.',
      cs: 'Řádek {row} souboru má stejný e-mail a platí místo tohoto.',
      nb: 'Rad {row} i filen har samme e-postadresse og gjelder i stedet.',
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

/** What an import leaves out on purpose; told once with the number of rows. */
export const remarks = problemsOf('transfers.remarks', {
  password_weak: {
    status: 200,
    title: {
      en: 'Passwords that are too weak were not stored; these people set a new one by link.',
      pl: 'Zbyt słabych haseł nie zapisano; te osoby ustawią nowe przez link.',
      cs: 'Příliš slabá hesla se neuložila; tito lidé si nastaví nové přes odkaz.',
      nb: 'For svake passord ble ikke lagret; disse personene lager et nytt via lenke.',
    },
  },
  password_hash: {
    status: 200,
    title: {
      en: 'Encrypted passwords of another system were not stored; these people set a new one by link.',
      pl: 'Zaszyfrowanych haseł innego systemu nie zapisano; te osoby ustawią nowe przez link.',
      cs: 'Zašifrovaná hesla jiného systému se neuložila; tito lidé si nastaví nové přes odkaz.',
      nb: 'Krypterte passord fra et annet system ble ikke lagret; disse personene lager et nytt via lenke.',
    },
  },
  birthday_off: {
    status: 200,
    title: {
      en: 'Birthdays were left out: this shop does not keep them.',
      pl: 'Daty urodzenia pominięto: ten sklep ich nie przechowuje.',
      cs: 'Data narození byla vynechána: tento obchod je neuchovává.',
      nb: 'Fødselsdager ble utelatt: butikken lagrer dem ikke.',
    },
  },
  external_id_twice: {
    status: 200,
    title: {
      en: 'The file gives the same customer id to several people; the first one keeps it.',
      pl: 'Plik nadaje ten sam identyfikator kilku osobom; zachowuje go pierwsza z nich.',
      cs: 'Soubor dává stejný identifikátor více lidem; ponechá si ho první z nich.',
      nb: 'Filen gir samme kunde-id til flere personer; den første beholder den.',
    },
  },
  consent_kept: {
    status: 200,
    title: {
      en: 'Consents that the person has not given here were left as they are: an import never grants one.',
      pl: 'Zgód, których osoba tu nie udzieliła, nie zmieniono: import nigdy nie udziela zgody.',
      cs: 'Souhlasy, které zde osoba neudělila, zůstaly, jak byly: import souhlas nikdy neuděluje.',
      nb: 'Samtykker som personen ikke har gitt her, ble stående: en import gir aldri samtykke.',
    },
  },
  external_id_taken: {
    status: 200,
    title: {
      en: 'Another customer has the id of the other system already; it was left out.',
      pl: 'Inny klient ma już ten identyfikator z innego systemu; pominięto go.',
      cs: 'Identifikátor z jiného systému už má jiný zákazník; byl vynechán.',
      nb: 'En annen kunde har allerede id-en fra det andre systemet; den ble utelatt.',
    },
  },
  main_group_first: {
    status: 200,
    title: {
      en: 'The person is in several groups; the first one named is the main group.',
      pl: 'Osoba należy do kilku grup; grupą główną jest pierwsza z wymienionych.',
      cs: 'Osoba je ve více skupinách; hlavní je první uvedená.',
      nb: 'Personen er i flere grupper; den første som er nevnt, er hovedgruppen.',
    },
  },
});
