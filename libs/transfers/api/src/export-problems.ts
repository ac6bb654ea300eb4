import { problemsOf } from '@clientele/shared/api';

export const exportProblems = problemsOf('transfers', {
  trash_stays: {
    status: 422,
    title: {
      en: 'People in the trash are left out of every export.',
      pl: 'Osoby w koszu nie trafiają do żadnego eksportu.',
      cs: 'Lidé v koši se do exportu nezahrnují.',
      nb: 'Personer i papirkurven er ikke med i noen eksport.',
    },
  },
  reason_missing: {
    status: 422,
    title: {
      en: 'Say why personal data leave: the reason stands in the access log.',
      pl: 'Podaj, po co eksportujesz dane osobowe: powód trafi do dziennika dostępu.',
      cs: 'Uveďte, proč osobní údaje exportujete: důvod se zapíše do protokolu přístupů.',
      nb: 'Si hvorfor personopplysninger tas ut: begrunnelsen står i tilgangsloggen.',
    },
  },
  too_many: {
    status: 403,
    title: {
      en: 'Your role may export 10,000 customers at once. Narrow the filter, or ask an owner.',
      pl: 'Twoja rola pozwala wyeksportować 10 000 klientów naraz. Zawęź filtr lub poproś właściciela.',
      cs: 'Vaše role smí najednou exportovat 10 000 zákazníků. Zužte filtr nebo požádejte vlastníka.',
      nb: 'Rollen din kan eksportere 10 000 kunder om gangen. Snevre inn filteret, eller spør en eier.',
    },
  },
  nothing_selected: {
    status: 422,
    title: {
      en: 'Select customers by their ids.',
      pl: 'Wskaż klientów, podając ich identyfikatory.',
      cs: 'Vyberte zákazníky podle jejich identifikátorů.',
      nb: 'Velg kunder med id-ene deres.',
    },
  },
  column_not_known: {
    status: 422,
    title: {
      en: 'No export has a column of this name.',
      pl: 'Żaden eksport nie ma kolumny o tej nazwie.',
      cs: 'Žádný export nemá sloupec s tímto názvem.',
      nb: 'Ingen eksport har en kolonne med dette navnet.',
    },
  },
  column_gone: {
    status: 409,
    title: {
      en: 'An attribute that was chosen for the file is gone, or you may not see it any more. Choose the columns again.',
      pl: 'Atrybutu wybranego do pliku już nie ma albo nie masz już do niego dostępu. Wybierz kolumny ponownie.',
      cs: 'Atribut vybraný do souboru už neexistuje, nebo k němu už nemáte přístup. Vyberte sloupce znovu.',
      nb: 'En egenskap som var valgt til filen, finnes ikke lenger, eller du har ikke lenger tilgang. Velg kolonnene på nytt.',
    },
  },
  layout_name_taken: {
    status: 409,
    title: {
      en: 'A layout of this name exists already.',
      pl: 'Układ o tej nazwie już istnieje.',
      cs: 'Rozložení s tímto názvem už existuje.',
      nb: 'Det finnes allerede et oppsett med dette navnet.',
    },
  },
});
