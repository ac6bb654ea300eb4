import { problemsOf } from '@clientele/shared/api';

export const groupsProblems = problemsOf('groups', {
  name_taken: {
    status: 409,
    title: {
      en: 'Another group has this name already.',
      pl: 'Inna grupa ma już tę nazwę.',
      cs: 'Tento název už má jiná skupina.',
      nb: 'En annen gruppe har allerede dette navnet.',
    },
  },
  code_taken: {
    status: 409,
    title: {
      en: 'Another group has this code already.',
      pl: 'Inna grupa ma już ten kod.',
      cs: 'Tento kód už má jiná skupina.',
      nb: 'En annen gruppe har allerede denne koden.',
    },
  },
  default_stays: {
    status: 422,
    title: {
      en: 'One group is always the default. Make another one the default instead.',
      pl: 'Jedna grupa zawsze jest domyślna. Zamiast tego ustaw jako domyślną inną grupę.',
      cs: 'Jedna skupina je vždy výchozí. Nastavte raději jako výchozí jinou skupinu.',
      nb: 'Én gruppe er alltid standard. Gjør heller en annen gruppe til standard.',
    },
  },
  default_not_deleted: {
    status: 409,
    title: {
      en: 'The default group cannot be deleted. Make another group the default first.',
      pl: 'Grupy domyślnej nie można usunąć. Najpierw ustaw jako domyślną inną grupę.',
      cs: 'Výchozí skupinu nelze smazat. Nejdřív nastavte jako výchozí jinou skupinu.',
      nb: 'Standardgruppen kan ikke slettes. Gjør først en annen gruppe til standard.',
    },
  },
  target_unknown: {
    status: 422,
    title: {
      en: 'Choose another group that exists for the members.',
      pl: 'Wybierz dla członków inną, istniejącą grupę.',
      cs: 'Vyberte pro členy jinou existující skupinu.',
      nb: 'Velg en annen gruppe som finnes, for medlemmene.',
    },
  },
});
