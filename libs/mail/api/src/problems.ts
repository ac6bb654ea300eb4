import { problemsOf } from '@clientele/shared/api';

export const mailProblems = problemsOf('mail', {
  not_taken: {
    status: 503,
    title: {
      en: 'The mail server did not take the letter. Nobody got it.',
      pl: 'Serwer pocztowy nie przyjął wiadomości. Nikt jej nie otrzymał.',
      cs: 'Poštovní server zprávu nepřijal. Nikdo ji nedostal.',
      nb: 'E-postserveren tok ikke imot meldingen. Ingen har fått den.',
    },
  },
});
