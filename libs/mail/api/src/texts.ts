import type { LetterWords } from './letter';

/** `{shop}` is the name of the shop, `{name}` that of the operator. */
export const passwordLetter: LetterWords = {
  subject: {
    en: 'Set a new password for {shop}',
    pl: 'Ustaw nowe hasło do panelu {shop}',
    cs: 'Nastavte si nové heslo do administrace {shop}',
    nb: 'Velg nytt passord for {shop}',
  },
  greeting: { en: 'Hello {name},', pl: 'Dzień dobry, {name},', cs: 'Dobrý den, {name},', nb: 'Hei {name},' },
  paragraphs: [
    {
      en: 'Somebody asked to set a new password for your account in the back office of {shop}.',
      pl: 'Otrzymaliśmy prośbę o ustawienie nowego hasła do Twojego konta w panelu sklepu {shop}.',
      cs: 'Přišla žádost o nové heslo k vašemu účtu v administraci obchodu {shop}.',
      nb: 'Noen har bedt om nytt passord til kontoen din i administrasjonen til {shop}.',
    },
  ],
  action: {
    en: 'Set a new password',
    pl: 'Ustaw nowe hasło',
    cs: 'Nastavit nové heslo',
    nb: 'Velg nytt passord',
  },
  after: [
    {
      en: 'The link works once, for one hour. If it was not you, leave it alone: your password stays as it is.',
      pl: 'Link działa jeden raz, przez godzinę. Jeśli to nie Ty, zignoruj tę wiadomość: hasło pozostanie bez zmian.',
      cs: 'Odkaz funguje jednou, po dobu jedné hodiny. Pokud jste to nebyli vy, nechte ho být: heslo zůstane beze změny.',
      nb: 'Lenken virker én gang, i én time. Var det ikke du, kan du se bort fra meldingen: passordet blir som det er.',
    },
  ],
};
