import { problemsOf } from '@clientele/shared/api';

export const registersProblems = problemsOf('registers', {
  nothing_to_ask: {
    status: 409,
    title: {
      en: 'No register that is switched on knows a number of this company.',
      pl: 'Żaden z włączonych rejestrów nie zna numeru tej firmy.',
      cs: 'Žádný ze zapnutých registrů nezná číslo této firmy.',
      nb: 'Ingen av registrene som er slått på, kjenner et nummer for dette firmaet.',
    },
  },
});
