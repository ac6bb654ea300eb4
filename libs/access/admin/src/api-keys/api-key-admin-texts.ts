import type { Said } from '@clientele/shared/dto';

export const apiKeyAdminTexts = {
  title: { en: 'API keys', pl: 'Klucze API', cs: 'Klíče API', nb: 'API-nøkler' },
  hint: {
    en: 'With a key, another system reads and writes in this shop. Give each system a key of its own, and no more than it needs.',
    pl: 'Klucz pozwala innemu systemowi czytać i zapisywać dane sklepu. Każdemu systemowi daj osobny klucz z najmniejszym potrzebnym zakresem.',
    cs: 'S klíčem může jiný systém číst a zapisovat data obchodu. Každému systému dejte vlastní klíč a jen to, co potřebuje.',
    nb: 'Med en nøkkel kan et annet system lese og skrive i butikken. Gi hvert system sin egen nøkkel, og ikke mer enn det trenger.',
  },
  add: { en: 'Create key', pl: 'Utwórz klucz', cs: 'Vytvořit klíč', nb: 'Opprett nøkkel' },
  newTitle: { en: 'New API key', pl: 'Nowy klucz API', cs: 'Nový klíč API', nb: 'Ny API-nøkkel' },
  none: {
    en: 'Create the first key',
    pl: 'Utwórz pierwszy klucz',
    cs: 'Vytvořte první klíč',
    nb: 'Opprett den første nøkkelen',
  },
  noneHint: {
    en: 'The shop, the accounts or the warehouse can then talk to Clientele.',
    pl: 'Sklep, księgowość lub magazyn będą mogły rozmawiać z Clientele.',
    cs: 'Obchod, účetnictví nebo sklad pak mohou s Clientele komunikovat.',
    nb: 'Da kan nettbutikken, regnskapet eller lageret snakke med Clientele.',
  },
  state: { en: 'State', pl: 'Stan', cs: 'Stav', nb: 'Status' },
  active: { en: 'Works', pl: 'Działa', cs: 'Funguje', nb: 'Virker' },
  rotating: {
    en: 'Two secrets until {time}',
    pl: 'Dwa klucze do {time}',
    cs: 'Dva klíče do {time}',
    nb: 'To nøkler til {time}',
  },
  expiring: { en: 'Expires soon', pl: 'Wkrótce wygaśnie', cs: 'Brzy vyprší', nb: 'Utløper snart' },
  expired: { en: 'Expired', pl: 'Wygasł', cs: 'Vypršel', nb: 'Utløpt' },
  revoked: { en: 'Revoked', pl: 'Unieważniony', cs: 'Zrušený', nb: 'Trukket tilbake' },
  never: { en: 'Never', pl: 'Nigdy', cs: 'Nikdy', nb: 'Aldri' },
  made: {
    en: 'Created {time} by {name}',
    pl: 'Utworzono {time}, {name}',
    cs: 'Vytvořeno {time}, {name}',
    nb: 'Opprettet {time} av {name}',
  },
  madeItself: {
    en: 'Created {time} at the start',
    pl: 'Utworzono {time} przy starcie',
    cs: 'Vytvořeno {time} při startu',
    nb: 'Opprettet {time} ved oppstart',
  },
  count: {
    en: '{count, plural, one {# permission} other {# permissions}}',
    pl: '{count, plural, one {# uprawnienie} few {# uprawnienia} many {# uprawnień} other {# uprawnienia}}',
    cs: '{count, plural, one {# oprávnění} few {# oprávnění} many {# oprávnění} other {# oprávnění}}',
    nb: '{count, plural, one {# rettighet} other {# rettigheter}}',
  },
  everywhere: { en: 'From everywhere', pl: 'Z każdego miejsca', cs: 'Odkudkoli', nb: 'Fra alle steder' },
  actions: {
    en: 'Actions for {name}',
    pl: 'Czynności: {name}',
    cs: 'Akce: {name}',
    nb: 'Handlinger for {name}',
  },
  rotate: { en: 'Rotate', pl: 'Wymień', cs: 'Vyměnit', nb: 'Bytt' },
  rotateTitle: {
    en: 'Rotate “{name}”',
    pl: 'Wymiana klucza „{name}”',
    cs: 'Výměna klíče „{name}“',
    nb: 'Bytt nøkkelen «{name}»',
  },
  rotateText: {
    en: 'The key gets a new secret. The old one keeps working for a while, so that nothing stops while you put the new one in.',
    pl: 'Klucz dostanie nową treść. Stara będzie jeszcze działać, żeby nic nie stanęło, zanim wpiszesz nową.',
    cs: 'Klíč dostane nový obsah. Starý ještě chvíli funguje, takže se nic nezastaví, než nový nasadíte.',
    nb: 'Nøkkelen får en ny hemmelighet. Den gamle virker en stund til, så ingenting stopper mens du setter inn den nye.',
  },
  revoke: { en: 'Revoke', pl: 'Unieważnij', cs: 'Zrušit klíč', nb: 'Trekk tilbake' },
  revokeTitle: {
    en: 'Revoke “{name}”?',
    pl: 'Unieważnić „{name}”?',
    cs: 'Zrušit klíč „{name}“?',
    nb: 'Trekke tilbake «{name}»?',
  },
  revokeText: {
    en: 'Whatever uses this key is refused from the next request on. This cannot be undone.',
    pl: 'Wszystko, co używa tego klucza, straci dostęp od następnego żądania. Tego nie można cofnąć.',
    cs: 'Vše, co tento klíč používá, bude od dalšího požadavku odmítnuto. Nelze to vrátit.',
    nb: 'Alt som bruker nøkkelen, blir avvist fra neste forespørsel. Dette kan ikke angres.',
  },
  revokedNow: {
    en: '“{name}” is revoked',
    pl: 'Unieważniono „{name}”',
    cs: 'Klíč „{name}“ je zrušen',
    nb: '«{name}» er trukket tilbake',
  },
  issuedTitle: {
    en: 'Copy the key now',
    pl: 'Skopiuj klucz teraz',
    cs: 'Klíč si teď zkopírujte',
    nb: 'Kopier nøkkelen nå',
  },
  issuedText: {
    en: 'It is shown this once. We keep only its fingerprint; who loses it rotates it.',
    pl: 'Widać go tylko ten jeden raz. Przechowujemy jedynie jego odcisk; zgubiony klucz trzeba wymienić.',
    cs: 'Zobrazí se jen jednou. Uchováváme pouze jeho otisk; ztracený klíč je třeba vyměnit.',
    nb: 'Den vises bare denne ene gangen. Vi lagrer bare et avtrykk, så en tapt nøkkel må byttes.',
  },
  done: { en: 'I have copied it', pl: 'Mam skopiowany', cs: 'Mám zkopírováno', nb: 'Jeg har kopiert den' },
  back: { en: 'API keys', pl: 'Klucze API', cs: 'Klíče API', nb: 'API-nøkler' },
  permissionsHint: {
    en: 'What the system may do. The smallest choice that works is the best one.',
    pl: 'Co wolno systemowi. Najlepszy jest najmniejszy wybór, który wystarcza.',
    cs: 'Co systém smí. Nejlepší je nejmenší výběr, který stačí.',
    nb: 'Hva systemet får gjøre. Det minste valget som virker, er det beste.',
  },
} satisfies Record<string, Said>;

/** What permissions are sorted under, by what stands before their colon. */
export const resourceTexts: Readonly<Record<string, Said>> = {
  customers: { en: 'Customers', pl: 'Klienci', cs: 'Zákazníci', nb: 'Kunder' },
  companies: { en: 'Companies', pl: 'Firmy', cs: 'Firmy', nb: 'Firmaer' },
  groups: { en: 'Groups', pl: 'Grupy', cs: 'Skupiny', nb: 'Grupper' },
  jobs: { en: 'Jobs', pl: 'Zadania', cs: 'Úlohy', nb: 'Jobber' },
  settings: { en: 'Settings', pl: 'Ustawienia', cs: 'Nastavení', nb: 'Innstillinger' },
};
