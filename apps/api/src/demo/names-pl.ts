import { faker } from '@faker-js/faker/locale/pl';
import { words, type NameBook } from './name-book';

const frequent = words(`
  Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski
  Jankowski Mazur Wojciechowski Kwiatkowski Krawczyk Kaczmarek Piotrowski Grabowski Zając Pawłowski Michalski Król
  Wieczorek Jabłoński Wróbel Nowakowski Majewski Olszewski Stępień Malinowski Jaworski Adamczyk Dudek Nowicki Pawlak
  Górski Witkowski Walczak Sikora Baran Rutkowski Michalak Szewczyk Ostrowski Tomaszewski Pietrzak Zalewski
  Wróblewski Marciniak Jasiński Zawadzki Bąk Jakubowski Sadowski Duda Włodarczyk Wilk Chmielewski Borkowski`);

const all = faker.rawDefinitions.person?.last_name?.generic ?? [];
const others = [
  ...all.filter((name) => !/(Konieczna|Szczęsna)$/.test(name)),
  ...words('Kovalenko Shevchenko Bondarenko'),
];

/** Names that are adjectives follow the person: Kowalski and Kowalska, Konieczny and Konieczna. */
const feminine = (name: string): string =>
  name.replace(/(ski|cki|dzki|ny|chy)$/, (end) => `${end.slice(0, -1)}a`);

export const polish: NameBook = {
  given: {
    female: words(`
      Anna Katarzyna Maria Małgorzata Agnieszka Barbara Ewa Magdalena Joanna Aleksandra Monika Zofia Julia Natalia
      Teresa Elżbieta Karolina Krystyna Marta Dorota Paulina Justyna Beata Jolanta Iwona Zuzanna Hanna Patrycja Wiktoria
      Oliwia Alicja Weronika Sylwia Gabriela Maja Emilia Danuta Renata Halina Klaudia Izabela Kinga Grażyna Dominika
      Martyna Ewelina Bożena Lena Urszula Michalina Amelia Kamila Wioletta Lucyna Milena Jagoda Aneta Nina Edyta Olga
      Łucja Antonina Helena Daria Nikola Laura Angelika Irena Magda Róża Anita Kornelia Matylda Marlena Liliana Sabina
      Bogumiła Żaneta Kaja Pola`),
    male: words(`
      Piotr Krzysztof Tomasz Andrzej Paweł Michał Marcin Jakub Adam Jan Łukasz Grzegorz Mateusz Wojciech Mariusz Dariusz
      Maciej Zbigniew Kamil Rafał Robert Stanisław Jerzy Marek Szymon Kacper Filip Antoni Bartosz Dawid Jacek Tadeusz
      Ryszard Mikołaj Patryk Franciszek Sebastian Dominik Aleksander Przemysław Artur Wiktor Karol Hubert Igor Damian
      Janusz Adrian Oskar Sławomir Leon Mirosław Oliwier Kazimierz Henryk Daniel Roman Radosław Arkadiusz Konrad
      Bartłomiej Zdzisław Nikodem Tymon Witold Błażej Leszek Ignacy Borys Cezary Norbert Eryk Gracjan Waldemar Emil
      Bogdan Olaf Miłosz Edward Fabian Remigiusz Seweryn`),
  },
  frequent: { female: frequent.map(feminine), male: frequent },
  others: { female: others.map(feminine), male: others },
  frequentShare: 0.4,
  doubled: { female: 0.05, male: 0.004, joint: '-' },
  secondGiven: 0.02,
};
