import { addressLikeness, nameLikeness } from './likeness';

describe('The name in a register', () => {
  it.each([
    ['NOWAK HURT SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ', 'Nowak Hurt sp. z o.o.', 'same'],
    ['Škoda Stavby, s.r.o.', 'skoda stavby s. r. o.', 'same'],
    ['FJORD & SØNNER AS', 'Fjord & Sonner AS', 'same'],
    ['ŁÓDŹ SPORT SPÓŁKA AKCYJNA', 'Lodz Sport S.A.', 'same'],
    ['NOWAK HURT POLSKA SP. Z O.O.', 'Nowak Hurt', 'similar'],
    ['KOWALSKI TRANSPORT SP. Z O.O.', 'Nowak Hurt sp. z o.o.', 'differs'],
    ['', 'Nowak Hurt', ''],
    ['NOWAK', '', ''],
    ['S.A.', 'S.A.', 'same'],
  ])('%s beside ours, %s, is %j', (theirs, ours, likeness) => {
    expect(nameLikeness(theirs, ours)).toBe(likeness);
  });
});

describe('The address in a register', () => {
  it.each([
    ['LIPOWA 4, 00-950 WARSZAWA', ['ul. Lipowa 4 00-950 Warszawa'], 'same'],
    ['Lipová 4, 11000 Praha', ['Lipová 4 110 00 Praha'], 'same'],
    ['LIPOWA 4/7, 00-950 WARSZAWA', ['Lipowa 4 00-950 Warszawa'], 'similar'],
    ['DŁUGA 9, 80-001 GDAŃSK', ['Lipowa 4 00-950 Warszawa', 'Długa 9 80-001 Gdańsk'], 'same'],
    ['DŁUGA 9, 80-001 GDAŃSK', ['Lipowa 4 00-950 Warszawa'], 'differs'],
    ['', ['Lipowa 4'], ''],
    ['LIPOWA 4', [], ''],
  ])('%s beside ours, %j, is %j', (theirs, ours, likeness) => {
    expect(addressLikeness(theirs, ours)).toBe(likeness);
  });
});
