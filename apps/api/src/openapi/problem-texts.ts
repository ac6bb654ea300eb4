import type { Said } from '@clientele/shared/dto';

/** What the page of problems says beside their titles. */
export const problemTexts = {
  title: { en: 'Problems', pl: 'Problemy', cs: 'Problémy', nb: 'Problemer' },
  about: {
    en: 'Every error of the API has one of these codes. The code is stable; act on it.',
    pl: 'Każdy błąd API ma jeden z tych kodów. Kod jest stały; program może na nim polegać.',
    cs: 'Každá chyba API má jeden z těchto kódů. Kód je stálý; program se na něj může spolehnout.',
    nb: 'Hver feil i API-et har en av disse kodene. Koden er stabil; programmet kan stole på den.',
  },
  fields: { en: 'Codes of fields', pl: 'Kody pól', cs: 'Kódy polí', nb: 'Koder for felt' },
} satisfies Record<string, Said>;

/** What to do, by the status of a problem. */
export const adviceTexts: Readonly<Record<number, Said>> = {
  400: {
    en: 'Correct the request; errors names the parameter or the member. Repeating it as it is does not help.',
    pl: 'Popraw żądanie; errors wskazuje parametr lub pole. Powtórzenie bez zmian nie pomoże.',
    cs: 'Opravte požadavek; errors uvádí parametr nebo pole. Opakování beze změny nepomůže.',
    nb: 'Rett forespørselen; errors nevner parameteren eller feltet. Å gjenta den uendret hjelper ikke.',
  },
  401: {
    en: 'Send a valid key as Authorization: Bearer, or sign in.',
    pl: 'Wyślij ważny klucz w nagłówku Authorization: Bearer albo się zaloguj.',
    cs: 'Pošlete platný klíč v hlavičce Authorization: Bearer, nebo se přihlaste.',
    nb: 'Send en gyldig nøkkel som Authorization: Bearer, eller logg inn.',
  },
  403: {
    en: 'The message says what stands against it. Owners give permissions; x-permission in the OpenAPI document names each.',
    pl: 'Komunikat mówi, co stoi na przeszkodzie. Uprawnień udziela właściciel; w dokumencie OpenAPI wskazuje je x-permission.',
    cs: 'Zpráva říká, co tomu brání. Oprávnění uděluje vlastník; v dokumentu OpenAPI je uvádí x-permission.',
    nb: 'Meldingen sier hva som er i veien. Eiere gir tillatelser; x-permission i OpenAPI-dokumentet nevner hver av dem.',
  },
  404: {
    en: 'Check the address and the id. What belongs to somebody else is answered like this too.',
    pl: 'Sprawdź adres i identyfikator. Tak samo wygląda odpowiedź o cudzych danych.',
    cs: 'Zkontrolujte adresu a id. Stejně se odpovídá i na to, co patří někomu jinému.',
    nb: 'Kontroller adressen og id-en. Det som tilhører andre, besvares også slik.',
  },
  405: {
    en: 'Use one of the methods in the header Allow.',
    pl: 'Użyj jednej z metod podanych w nagłówku Allow.',
    cs: 'Použijte některou z metod uvedených v hlavičce Allow.',
    nb: 'Bruk en av metodene i headeren Allow.',
  },
  409: {
    en: 'Read the record again: another one, or its present state, is in the way. Then send a request that fits.',
    pl: 'Odczytaj rekord ponownie: na przeszkodzie stoi inny rekord albo jego obecny stan. Potem wyślij pasujące żądanie.',
    cs: 'Načtěte záznam znovu: v cestě stojí jiný záznam nebo jeho současný stav. Pak pošlete požadavek, který vyhovuje.',
    nb: 'Les posten på nytt: en annen post eller dens nåværende tilstand er i veien. Send så en forespørsel som passer.',
  },
  410: {
    en: 'It was there and is gone for good. Do not ask again.',
    pl: 'Zasób istniał i zniknął na zawsze. Nie pytaj ponownie.',
    cs: 'Bylo to tu a je to nadobro pryč. Už se neptejte.',
    nb: 'Det fantes og er borte for godt. Ikke spør igjen.',
  },
  412: {
    en: 'Read the record again, decide, and send the new ETag as If-Match; current says who changed it.',
    pl: 'Odczytaj rekord ponownie, zdecyduj i wyślij nowy ETag w If-Match; current mówi, kto go zmienił.',
    cs: 'Načtěte záznam znovu, rozhodněte se a pošlete nový ETag v If-Match; current říká, kdo ho změnil.',
    nb: 'Les posten på nytt, bestem deg, og send den nye ETag-en som If-Match; current sier hvem som endret den.',
  },
  413: {
    en: 'Send less at once.',
    pl: 'Wyślij mniej naraz.',
    cs: 'Pošlete najednou méně.',
    nb: 'Send mindre om gangen.',
  },
  415: {
    en: 'Send JSON as application/json, and a patch as application/merge-patch+json.',
    pl: 'Wysyłaj JSON jako application/json, a poprawkę jako application/merge-patch+json.',
    cs: 'JSON posílejte jako application/json, změnu jako application/merge-patch+json.',
    nb: 'Send JSON som application/json, og en endring som application/merge-patch+json.',
  },
  422: {
    en: 'Correct the values that errors points at, and send it again.',
    pl: 'Popraw wartości wskazane w errors i wyślij ponownie.',
    cs: 'Opravte hodnoty, na které ukazuje errors, a pošlete to znovu.',
    nb: 'Rett verdiene som errors peker på, og send på nytt.',
  },
  428: {
    en: 'Read the record, and send its ETag as If-Match.',
    pl: 'Odczytaj rekord i wyślij jego ETag w If-Match.',
    cs: 'Načtěte záznam a pošlete jeho ETag v If-Match.',
    nb: 'Les posten, og send ETag-en som If-Match.',
  },
  429: {
    en: 'Wait as many seconds as Retry-After says, or as long as the message does.',
    pl: 'Odczekaj tyle sekund, ile podaje Retry-After, albo tyle, ile mówi komunikat.',
    cs: 'Počkejte tolik sekund, kolik udává Retry-After, nebo jak dlouho říká zpráva.',
    nb: 'Vent så mange sekunder som Retry-After sier, eller så lenge som meldingen sier.',
  },
  500: {
    en: 'Try again later; if it stays, tell the shop the requestId.',
    pl: 'Spróbuj później; jeśli błąd się powtarza, podaj sklepowi requestId.',
    cs: 'Zkuste to později; pokud chyba trvá, sdělte obchodu requestId.',
    nb: 'Prøv igjen senere; hvis feilen består, oppgi requestId til butikken.',
  },
  503: {
    en: 'Nothing was changed. Send it again after Retry-After seconds.',
    pl: 'Nic nie zostało zmienione. Wyślij ponownie po Retry-After sekundach.',
    cs: 'Nic se nezměnilo. Pošlete to znovu po Retry-After sekundách.',
    nb: 'Ingenting ble endret. Send på nytt etter Retry-After sekunder.',
  },
};
