import { faker as czechFaker } from '@faker-js/faker/locale/cs_CZ';
import { faker as norwegianFaker } from '@faker-js/faker/locale/nb_NO';
import { faker as polishFaker } from '@faker-js/faker/locale/pl';
import type { Language } from '@clientele/shared/dto';
import { words } from './name-book';

/** How companies of one language are called: `{place}` and the like are filled from the lists of that name. */
interface CompanyBook {
  patterns: Readonly<Record<string, number>>;
  forms: Readonly<Record<string, number>>;
  parts: Readonly<Record<string, readonly string[]>>;
}

const short = (places: readonly string[] | undefined): string[] =>
  (places ?? []).filter((place) => !/[ -]/.test(place) && place.length > 2);

const polish: CompanyBook = {
  patterns: {
    '{surname} {trade}': 22,
    '{stem}{ending}': 18,
    '{stem}{ending} {place}': 8,
    '{house} {peak}': 12,
    '{club} {place}': 14,
    '{surname} i Synowie': 5,
    '{surname} i Wspólnicy': 3,
    'Grupa {surname}': 3,
    '{trade} {place}': 9,
    'P.H.U. {surname}': 5,
  },
  forms: { 'sp. z o.o.': 94, 'S.A.': 6 },
  parts: {
    place: short(polishFaker.rawDefinitions.location?.city_name as string[] | undefined),
    trade: words(
      'Sport Turystyka Outdoor Hurt Handel Transport Logistyka Serwis Budownictwo Eventy Meble Dystrybucja Nieruchomości Catering Spedycja',
    ),
    stem: words(
      'Alp Tatr Sport Gór Baltik Halny Szlak Trek Mont Nord Wodn Rower Kros Bieg Nart Las Żagl Term Obóz Karpat',
    ),
    ending: words('ex pol bud trans tex max plast land met team mark hurt servis'),
    house: ['Hotel', 'Pensjonat', 'Schronisko', 'Ośrodek Narciarski', 'Dom Wczasowy', 'Willa'],
    peak: words(
      'Giewont Rysy Śnieżka Turbacz Babia Tarnica Szrenica Łysica Kasprowy Ornak Limba Kozica Szarotka Halniak Watra Morena',
    ),
    club: [
      'Klub Wspinaczkowy',
      'Szkoła Narciarska',
      'Klub Żeglarski',
      'Centrum Rowerowe',
      'Biuro Podróży',
      'Akademia Sportu',
      'Park Linowy',
    ],
  },
};

const czech: CompanyBook = {
  patterns: {
    '{surname} {trade}': 26,
    '{stem}{ending}': 22,
    '{house} {peak}': 16,
    '{club} {place}': 20,
    '{surname} a syn': 5,
    '{surname} & {surname}': 5,
    '{trade} {place}': 10,
  },
  forms: { 's.r.o.': 92, 'a.s.': 8 },
  parts: {
    place: short(czechFaker.rawDefinitions.location?.city_name as string[] | undefined),
    trade: words(
      'Sport Outdoor Trade Stavby Doprava Servis Velkoobchod Logistik Reality Gastro Nábytek Technik',
    ),
    stem: words('Alpi Horo Sport Trek Mont Bike Ski Kemp Term Vodo Moravo Bohemi Krko Lyžo Outdoor Trampo'),
    ending: words('mont stav sport trans tech plast prim max land servis invest'),
    house: ['Hotel', 'Penzion', 'Horská chata', 'Horský hotel', 'Rekreační středisko'],
    peak: words(
      'Sněžka Praděd Ještěd Klínovec Smrk Kozákov Radhošť Javor Luční Boubín Plechý Dvoračky Jedlová Vrchovina Bělka Šerlich',
    ),
    club: [
      'Lyžařská škola',
      'Lezecké centrum',
      'Cyklo',
      'Půjčovna lodí',
      'Cestovní kancelář',
      'Sportovní areál',
      'Lanový park',
    ],
  },
};

const norwegian: CompanyBook = {
  patterns: {
    '{place} {trade}': 32,
    '{surname} {craft}': 22,
    '{surname} & Sønner': 6,
    '{stem}{ending}': 18,
    '{house}': 12,
    '{place} {club}': 14,
  },
  forms: { AS: 100 },
  parts: {
    place: short(norwegianFaker.rawDefinitions.location?.county as string[] | undefined),
    trade: words('Sport Friluft Turutstyr Fritid Sportsenter Handel Opplevelser Sykkel Båt Camping Ski'),
    craft: words('Bygg Transport Eiendom Maskin Elektro Rør Sport Handel Consulting Regnskap Fisk Catering'),
    stem: words('Nord Fjell Vind Bre Elv Sjø Hav Skog Bekk Rein Snø Sol Foss Vidde'),
    ending: words('tur sport lys tech vik utstyr partner gruppen kraft drift service'),
    house: [
      '{peak} Fjellstue',
      '{peak} Turistsenter',
      '{peak} Høyfjellshotell',
      '{peak} Hyttegrend',
      '{peak} Gjestegård',
    ],
    peak: words(
      'Galdhøpiggen Gaustatoppen Rondane Snøhetta Glittertind Skarvheimen Hallingskarvet Stetind Romsdalen Norefjell Trollheimen Valdres',
    ),
    club: words('Skiskole Klatresenter Seilskole Fjellguider Rafting Klatrepark Turbuss'),
  },
};

const english: CompanyBook = {
  patterns: {
    '{place} {trade}': 30,
    '{surname} & Sons': 10,
    '{surname} & {surname}': 10,
    '{surname} {craft}': 22,
    '{peak} {club}': 18,
    'The {place} {shop}': 10,
  },
  forms: { Ltd: 100 },
  parts: {
    place: words(
      'Keswick Ambleside Whitby Hathersage Aviemore Ludlow Settle Kendal Buxton Matlock Hexham Alnwick Helmsley Brecon Bala Skipton Durham Ripon Totnes Malvern',
    ),
    trade: [
      'Outdoor',
      'Cycles',
      'Climbing Centre',
      'Canoe Hire',
      'Walking Holidays',
      'Camping',
      'Sports',
      'Boatyard',
      'Activity Centre',
    ],
    craft: words(
      'Catering Logistics Interiors Joinery Landscapes Events Motors Property Workwear Roofing Consulting Electrical',
    ),
    shop: [
      'Boot Company',
      'Map Shop',
      'Tent Company',
      'Bike Shed',
      'Rope Works',
      'Wool Company',
      'Tea Rooms',
    ],
    peak: words(
      'Skiddaw Helvellyn Kinder Cheviot Pendle Snowdonia Cairngorm Nevis Malham Langdale Mendip Dartmoor Cotswold Solway Roaches',
    ),
    club: [
      'Adventures',
      'Mountain Guides',
      'Outdoor Education',
      'Expeditions',
      'Trekking',
      'Holiday Lodges',
      'Trail Events',
    ],
  },
};

export const companyBooks: Readonly<Record<Language, CompanyBook>> = {
  pl: polish,
  cs: czech,
  nb: norwegian,
  en: english,
};
