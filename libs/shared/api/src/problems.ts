import type { Said } from '@clientele/shared/dto';
import { problemsOf } from './problem';

/** The problems that every domain may have. */
export const problems = problemsOf('shared', {
  malformed: {
    status: 400,
    title: {
      en: 'The request could not be read.',
      pl: 'Nie udało się odczytać żądania.',
      cs: 'Požadavek se nepodařilo přečíst.',
      nb: 'Forespørselen kunne ikke leses.',
    },
  },
  unknown_member: {
    status: 400,
    title: {
      en: 'The request has members or parameters that do not exist.',
      pl: 'Żądanie zawiera nieistniejące pola lub parametry.',
      cs: 'Požadavek obsahuje neexistující pole nebo parametry.',
      nb: 'Forespørselen har felt eller parametere som ikke finnes.',
    },
  },
  invalid_parameter: {
    status: 400,
    title: {
      en: 'A parameter of the request cannot be used.',
      pl: 'Nie można użyć jednego z parametrów żądania.',
      cs: 'Některý parametr požadavku nelze použít.',
      nb: 'En parameter i forespørselen kan ikke brukes.',
    },
  },
  cursor_invalid: {
    status: 400,
    title: {
      en: 'This page link is not valid for this list. Start again from the first page.',
      pl: 'Ten link do strony nie pasuje do listy. Zacznij od pierwszej strony.',
      cs: 'Tento odkaz na stránku k seznamu nepatří. Začněte od první stránky.',
      nb: 'Denne sidelenken hører ikke til listen. Start på første side.',
    },
  },
  cursor_required: {
    status: 400,
    title: {
      en: 'A jump reaches 10,000 records. Follow the links of the pages from there.',
      pl: 'Skok sięga 10 000 rekordów. Dalej korzystaj z linków do kolejnych stron.',
      cs: 'Skočit lze nejvýše o 10 000 záznamů. Dále pokračujte odkazy na stránky.',
      nb: 'Et hopp når 10 000 poster. Følg sidelenkene derfra.',
    },
  },
  sort_too_large: {
    status: 400,
    title: {
      en: 'Too many records to sort by this column. Narrow the list down first.',
      pl: 'Za dużo rekordów, aby sortować według tej kolumny. Najpierw zawęź listę.',
      cs: 'Podle tohoto sloupce nelze řadit tolik záznamů. Nejprve seznam zúžte.',
      nb: 'For mange poster til å sortere etter denne kolonnen. Avgrens listen først.',
    },
  },
  signed_out: {
    status: 401,
    title: {
      en: 'Sign in to go on.',
      pl: 'Zaloguj się, aby kontynuować.',
      cs: 'Pro pokračování se přihlaste.',
      nb: 'Logg inn for å fortsette.',
    },
  },
  forbidden: {
    status: 403,
    title: {
      en: 'Your role does not permit this.',
      pl: 'Twoja rola na to nie pozwala.',
      cs: 'Vaše role to nedovoluje.',
      nb: 'Rollen din tillater ikke dette.',
    },
  },
  foreign_origin: {
    status: 403,
    title: {
      en: 'The request came from another site.',
      pl: 'Żądanie pochodzi z innej strony.',
      cs: 'Požadavek přišel z jiného webu.',
      nb: 'Forespørselen kom fra et annet nettsted.',
    },
  },
  not_found: {
    status: 404,
    title: {
      en: 'There is nothing here.',
      pl: 'Nic tu nie ma.',
      cs: 'Nic tu není.',
      nb: 'Det finnes ingenting her.',
    },
  },
  method_not_allowed: {
    status: 405,
    title: {
      en: 'This cannot be done here.',
      pl: 'Tej operacji nie można tu wykonać.',
      cs: 'Tuto operaci zde nelze provést.',
      nb: 'Dette kan ikke gjøres her.',
    },
  },
  in_use: {
    status: 409,
    title: {
      en: 'Another record uses this value or depends on it.',
      pl: 'Inny rekord używa tej wartości lub od niej zależy.',
      cs: 'Jiný záznam tuto hodnotu používá nebo na ní závisí.',
      nb: 'En annen post bruker verdien eller er avhengig av den.',
    },
  },
  stale: {
    status: 412,
    title: {
      en: 'Somebody else changed this in the meantime.',
      pl: 'Ktoś inny zmienił to w międzyczasie.',
      cs: 'Mezitím to změnil někdo jiný.',
      nb: 'Noen andre har endret dette i mellomtiden.',
    },
  },
  idempotency_running: {
    status: 409,
    title: {
      en: 'The same request is still being worked on. Repeat it in a moment.',
      pl: 'To samo żądanie jest jeszcze przetwarzane. Powtórz je za chwilę.',
      cs: 'Stejný požadavek se ještě zpracovává. Za chvíli ho zopakujte.',
      nb: 'Den samme forespørselen behandles fortsatt. Gjenta den om litt.',
    },
  },
  idempotency_reused: {
    status: 422,
    title: {
      en: 'This Idempotency-Key was used for another request. Take a new one.',
      pl: 'Ten Idempotency-Key był już użyty w innym żądaniu. Użyj nowego.',
      cs: 'Tento Idempotency-Key už byl použit pro jiný požadavek. Použijte nový.',
      nb: 'Denne Idempotency-Key er brukt i en annen forespørsel. Bruk en ny.',
    },
  },
  too_large: {
    status: 413,
    title: {
      en: 'This is too large to send.',
      pl: 'Przesyłane dane są za duże.',
      cs: 'Odesílaná data jsou příliš velká.',
      nb: 'Dette er for stort til å sendes.',
    },
  },
  media_type: {
    status: 415,
    title: {
      en: 'The content type is not one that can be read here.',
      pl: 'Ten typ treści nie jest tu obsługiwany.',
      cs: 'Tento typ obsahu zde nelze přečíst.',
      nb: 'Innholdstypen kan ikke leses her.',
    },
  },
  validation: {
    status: 422,
    title: {
      en: 'Some fields need another look.',
      pl: 'Sprawdź zaznaczone pola.',
      cs: 'Zkontrolujte označená pole.',
      nb: 'Noen felt må sees på en gang til.',
    },
  },
  precondition_required: {
    status: 428,
    title: {
      en: 'Say which version you change: send If-Match with the ETag that you read.',
      pl: 'Podaj zmienianą wersję: wyślij If-Match z odczytanym ETag.',
      cs: 'Uveďte měněnou verzi: pošlete If-Match s přečteným ETag.',
      nb: 'Oppgi hvilken versjon du endrer: send If-Match med ETag-en du leste.',
    },
  },
  too_many_requests: {
    status: 429,
    title: {
      en: 'Too many requests: {limit, number} in {seconds, number} seconds are allowed.',
      pl: 'Za dużo żądań: dozwolone jest {limit, number} w ciągu {seconds, number} sekund.',
      cs: 'Příliš mnoho požadavků: povoleno je {limit, number} za {seconds, number} sekund.',
      nb: 'For mange forespørsler: {limit, number} på {seconds, number} sekunder er tillatt.',
    },
  },
  internal: {
    status: 500,
    title: {
      en: 'Something went wrong on our side. Nothing was changed.',
      pl: 'Coś poszło nie tak po naszej stronie. Nic nie zostało zmienione.',
      cs: 'Na naší straně se něco pokazilo. Nic se nezměnilo.',
      nb: 'Noe gikk galt hos oss. Ingenting ble endret.',
    },
  },
  unavailable: {
    status: 503,
    title: {
      en: 'The database cannot be reached right now. Nothing was changed; try again in a moment.',
      pl: 'Baza danych jest chwilowo niedostępna. Nic nie zostało zmienione; spróbuj za chwilę.',
      cs: 'Databáze je právě nedostupná. Nic se nezměnilo; zkuste to za chvíli.',
      nb: 'Databasen kan ikke nås akkurat nå. Ingenting ble endret; prøv igjen om litt.',
    },
  },
});

/** What is forbidden, where one permission would allow it. */
export const permissionNeeded: Said = {
  en: 'This needs the permission {permission}.',
  pl: 'Do tego potrzebne jest uprawnienie {permission}.',
  cs: 'K tomu je potřeba oprávnění {permission}.',
  nb: 'Dette krever tillatelsen {permission}.',
};
