import type { Said } from '@clientele/shared/dto';

export const auditAdminTexts = {
  whole: {
    en: '{count, plural, one {# entry is} other {# entries are}} sealed, the last on {sealed}. Nothing was altered when they were last checked, on {checked}.',
    pl: '{count, plural, one {Zapieczętowano # wpis} few {Zapieczętowano # wpisy} many {Zapieczętowano # wpisów} other {Zapieczętowano # wpisu}}, ostatnio {sealed}. Podczas ostatniego sprawdzenia, {checked}, nie wykryto zmian.',
    cs: '{count, plural, one {Zapečetěn je # záznam} few {Zapečetěny jsou # záznamy} many {Zapečetěno je # záznamu} other {Zapečetěno je # záznamů}}, naposledy {sealed}. Při poslední kontrole, {checked}, nebylo nic pozměněno.',
    nb: '{count, plural, one {# oppføring er forseglet} other {# oppføringer er forseglet}}, sist {sealed}. Ingenting var endret ved siste kontroll, {checked}.',
  },
  notYet: {
    en: 'The entries will be sealed and checked within minutes.',
    pl: 'Wpisy zostaną zapieczętowane i sprawdzone w ciągu kilku minut.',
    cs: 'Záznamy budou do několika minut zapečetěny a zkontrolovány.',
    nb: 'Oppføringene blir forseglet og kontrollert i løpet av noen minutter.',
  },
  altered: {
    en: 'The audit trail was altered',
    pl: 'Dziennik zmian został naruszony',
    cs: 'Auditní stopa byla pozměněna',
    nb: 'Revisjonssporet er endret',
  },
  alteredHint: {
    en: 'Found on {time}. Keep the database and the file of anchors as they are, and have them looked at.',
    pl: 'Wykryto {time}. Zachowaj bazę danych i plik kotwic w obecnym stanie i zleć ich sprawdzenie.',
    cs: 'Zjištěno {time}. Ponechte databázi i soubor kotev tak, jak jsou, a nechte je prověřit.',
    nb: 'Oppdaget {time}. La databasen og filen med ankre være som de er, og få dem undersøkt.',
  },
} satisfies Record<string, Said>;
