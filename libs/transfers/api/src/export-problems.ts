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
});
