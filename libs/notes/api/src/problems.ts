import { problemsOf } from '@clientele/shared/api';

export const notesProblems = problemsOf('notes', {
  not_own: {
    status: 403,
    title: {
      en: 'You may delete your own notes only.',
      pl: 'Możesz usuwać tylko własne notatki.',
      cs: 'Smíte mazat jen vlastní poznámky.',
      nb: 'Du kan bare slette dine egne notater.',
    },
  },
  unknown_operator: {
    status: 422,
    title: {
      en: 'Somebody is mentioned whom nobody knows here.',
      pl: 'Wspomniano osobę, której nikt tu nie zna.',
      cs: 'Je zmíněn někdo, koho tu nikdo nezná.',
      nb: 'Noen som ingen kjenner her, er nevnt.',
    },
  },
  too_many_mentions: {
    status: 422,
    title: {
      en: 'Mention at most {max} people in one note.',
      pl: 'Liczba osób wspomnianych w jednej notatce to najwyżej {max}.',
      cs: 'V jedné poznámce lze zmínit nejvýše tolik lidí: {max}.',
      nb: 'Nevn høyst {max} personer i ett notat.',
    },
  },
});
