import type { Said } from '@clientele/shared/dto';

export const settingsAdminTexts = {
  registers: {
    en: 'Registers of companies',
    pl: 'Rejestry firm',
    cs: 'Registry firem',
    nb: 'Firmaregistre',
  },
  noRegisters: { en: 'None', pl: 'Żadne', cs: 'Žádné', nb: 'Ingen' },
  settings: { en: 'Settings', pl: 'Ustawienia', cs: 'Nastavení', nb: 'Innstillinger' },
  readOnly: {
    en: 'Only an owner can change these settings.',
    pl: 'Te ustawienia może zmienić tylko właściciel.',
    cs: 'Toto nastavení může měnit jen vlastník.',
    nb: 'Bare en eier kan endre disse innstillingene.',
  },
  shop: { en: 'Shop', pl: 'Sklep', cs: 'Obchod', nb: 'Butikk' },
  currencyHint: {
    en: 'Sales and orders are added up in this currency.',
    pl: 'W tej walucie sumowane są sprzedaż i zamówienia.',
    cs: 'V této měně se sčítají prodeje a objednávky.',
    nb: 'Salg og ordrer summeres i denne valutaen.',
  },
  timeZoneHint: {
    en: 'Dates and times on screen and in reports follow this time zone.',
    pl: 'Daty i godziny na ekranie i w raportach podawane są w tej strefie.',
    cs: 'Data a časy na obrazovce i v přehledech se řídí tímto pásmem.',
    nb: 'Datoer og klokkeslett på skjermen og i rapporter følger denne tidssonen.',
  },
  customers: { en: 'Customers', pl: 'Klienci', cs: 'Zákazníci', nb: 'Kunder' },
  requiredHint: {
    en: 'A customer can be saved only with these filled in. Existing records stay as they are until somebody edits them.',
    pl: 'Klienta można zapisać tylko z wypełnionymi tymi polami. Istniejące rekordy pozostają bez zmian do czasu edycji.',
    cs: 'Zákazníka lze uložit, jen jsou-li tato pole vyplněná. Stávající záznamy zůstanou beze změny, dokud je někdo neupraví.',
    nb: 'En kunde kan bare lagres når disse er fylt ut. Eksisterende poster står som de er til noen redigerer dem.',
  },
  always: { en: 'always', pl: 'zawsze', cs: 'vždy', nb: 'alltid' },
  saved: {
    en: 'Settings saved',
    pl: 'Zapisano ustawienia',
    cs: 'Nastavení uloženo',
    nb: 'Innstillingene er lagret',
  },
  changedMeanwhile: {
    en: 'Somebody saved the settings in the meantime. They are up to date now, with your changes on top: check and save again.',
    pl: 'W międzyczasie ktoś zapisał ustawienia. Widzisz aktualne dane wraz ze swoimi zmianami: sprawdź je i zapisz ponownie.',
    cs: 'Někdo mezitím nastavení uložil. Vidíte aktuální údaje i své změny: zkontrolujte je a uložte znovu.',
    nb: 'Noen har lagret innstillingene i mellomtiden. Du ser nå oppdaterte verdier med endringene dine: sjekk og lagre på nytt.',
  },
  setUp: {
    en: 'Set up your shop',
    pl: 'Skonfiguruj sklep',
    cs: 'Nastavte svůj obchod',
    nb: 'Sett opp butikken',
  },
  setUpHint: {
    en: 'One minute, and the back office is yours. Everything can be changed later.',
    pl: 'Minuta i panel jest Twój. Wszystko można później zmienić.',
    cs: 'Stačí minuta a administrace je vaše. Vše lze později změnit.',
    nb: 'Ett minutt, så er administrasjonen din. Alt kan endres senere.',
  },
  owner: {
    en: 'You, the first owner',
    pl: 'Ty, pierwszy właściciel',
    cs: 'Vy, první vlastník',
    nb: 'Deg, den første eieren',
  },
  start: {
    en: 'Open the back office',
    pl: 'Otwórz panel',
    cs: 'Otevřít administraci',
    nb: 'Åpne administrasjonen',
  },
  passwordHint: {
    en: 'At least 12 characters; a few unrelated words are easy to remember and hard to guess.',
    pl: 'Co najmniej 12 znaków; kilka niepowiązanych słów łatwo zapamiętać, a trudno odgadnąć.',
    cs: 'Alespoň 12 znaků; několik nesouvisejících slov se dobře pamatuje a těžko hádá.',
    nb: 'Minst 12 tegn. Noen ord uten sammenheng er lette å huske og vanskelige å gjette.',
  },
  linkNeeded: {
    en: 'Open the set-up link that the start of the server printed: it carries the one-time token.',
    pl: 'Otwórz link konfiguracji wypisany przy starcie serwera: zawiera on jednorazowy token.',
    cs: 'Otevřete odkaz, který server vypsal při spuštění: obsahuje jednorázový token.',
    nb: 'Åpne oppsettslenken som serveren skrev ut da den startet: den har med engangskoden.',
  },
  linkUsed: {
    en: 'This set-up link is not valid any more. Open the one that the server printed last.',
    pl: 'Ten link konfiguracji już nie działa. Otwórz ostatni link wypisany przez serwer.',
    cs: 'Tento odkaz už neplatí. Otevřete ten, který server vypsal naposledy.',
    nb: 'Denne lenken gjelder ikke lenger. Åpne den som serveren skrev ut sist.',
  },
} satisfies Record<string, Said>;
