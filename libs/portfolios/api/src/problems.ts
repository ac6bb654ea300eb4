import { problemsOf } from '@clientele/shared/api';

export const portfoliosProblems = problemsOf('portfolios', {
  nobody_to_take: {
    status: 422,
    title: {
      en: 'This operator cannot look after companies.',
      pl: 'Ten operator nie może opiekować się firmami.',
      cs: 'Tento operátor se o firmy starat nemůže.',
      nb: 'Denne operatøren kan ikke ha ansvar for firmaer.',
    },
  },
  same_manager: {
    status: 422,
    title: {
      en: 'Choose somebody else.',
      pl: 'Wybierz kogoś innego.',
      cs: 'Vyberte někoho jiného.',
      nb: 'Velg noen andre.',
    },
  },
  nothing_selected: {
    status: 422,
    title: {
      en: 'Select companies first.',
      pl: 'Najpierw zaznacz firmy.',
      cs: 'Nejdřív vyberte firmy.',
      nb: 'Velg firmaer først.',
    },
  },
  days_turned: {
    status: 422,
    title: {
      en: 'The last day comes before the first.',
      pl: 'Ostatni dzień jest przed pierwszym.',
      cs: 'Poslední den je před prvním.',
      nb: 'Siste dag er før den første.',
    },
  },
  day_over: {
    status: 422,
    title: {
      en: 'This day is over.',
      pl: 'Ten dzień już minął.',
      cs: 'Tento den už uplynul.',
      nb: 'Denne dagen er over.',
    },
  },
  too_long: {
    status: 422,
    title: {
      en: 'A substitution lasts a year at most. Hand the companies over instead.',
      pl: 'Zastępstwo trwa najwyżej rok. Lepiej przekazać firmy.',
      cs: 'Zastupování trvá nejvýš rok. Raději firmy předejte.',
      nb: 'Et vikariat varer høyst et år. Overfør heller firmaene.',
    },
  },
  others_portfolio: {
    status: 403,
    title: {
      en: 'Only an owner names a substitute for somebody else.',
      pl: 'Zastępcę dla kogoś innego wyznacza tylko właściciel.',
      cs: 'Zástup za někoho jiného určuje jen vlastník.',
      nb: 'Bare en eier kan velge vikar for andre.',
    },
  },
  already_substituted: {
    status: 409,
    title: {
      en: 'Somebody stands in on these days already. End that substitution first.',
      pl: 'W tych dniach ktoś już zastępuje. Najpierw zakończ tamto zastępstwo.',
      cs: 'V těchto dnech už někdo zastupuje. Nejdřív to zastupování ukončete.',
      nb: 'Noen er allerede vikar disse dagene. Avslutt det vikariatet først.',
    },
  },
});
