import type { Language } from '@clientele/shared/dto';
import type { Dice } from './dice';

interface Atlas {
  /** City and postal code belong together. */
  cities: readonly (readonly [city: string, postalCode: string])[];
  streets: readonly string[];
  /** `{street}`, and `#` for a house number, `@` for a flat. */
  patterns: Readonly<Record<string, number>>;
  /** What a second address is called. */
  labels: readonly string[];
  notes: readonly string[];
}

interface PlaceToBe {
  street: string;
  postalCode: string;
  city: string;
}

const atlases: Readonly<Record<Language, Atlas>> = {
  pl: {
    cities: [
      ['Warszawa', '02-677'],
      ['Warszawa', '01-229'],
      ['Kraków', '30-059'],
      ['Wrocław', '50-374'],
      ['Łódź', '90-361'],
      ['Poznań', '61-569'],
      ['Gdańsk', '80-233'],
      ['Szczecin', '70-453'],
      ['Lublin', '20-031'],
      ['Katowice', '40-014'],
      ['Białystok', '15-092'],
      ['Rzeszów', '35-064'],
      ['Toruń', '87-100'],
      ['Bielsko-Biała', '43-300'],
      ['Nowy Sącz', '33-300'],
      ['Zakopane', '34-500'],
    ],
    streets: [
      'ul. Lipowa',
      'ul. Polna',
      'ul. Leśna',
      'ul. Słoneczna',
      'ul. Ogrodowa',
      'ul. Adama Mickiewicza',
      'ul. Tadeusza Kościuszki',
      'al. Niepodległości',
      'os. Złotego Wieku',
      'pl. Wolności',
      'ul. Krótka',
      'ul. Źródlana',
      'ul. Księdza Jerzego Popiełuszki',
    ],
    patterns: { '{street} #': 5, '{street} #/@': 6, '{street} #A': 1, '{street} # m. @': 2 },
    labels: ['Praca', 'Biuro', 'Magazyn', 'Rodzice', 'Domek'],
    notes: ['Domofon nie działa, proszę dzwonić.', 'Dostawa po 16:00.', 'Zostawić u sąsiada.'],
  },
  cs: {
    cities: [
      ['Praha 2', '120 00'],
      ['Praha 6', '160 00'],
      ['Brno', '602 00'],
      ['Ostrava', '702 00'],
      ['Plzeň', '301 00'],
      ['Liberec', '460 01'],
      ['Olomouc', '779 00'],
      ['České Budějovice', '370 01'],
      ['Hradec Králové', '500 02'],
      ['Pardubice', '530 02'],
      ['Zlín', '760 01'],
      ['Jihlava', '586 01'],
      ['Karlovy Vary', '360 01'],
      ['Špindlerův Mlýn', '543 51'],
    ],
    streets: [
      'Nádražní',
      'Husova',
      'Dlouhá',
      'Palackého',
      'Masarykova',
      'Školní',
      'Zahradní',
      'Lesní',
      'Komenského',
      'nám. Míru',
      'Třída Tomáše Bati',
      'Nábřeží Závodu míru',
    ],
    patterns: { '{street} #': 5, '{street} ##/@': 7, '{street} ###/#': 4 },
    labels: ['Práce', 'Kancelář', 'Sklad', 'Rodiče', 'Chata'],
    notes: ['Zvonek nefunguje, prosím volejte.', 'Doručit po 16. hodině.', 'Nechat na vrátnici.'],
  },
  nb: {
    cities: [
      ['Oslo', '0354'],
      ['Oslo', '0557'],
      ['Bergen', '5015'],
      ['Trondheim', '7011'],
      ['Stavanger', '4006'],
      ['Tromsø', '9008'],
      ['Kristiansand S', '4611'],
      ['Drammen', '3015'],
      ['Bodø', '8006'],
      ['Ålesund', '6002'],
      ['Lillehammer', '2609'],
      ['Hamar', '2317'],
      ['Voss', '5700'],
      ['Geilo', '3580'],
      ['Svolvær', '8300'],
    ],
    streets: [
      'Storgata',
      'Kirkeveien',
      'Skolegata',
      'Fjellveien',
      'Strandgata',
      'Bjørkeveien',
      'Parkveien',
      'Havnegata',
      'Granåsveien',
      'Øvre Slottsgate',
      'Ærfuglveien',
    ],
    patterns: { '{street} #': 8, '{street} #B': 2, '{street} ##': 4 },
    labels: ['Jobb', 'Kontor', 'Lager', 'Foreldre', 'Hytte'],
    notes: ['Ring på hos naboen.', 'Leveres etter kl. 16.', 'Bommen er låst, ring først.'],
  },
  en: {
    cities: [
      ['Sheffield', 'S10 2TN'],
      ['Manchester', 'M20 3BB'],
      ['Leeds', 'LS6 3AA'],
      ['Bristol', 'BS6 5AA'],
      ['London', 'N16 0AS'],
      ['London', 'SW11 5QN'],
      ['Edinburgh', 'EH9 1HJ'],
      ['Glasgow', 'G12 8QQ'],
      ['Cardiff', 'CF10 3AT'],
      ['Keswick', 'CA12 5JR'],
      ['Ambleside', 'LA22 9BU'],
      ['Fort William', 'PH33 6AA'],
      ['Newcastle upon Tyne', 'NE2 4HH'],
      ['Bangor', 'LL57 2DG'],
    ],
    streets: [
      'Mill Lane',
      'Church Street',
      'Station Road',
      'High Street',
      'Victoria Road',
      'The Crescent',
      'Green Lane',
      'Park Avenue',
      'Old School Yard',
      'St Mary’s Terrace',
    ],
    patterns: { '# {street}': 8, '##A {street}': 1, 'Flat @, # {street}': 3 },
    labels: ['Work', 'Office', 'Warehouse', 'Parents', 'Cottage'],
    notes: ['Bell is broken, please call.', 'Deliver after 4 pm.', 'Leave with a neighbour.'],
  },
};

/** Somewhere in the country of a language, written as people there write it. */
export function placeIn(language: Language, dice: Dice): PlaceToBe {
  const { cities, streets, patterns } = atlases[language];
  const [city, postalCode] = dice.pickEarly(cities);
  const street = dice
    .weighted(patterns)
    .replace('{street}', dice.pick(streets))
    .replace(/#+/g, (places) => String(dice.int(places.length > 1 ? 10 : 1, 10 ** places.length * 2)))
    .replace('@', String(dice.int(1, 48)));
  return { street, postalCode, city };
}

export function labelIn(language: Language, dice: Dice): string {
  return dice.pick(atlases[language].labels);
}

export function noteIn(language: Language, dice: Dice): string {
  return dice.pick(atlases[language].notes);
}
