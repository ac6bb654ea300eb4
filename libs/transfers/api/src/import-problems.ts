import { problemsOf } from '@clientele/shared/api';

/** What can be wrong with a file, or with what somebody wants of it. */
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
  rights_lost: {
    status: 403,
    title: {
      en: 'The file has columns that your role may not write any more. Leave them out.',
      pl: 'Plik zawiera kolumny, których Twoja rola nie może już zapisywać. Pomiń je.',
      cs: 'Soubor má sloupce, které vaše role už nesmí zapisovat. Vynechte je.',
      nb: 'Filen har kolonner som rollen din ikke lenger kan skrive. Utelat dem.',
    },
  },
  attribute_gone: {
    status: 409,
    title: {
      en: 'An attribute that a column of the file means was changed or deleted meanwhile. What came in by then stays; send the file again and check its columns.',
      pl: 'Atrybut, który oznacza kolumna pliku, został w międzyczasie zmieniony lub usunięty. Co już weszło, zostaje; wyślij plik ponownie i sprawdź kolumny.',
      cs: 'Atribut, který znamená sloupec souboru, byl mezitím změněn nebo smazán. Co už bylo přijato, zůstává; pošlete soubor znovu a zkontrolujte sloupce.',
      nb: 'En egenskap som en kolonne i filen betyr, ble endret eller slettet i mellomtiden. Det som var kommet inn, blir stående; send filen på nytt og se over kolonnene.',
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
  partly_done: {
    status: 409,
    title: {
      en: 'Part of this import is done. Try its job again, or take the import back.',
      pl: 'Część tego importu już wykonano. Ponów jego zadanie albo cofnij import.',
      cs: 'Část tohoto importu je hotová. Zopakujte jeho úlohu, nebo import vraťte.',
      nb: 'En del av importen er gjort. Prøv jobben på nytt, eller angre importen.',
    },
  },
  file_gone: {
    status: 409,
    title: {
      en: 'The file was kept for a day and is gone. Upload it again.',
      pl: 'Plik przechowywano przez jeden dzień i już go nie ma. Prześlij go ponownie.',
      cs: 'Soubor se uchovával jeden den a už není k dispozici. Nahrajte ho znovu.',
      nb: 'Filen ble beholdt i ett døgn og er borte. Last den opp på nytt.',
    },
  },
  too_many_columns: {
    status: 422,
    title: {
      en: 'The file has more than 1,000 columns.',
      pl: 'Plik ma więcej niż 1000 kolumn.',
      cs: 'Soubor má více než 1000 sloupců.',
      nb: 'Filen har mer enn 1000 kolonner.',
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
});
