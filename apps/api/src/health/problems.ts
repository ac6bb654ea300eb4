import { problemsOf } from '@clientele/shared/api';

export const healthProblems = problemsOf('health', {
  not_ready: {
    status: 503,
    title: {
      en: 'This instance cannot serve requests right now.',
      pl: 'Ta instancja nie może teraz obsługiwać żądań.',
      cs: 'Tato instance teď nemůže vyřizovat požadavky.',
      nb: 'Denne instansen kan ikke ta imot forespørsler akkurat nå.',
    },
  },
});
