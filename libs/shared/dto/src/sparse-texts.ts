import type { Said } from './say';

export const sparseTexts = {
  fields: {
    en: 'Members to answer',
    pl: 'Pola w odpowiedzi',
    cs: 'Pole v odpovědi',
    nb: 'Felt i svaret',
  },
} satisfies Record<string, Said>;
