/** Plain people in the shape of PrestaShop's customers file, the same for the same numbers. */
export const HEADER =
  'Customer ID;Active (0/1);Titles ID (Mr = 1, Ms = 2, else 0);Email *;Password *;Birthday (yyyy-mm-dd);Last Name *;' +
  'First Name *;Newsletter (0/1);Opt-in (0/1);Registration date (yyyy-mm-dd);Groups (x,y,z...);Default group ID';

const FIRST = [
  'Anna',
  'Jan',
  'Zofia',
  'Piotr',
  'Ingrid',
  'Lars',
  'Tomáš',
  'Eva',
  'Olivia',
  'Noah',
  'Łucja',
  'Åse',
];
const LAST = [
  'Nowak',
  'Kowalska',
  'Novák',
  'Svobodová',
  'Hansen',
  'Berg',
  'Smith',
  'Żółkiewska',
  'Dvořák',
  'Ødegård',
];
const MARKS = ['', 'a', 'e', 'o', 'ska', 'son', 'sen', 'ová', 'czyk', 'ek'];

export function line(number, tag) {
  const first = FIRST[number % FIRST.length];
  const last = `${LAST[(number * 7) % LAST.length]}${MARKS[(number * 13) % MARKS.length]}`;
  const day = `20${10 + (number % 15)}-${String((number % 12) + 1).padStart(2, '0')}-${String((number % 28) + 1).padStart(2, '0')}`;
  const email = `p${number}.${tag}@bench.example`;
  return `${tag}${number};1;${number % 3};${email};;;${last};${first};${number % 2};0;${day};Customer;3\n`;
}

export function csvFile(rows, tag) {
  const parts = [`${HEADER}\n`];
  for (let number = 0; number < rows; number += 1) parts.push(line(number, tag));
  return new Blob(parts);
}
