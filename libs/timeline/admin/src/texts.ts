import type { Said } from '@clientele/shared/dto';

export const timelineAdminTexts = {
  timeline: { en: 'Timeline', pl: 'Historia', cs: 'Historie', nb: 'Historikk' },
  latest: { en: 'Latest events', pl: 'Ostatnie zdarzenia', cs: 'Poslední události', nb: 'Siste hendelser' },
  all: { en: 'All events', pl: 'Wszystkie zdarzenia', cs: 'Všechny události', nb: 'Alle hendelser' },
  filters: { en: 'Filters', pl: 'Filtry', cs: 'Filtry', nb: 'Filtre' },
  record: { en: 'What', pl: 'Co', cs: 'Co', nb: 'Hva' },
  any: { en: 'Any', pl: 'Dowolne', cs: 'Cokoli', nb: 'Alle' },
  chosen: { en: '{title}: {value}', pl: '{title}: {value}', cs: '{title}: {value}', nb: '{title}: {value}' },
  clear: { en: 'Clear filters', pl: 'Wyczyść filtry', cs: 'Zrušit filtry', nb: 'Fjern filtre' },
  more: { en: 'Load more', pl: 'Wczytaj więcej', cs: 'Načíst další', nb: 'Last inn flere' },
  none: {
    en: 'Nothing happened yet',
    pl: 'Nic się jeszcze nie wydarzyło',
    cs: 'Zatím se nic nestalo',
    nb: 'Ingenting har skjedd ennå',
  },
  noneFound: {
    en: 'Nothing matches the filters',
    pl: 'Nic nie pasuje do filtrów',
    cs: 'Filtrům nic neodpovídá',
    nb: 'Ingenting passer til filtrene',
  },
  changes: {
    en: '{count, plural, one {# change} other {# changes}}',
    pl: '{count, plural, one {# zmiana} few {# zmiany} many {# zmian} other {# zmiany}}',
    cs: '{count, plural, one {# změna} few {# změny} many {# změny} other {# změn}}',
    nb: '{count, plural, one {# endring} other {# endringer}}',
  },
  becomes: { en: 'becomes', pl: 'zmieniono na', cs: 'změněno na', nb: 'blir til' },
  hidden: {
    en: 'Hidden from your role',
    pl: 'Ukryte dla Twojej roli',
    cs: 'Pro vaši roli skryto',
    nb: 'Skjult for din rolle',
  },
  nothingTold: {
    en: 'What was changed is not shown any more.',
    pl: 'Zmienionych danych już się nie pokazuje.',
    cs: 'Co se změnilo, se už nezobrazuje.',
    nb: 'Det som ble endret, vises ikke lenger.',
  },
  import: { en: 'Open the import', pl: 'Otwórz import', cs: 'Otevřít import', nb: 'Åpne importen' },
  copyLink: {
    en: 'Copy the link to this entry',
    pl: 'Kopiuj link do tego wpisu',
    cs: 'Kopírovat odkaz na tento záznam',
    nb: 'Kopier lenken til denne oppføringen',
  },
  fromEntry: {
    en: 'You see the linked entry and what is older.',
    pl: 'Widzisz wskazany wpis i starsze.',
    cs: 'Vidíte odkazovaný záznam a starší.',
    nb: 'Du ser oppføringen lenken viser til, og eldre.',
  },
  noSuchEntry: {
    en: 'The linked entry is not there, or not for you to see.',
    pl: 'Wskazanego wpisu nie ma albo nie możesz go zobaczyć.',
    cs: 'Odkazovaný záznam neexistuje, nebo ho nemůžete vidět.',
    nb: 'Oppføringen lenken viser til, finnes ikke, eller du kan ikke se den.',
  },
  showAll: { en: 'Show all', pl: 'Pokaż wszystkie', cs: 'Zobrazit vše', nb: 'Vis alle' },
} satisfies Record<string, Said>;
