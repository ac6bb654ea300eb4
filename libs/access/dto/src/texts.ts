import type { Said } from '@clientele/shared/dto';

export const accessTexts = {
  id: { en: 'Id', pl: 'Identyfikator', cs: 'Identifikátor', nb: 'Id' },
  version: { en: 'Version', pl: 'Wersja', cs: 'Verze', nb: 'Versjon' },
  name: { en: 'Name', pl: 'Imię i nazwisko', cs: 'Jméno', nb: 'Navn' },
  email: { en: 'E-mail', pl: 'E-mail', cs: 'E-mail', nb: 'E-post' },
  role: { en: 'Role', pl: 'Rola', cs: 'Role', nb: 'Rolle' },
  leaveCompanies: {
    en: 'Leave the companies with this operator',
    pl: 'Pozostaw firmy przy tym operatorze',
    cs: 'Ponechat firmy u tohoto operátora',
    nb: 'La firmaene stå på denne operatøren',
  },
  enabled: { en: 'Enabled', pl: 'Aktywny', cs: 'Aktivní', nb: 'Aktiv' },
  password: { en: 'Password', pl: 'Hasło', cs: 'Heslo', nb: 'Passord' },
  createdAt: { en: 'Created', pl: 'Utworzono', cs: 'Vytvořeno', nb: 'Opprettet' },
  lastSignInAt: {
    en: 'Last sign-in',
    pl: 'Ostatnie logowanie',
    cs: 'Poslední přihlášení',
    nb: 'Siste innlogging',
  },
  language: { en: 'Language', pl: 'Język', cs: 'Jazyk', nb: 'Språk' },
  theme: { en: 'Theme', pl: 'Motyw', cs: 'Motiv', nb: 'Tema' },
  sectionOrder: {
    en: 'Order of a customer’s sections',
    pl: 'Kolejność sekcji klienta',
    cs: 'Pořadí oddílů zákazníka',
    nb: 'Rekkefølgen på en kundes deler',
  },
  density: { en: 'Density', pl: 'Gęstość', cs: 'Hustota', nb: 'Tetthet' },
  permissions: { en: 'Permissions', pl: 'Uprawnienia', cs: 'Oprávnění', nb: 'Rettigheter' },
  link: { en: 'Sign-in link', pl: 'Link do logowania', cs: 'Přihlašovací odkaz', nb: 'Innloggingslenke' },
  browser: { en: 'Browser', pl: 'Przeglądarka', cs: 'Prohlížeč', nb: 'Nettleser' },
  system: { en: 'System', pl: 'System', cs: 'Systém', nb: 'System' },
  firstSeenAt: { en: 'Signed in', pl: 'Zalogowano', cs: 'Přihlášení', nb: 'Logget inn' },
  lastSeenAt: { en: 'Last seen', pl: 'Ostatnia aktywność', cs: 'Naposledy aktivní', nb: 'Sist aktiv' },
  expiresAt: { en: 'Expires', pl: 'Wygasa', cs: 'Vyprší', nb: 'Utløper' },
  current: { en: 'This session', pl: 'Ta sesja', cs: 'Tato relace', nb: 'Denne økten' },
  sessions: { en: 'Sessions', pl: 'Sesje', cs: 'Relace', nb: 'Økter' },
  mailed: {
    en: 'Sent by mail',
    pl: 'Wysłano pocztą',
    cs: 'Odesláno e-mailem',
    nb: 'Sendt på e-post',
  },
  passwordLink: {
    en: 'Password link',
    pl: 'Link do ustawienia hasła',
    cs: 'Odkaz pro nastavení hesla',
    nb: 'Passordlenke',
  },
  currentPassword: {
    en: 'Current password',
    pl: 'Obecne hasło',
    cs: 'Současné heslo',
    nb: 'Nåværende passord',
  },
  newPassword: { en: 'New password', pl: 'Nowe hasło', cs: 'Nové heslo', nb: 'Nytt passord' },
} satisfies Record<string, Said>;

/** Languages are named in themselves, whatever the screen speaks. */
export const languages = {
  en: { en: 'English', pl: 'English', cs: 'English', nb: 'English' },
  pl: { en: 'Polski', pl: 'Polski', cs: 'Polski', nb: 'Polski' },
  cs: { en: 'Čeština', pl: 'Čeština', cs: 'Čeština', nb: 'Čeština' },
  nb: { en: 'Norsk', pl: 'Norsk', cs: 'Norsk', nb: 'Norsk' },
} satisfies Record<string, Said>;

export const themes = {
  system: { en: 'As the system', pl: 'Jak w systemie', cs: 'Podle systému', nb: 'Som systemet' },
  light: { en: 'Light', pl: 'Jasny', cs: 'Světlý', nb: 'Lyst' },
  dark: { en: 'Dark', pl: 'Ciemny', cs: 'Tmavý', nb: 'Mørkt' },
} satisfies Record<string, Said>;

export const densities = {
  comfortable: { en: 'Comfortable', pl: 'Swobodna', cs: 'Vzdušná', nb: 'Romslig' },
  compact: { en: 'Compact', pl: 'Zwarta', cs: 'Kompaktní', nb: 'Kompakt' },
  dense: { en: 'Dense', pl: 'Gęsta', cs: 'Hustá', nb: 'Tett' },
} satisfies Record<string, Said>;
