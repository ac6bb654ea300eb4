import { problemsOf } from '@clientele/shared/api';

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
  values_left_out: {
    status: 200,
    title: {
      en: 'A value that could not be read was left out, such as a phone number; the rest of the row came in.',
      pl: 'Pominięto wartość, której nie dało się odczytać, np. numer telefonu; reszta wiersza została przyjęta.',
      cs: 'Hodnota, kterou nešlo přečíst, například telefon, byla vynechána; zbytek řádku byl přijat.',
      nb: 'En verdi som ikke kunne leses, for eksempel et telefonnummer, ble utelatt; resten av raden kom inn.',
    },
  },
  attributes_missing: {
    status: 200,
    title: {
      en: 'People were added without an attribute that the shop requires; fill it in on their pages.',
      pl: 'Dodano osoby bez atrybutu, którego sklep wymaga; uzupełnij go na ich stronach.',
      cs: 'Přibyli lidé bez atributu, který obchod vyžaduje; doplňte ho na jejich stránkách.',
      nb: 'Personer ble lagt til uten en egenskap som butikken krever; fyll den ut på sidene deres.',
    },
  },
  parts_left_out: {
    status: 200,
    title: {
      en: 'Parts of the file are not in this import: sheets with other headings, or elements that first appear far down.',
      pl: 'Części pliku nie ma w tym imporcie: arkuszy z innymi nagłówkami lub elementów, które pojawiają się dopiero dalej.',
      cs: 'Části souboru v tomto importu nejsou: listy s jinými záhlavími nebo prvky, které se objevují až dále.',
      nb: 'Deler av filen er ikke med i importen: ark med andre overskrifter, eller elementer som først finnes langt nede.',
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
