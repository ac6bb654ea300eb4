import { problemsOf } from '@clientele/shared/api';

export const accessProblems = problemsOf('access', {
  sign_in_failed: {
    status: 401,
    title: {
      en: 'The e-mail or the password is not right.',
      pl: 'E-mail lub hasło jest nieprawidłowe.',
      cs: 'E-mail nebo heslo není správné.',
      nb: 'E-postadressen eller passordet er feil.',
    },
  },
  link_invalid: {
    status: 401,
    title: {
      en: 'This link was used already or has expired. Sign in with your password.',
      pl: 'Ten link został już użyty lub wygasł. Zaloguj się hasłem.',
      cs: 'Tento odkaz už byl použit nebo vypršel. Přihlaste se heslem.',
      nb: 'Lenken er allerede brukt eller utløpt. Logg inn med passord.',
    },
  },
  too_many_attempts: {
    status: 429,
    title: {
      en: 'Too many failed attempts to sign in. Try again in {minutes, plural, one {# minute} other {# minutes}}.',
      pl: 'Zbyt wiele nieudanych prób logowania. Spróbuj ponownie za {minutes, plural, one {# minutę} few {# minuty} many {# minut} other {# minuty}}.',
      cs: 'Příliš mnoho neúspěšných pokusů o přihlášení. Zkuste to znovu za {minutes, plural, one {# minutu} few {# minuty} many {# minuty} other {# minut}}.',
      nb: 'For mange mislykkede forsøk på å logge inn. Prøv igjen om {minutes, plural, one {# minutt} other {# minutter}}.',
    },
  },
  email_taken: {
    status: 409,
    title: {
      en: 'Another operator has this e-mail.',
      pl: 'Inny operator ma już ten e-mail.',
      cs: 'Tento e-mail už má jiný operátor.',
      nb: 'En annen operatør har denne e-postadressen.',
    },
  },
  own_account: {
    status: 409,
    title: {
      en: 'Nobody changes the own role or switches the own account off.',
      pl: 'Nikt nie zmienia własnej roli ani nie wyłącza własnego konta.',
      cs: 'Nikdo nemění vlastní roli ani nevypíná vlastní účet.',
      nb: 'Ingen endrer sin egen rolle eller slår av sin egen konto.',
    },
  },
  another_owner: {
    status: 409,
    title: {
      en: 'Nobody changes the account of another owner. It can only be disabled and enabled again.',
      pl: 'Nikt nie zmienia konta innego właściciela. Można je tylko wyłączyć i ponownie włączyć.',
      cs: 'Účet jiného vlastníka nikdo nemění. Lze ho jen vypnout a znovu zapnout.',
      nb: 'Ingen endrer kontoen til en annen eier. Den kan bare deaktiveres og aktiveres igjen.',
    },
  },
  companies_stay: {
    status: 409,
    title: {
      en: '{companies, plural, one {# company is} other {# companies are}} assigned to this operator. Hand over first, or leave on purpose.',
      pl: 'Do tego operatora {companies, plural, one {należy # firma} few {należą # firmy} many {należy # firm} other {należy # firmy}}. Najpierw przekaż je albo świadomie pozostaw.',
      cs: 'Tomuto operátorovi {companies, plural, one {patří # firma} few {patří # firmy} many {patří # firmy} other {patří # firem}}. Nejdřív je předejte, nebo je vědomě ponechte.',
      nb: '{companies, plural, one {# firma er} other {# firmaer er}} tildelt denne operatøren. Overfør først, eller la dem stå med vilje.',
    },
  },
  last_owner: {
    status: 409,
    title: {
      en: 'The shop needs at least one enabled owner.',
      pl: 'Sklep potrzebuje co najmniej jednego aktywnego właściciela.',
      cs: 'Obchod potřebuje alespoň jednoho aktivního vlastníka.',
      nb: 'Butikken trenger minst én aktiv eier.',
    },
  },
  step_up_needed: {
    status: 403,
    title: {
      en: 'Confirm with your password first.',
      pl: 'Najpierw potwierdź to swoim hasłem.',
      cs: 'Nejprve to potvrďte svým heslem.',
      nb: 'Bekreft med passordet ditt først.',
    },
  },
  address_not_allowed: {
    status: 403,
    title: {
      en: 'This key does not work from this network.',
      pl: 'Ten klucz nie działa z tej sieci.',
      cs: 'Tento klíč z této sítě nefunguje.',
      nb: 'Denne nøkkelen virker ikke fra dette nettverket.',
    },
  },
  key_of_sandbox: {
    status: 401,
    title: {
      en: 'This is a test key. It works in the sandbox only, at the address of the sandbox.',
      pl: 'To jest klucz testowy. Działa tylko w piaskownicy, pod jej adresem.',
      cs: 'Toto je testovací klíč. Funguje jen v sandboxu, na adrese sandboxu.',
      nb: 'Dette er en testnøkkel. Den virker bare i sandkassen, på adressen til sandkassen.',
    },
  },
  key_of_live: {
    status: 401,
    title: {
      en: 'This is a live key, and this is the sandbox. Use a test key here, which begins with clt_test_.',
      pl: 'To jest klucz produkcyjny, a to jest piaskownica. Użyj tu klucza testowego, który zaczyna się od clt_test_.',
      cs: 'Toto je ostrý klíč a tady je sandbox. Použijte zde testovací klíč, který začíná na clt_test_.',
      nb: 'Dette er en ekte nøkkel, og dette er sandkassen. Bruk en testnøkkel her, den begynner med clt_test_.',
    },
  },
  key_revoked: {
    status: 409,
    title: {
      en: 'This key is revoked. Create a new one.',
      pl: 'Ten klucz jest unieważniony. Utwórz nowy.',
      cs: 'Tento klíč je zrušený. Vytvořte nový.',
      nb: 'Denne nøkkelen er trukket tilbake. Opprett en ny.',
    },
  },
  expiry_out_of_range: {
    status: 422,
    title: {
      en: 'A key expires in the future, and at most 12 months from now. To end it now, revoke it.',
      pl: 'Klucz wygasa w przyszłości, najwyżej 12 miesięcy od teraz. Aby zakończyć go od razu, unieważnij go.',
      cs: 'Klíč vyprší v budoucnu, nejvýše za 12 měsíců. Chcete-li ho ukončit hned, zrušte ho.',
      nb: 'En nøkkel utløper fram i tid, høyst 12 måneder fra nå. Trekk den tilbake for å stoppe den nå.',
    },
  },
  restriction_unknown: {
    status: 422,
    title: {
      en: 'One of these is not there (any more).',
      pl: 'Jednej z tych pozycji (już) nie ma.',
      cs: 'Jedna z těchto položek (už) neexistuje.',
      nb: 'En av disse finnes ikke (lenger).',
    },
  },
  password_link_invalid: {
    status: 410,
    title: {
      en: 'This link was used already, has expired, or the account has changed since. Ask for a new one.',
      pl: 'Ten link został już użyty, wygasł albo konto zmieniło się od tego czasu. Poproś o nowy.',
      cs: 'Tento odkaz už byl použit, vypršel, nebo se účet mezitím změnil. Vyžádejte si nový.',
      nb: 'Lenken er allerede brukt, er utløpt, eller kontoen er endret siden. Be om en ny.',
    },
  },
  too_many_letters: {
    status: 429,
    title: {
      en: 'Too many letters were asked for. Try again in {minutes, plural, one {# minute} other {# minutes}}.',
      pl: 'Poproszono o zbyt wiele wiadomości. Spróbuj ponownie za {minutes, plural, one {# minutę} few {# minuty} many {# minut} other {# minuty}}.',
      cs: 'Bylo vyžádáno příliš mnoho zpráv. Zkuste to znovu za {minutes, plural, one {# minutu} few {# minuty} many {# minuty} other {# minut}}.',
      nb: 'Det er bedt om for mange e-poster. Prøv igjen om {minutes, plural, one {# minutt} other {# minutter}}.',
    },
  },
  link_for_owner: {
    status: 409,
    title: {
      en: 'Nobody makes a password link for an owner. An owner asks for it by mail, or uses the link that the start of the application prints.',
      pl: 'Nikt nie tworzy linku do hasła dla właściciela. Właściciel prosi o niego pocztą albo używa linku wypisanego przy starcie aplikacji.',
      cs: 'Pro vlastníka nikdo odkaz k heslu nevytváří. Vlastník si ho vyžádá e-mailem, nebo použije odkaz vypsaný při startu aplikace.',
      nb: 'Ingen lager passordlenke for en eier. En eier ber om den på e-post eller bruker lenken som vises når programmet starter.',
    },
  },
  password_wrong: {
    status: 422,
    title: {
      en: 'This is not your current password.',
      pl: 'To nie jest Twoje obecne hasło.',
      cs: 'Toto není vaše současné heslo.',
      nb: 'Dette er ikke ditt nåværende passord.',
    },
  },
});
