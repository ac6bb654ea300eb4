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
      en: 'The columns of this file are not known. A PrestaShop customers file begins with a line that names Email, First Name and Last Name.',
      pl: 'Nie rozpoznano kolumn tego pliku. Plik klientów PrestaShop zaczyna się wierszem z nazwami Email, First Name i Last Name.',
      cs: 'Sloupce tohoto souboru nejsou známé. Soubor zákazníků z PrestaShopu začíná řádkem s názvy Email, First Name a Last Name.',
      nb: 'Kolonnene i filen er ikke kjent. En kundefil fra PrestaShop begynner med en linje som nevner Email, First Name og Last Name.',
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
