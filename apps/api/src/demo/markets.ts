import type { Language } from '@clientele/shared/dto';
import { czech } from './names-cs';
import { english } from './names-en';
import { norwegian } from './names-nb';
import { polish } from './names-pl';
import type { NameBook } from './name-book';

/** What a language stands for among the shop's customers. */
interface Market {
  share: number;
  country: string;
  currency: string;
  names: NameBook;
  mailboxes: Readonly<Record<string, number>>;
  nicknames: readonly string[];
}

const everywhere = { 'example.com': 34, 'example.org': 12, 'example.net': 12 };

export const markets: Readonly<Record<Language, Market>> = {
  pl: {
    share: 45,
    country: 'PL',
    currency: 'PLN',
    names: polish,
    mailboxes: { ...everywhere, 'poczta.example': 26, 'skrzynka.example': 10, 'mojmail.example': 6 },
    nicknames: [
      'rowerzysta',
      'tatromaniak',
      'wedrowiec',
      'biegacz',
      'lesny.ludek',
      'gorska.koza',
      'kajakiem',
      'zlota.rybka',
    ],
  },
  cs: {
    share: 20,
    country: 'CZ',
    currency: 'CZK',
    names: czech,
    mailboxes: { ...everywhere, 'posta.example': 24, 'schranka.example': 14, 'mujmail.example': 4 },
    nicknames: ['turista', 'horal', 'bezky', 'vodak', 'cyklista', 'sumava', 'krakonos', 'skialp'],
  },
  nb: {
    share: 20,
    country: 'NO',
    currency: 'NOK',
    names: norwegian,
    mailboxes: { ...everywhere, 'epost.example': 24, 'postkasse.example': 12, 'fjordpost.example': 6 },
    nicknames: [
      'turgaaer',
      'fjellfant',
      'skiloper',
      'hytteliv',
      'fiskeren',
      'fjellrev',
      'padleren',
      'langrenn',
    ],
  },
  en: {
    share: 15,
    country: 'GB',
    currency: 'GBP',
    names: english,
    mailboxes: { ...everywhere, 'mail.example': 20, 'inbox.example': 14, 'letterbox.example': 6 },
    nicknames: [
      'fellwalker',
      'muddyboots',
      'wildcamper',
      'munrobagger',
      'peakdistrict',
      'trailrunner',
      'rambler',
      'kayaker',
    ],
  },
};

export const languageShares: Readonly<Record<Language, number>> = {
  pl: markets.pl.share,
  cs: markets.cs.share,
  nb: markets.nb.share,
  en: markets.en.share,
};
