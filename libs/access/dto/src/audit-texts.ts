import type { Said } from '@clientele/shared/dto';

export const auditTexts = {
  seal: { en: 'Last seal', pl: 'Ostatnia pieczęć', cs: 'Poslední pečeť', nb: 'Siste segl' },
  sealedAt: { en: 'Sealed', pl: 'Zapieczętowano', cs: 'Zapečetěno', nb: 'Forseglet' },
  entries: {
    en: 'Sealed entries',
    pl: 'Zapieczętowane wpisy',
    cs: 'Zapečetěné záznamy',
    nb: 'Forseglede oppføringer',
  },
  waiting: {
    en: 'Waiting entries',
    pl: 'Wpisy oczekujące',
    cs: 'Čekající záznamy',
    nb: 'Oppføringer som venter',
  },
  checkedAt: { en: 'Last check', pl: 'Ostatnie sprawdzenie', cs: 'Poslední kontrola', nb: 'Siste kontroll' },
  faults: { en: 'Faults', pl: 'Nieprawidłowości', cs: 'Závady', nb: 'Avvik' },
  kind: { en: 'Fault', pl: 'Nieprawidłowość', cs: 'Závada', nb: 'Avvik' },
  range: { en: 'Range', pl: 'Zakres', cs: 'Rozsah', nb: 'Omfang' },
  entry: { en: 'First entry', pl: 'Pierwszy wpis', cs: 'První záznam', nb: 'Første oppføring' },
} satisfies Record<string, Said>;

/** What can be wrong with the audit trail. */
export const auditFaults = {
  entry_changed: {
    en: 'Entries under seal {seal} ({range}) were changed, first {entry}.',
    pl: 'Wpisy objęte pieczęcią {seal} ({range}) zostały zmienione, pierwszy to {entry}.',
    cs: 'Záznamy pod pečetí {seal} ({range}) byly změněny, první je {entry}.',
    nb: 'Oppføringer under segl {seal} ({range}) er endret, først {entry}.',
  },
  entry_missing: {
    en: 'Entries under seal {seal} ({range}) are missing, the first behind {entry}.',
    pl: 'Brakuje wpisów objętych pieczęcią {seal} ({range}), pierwszego za wpisem {entry}.',
    cs: 'Pod pečetí {seal} ({range}) chybí záznamy, první za {entry}.',
    nb: 'Oppføringer under segl {seal} ({range}) mangler, den første etter {entry}.',
  },
  entry_added: {
    en: 'Entries were added under seal {seal} ({range}), first {entry}.',
    pl: 'Pod pieczęć {seal} ({range}) dodano wpisy, pierwszy to {entry}.',
    cs: 'Pod pečeť {seal} ({range}) byly přidány záznamy, první je {entry}.',
    nb: 'Oppføringer er lagt til under segl {seal} ({range}), først {entry}.',
  },
  erase_unrecorded: {
    en: 'The values of {entry} were erased, and no entry says so.',
    pl: 'Wartości wpisu {entry} usunięto, a żaden wpis o tym nie mówi.',
    cs: 'Hodnoty záznamu {entry} byly vymazány a žádný záznam o tom nesvědčí.',
    nb: 'Verdiene i {entry} er slettet, uten at noen oppføring sier det.',
  },
  seal_changed: {
    en: 'Seal {seal} was changed.',
    pl: 'Pieczęć {seal} została zmieniona.',
    cs: 'Pečeť {seal} byla změněna.',
    nb: 'Segl {seal} er endret.',
  },
  seal_missing: {
    en: 'Seals before seal {seal} are missing.',
    pl: 'Brakuje pieczęci przed pieczęcią {seal}.',
    cs: 'Před pečetí {seal} chybějí pečeti.',
    nb: 'Det mangler segl før segl {seal}.',
  },
  tail_cut: {
    en: 'The anchors know seal {seal}, which is not there: the end was cut off, or an older backup was restored.',
    pl: 'Kotwice znają pieczęć {seal}, której nie ma: koniec odcięto albo przywrócono starszą kopię zapasową.',
    cs: 'Kotvy znají pečeť {seal}, která chybí: konec byl odříznut, nebo byla obnovena starší záloha.',
    nb: 'Ankrene kjenner segl {seal}, som ikke finnes: slutten er kuttet av, eller en eldre sikkerhetskopi er gjenopprettet.',
  },
  anchor_differs: {
    en: 'Seal {seal} is not the one that was anchored: the trail was written anew from there or before.',
    pl: 'Pieczęć {seal} nie jest tą, którą zakotwiczono: dziennik zapisano od nowa od tego miejsca lub wcześniej.',
    cs: 'Pečeť {seal} není ta, která byla ukotvena: stopa byla odtud nebo dříve zapsána znovu.',
    nb: 'Segl {seal} er ikke det som ble forankret: sporet er skrevet på nytt derfra eller tidligere.',
  },
  anchor_unreadable: {
    en: 'The file of anchors cannot be read at {entry}.',
    pl: 'Nie można odczytać pliku kotwic w miejscu: {entry}.',
    cs: 'Soubor kotev nelze přečíst v místě: {entry}.',
    nb: 'Filen med ankre kan ikke leses ved {entry}.',
  },
} satisfies Record<string, Said>;
