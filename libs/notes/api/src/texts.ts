import type { LetterWords } from '@clientele/mail/api';

/** `{number}` is the customer's; nothing else of a person stands in the letter. */
export const mentionLetter: LetterWords = {
  subject: {
    en: 'You are mentioned in a note about customer {number}',
    pl: 'Wspomniano Cię w notatce o kliencie nr {number}',
    cs: 'Jste zmíněni v poznámce o zákazníkovi č. {number}',
    nb: 'Du er nevnt i et notat om kunde {number}',
  },
  greeting: { en: 'Hello {name},', pl: 'Dzień dobry, {name},', cs: 'Dobrý den, {name},', nb: 'Hei {name},' },
  paragraphs: [
    {
      en: 'Somebody mentioned you in a note about customer {number} in the back office of {shop}.',
      pl: 'Ktoś wspomniał o Tobie w notatce o kliencie nr {number} w panelu sklepu {shop}.',
      cs: 'Někdo vás zmínil v poznámce o zákazníkovi č. {number} v administraci obchodu {shop}.',
      nb: 'Noen har nevnt deg i et notat om kunde {number} i administrasjonen til {shop}.',
    },
  ],
  action: { en: 'Read the note', pl: 'Przeczytaj notatkę', cs: 'Přečíst poznámku', nb: 'Les notatet' },
  after: [],
};
