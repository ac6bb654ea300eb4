import { faker } from '@faker-js/faker/locale/cs_CZ';
import { words, type NameBook } from './name-book';

const raw = faker.rawDefinitions.person?.last_name;

export const czech: NameBook = {
  given: {
    female: words(`
      Jana Marie Eva Hana Anna Lenka Kateřina Lucie Věra Alena Petra Veronika Jaroslava Tereza Martina Michaela
      Ludmila Jitka Helena Ivana Zdeňka Monika Eliška Zuzana Barbora Markéta Kristýna Jiřina Dana Adéla Klára Marcela
      Natálie Pavla Vlasta Andrea Nikola Renata Božena Karolína Iveta Irena Simona Libuše Pavlína Gabriela Šárka Olga
      Denisa Anežka Radka Iva Daniela Blanka Miroslava Nela Magdaléna Vendula Aneta Ivona Dagmar Emílie Viktorie
      Sofie Žaneta Stanislava Romana Drahomíra Soňa Kamila Julie Ema Dominika Štěpánka Dita Alžběta Laura Růžena
      Ilona Naděžda`),
    male: words(`
      Jiří Jan Petr Josef Pavel Martin Jaroslav Tomáš Miroslav František Zdeněk Václav Michal Karel Milan Vladimír
      Lukáš David Jakub Ladislav Ondřej Roman Stanislav Marek Radek Daniel Antonín Vojtěch Filip Adam Miloslav Matěj
      Aleš Jaromír Libor Dominik Patrik Vlastimil Jindřich Miloš Oldřich Lubomír Rudolf Ivan Luboš Robert Štěpán
      Radim Richard Bohumil Matyáš Vít Ivo Rostislav Luděk Dušan Kamil Šimon Vladislav Zbyněk Bohuslav Michael Alois
      Viktor Vítězslav Štefan Dalibor Otakar Jozef Kryštof René Eduard Tadeáš Hynek Břetislav Samuel Mikuláš Svatopluk
      Bořivoj Čeněk`),
  },
  frequent: {
    female: words(`
      Nováková Svobodová Novotná Dvořáková Černá Procházková Kučerová Veselá Horáková Němcová Marková Pokorná
      Pospíšilová Hájková Králová Jelínková Růžičková Benešová Fialová Sedláčková Doležalová Zemanová Nguyenová
      Kolářová Navrátilová Čermáková Vaňková Urbanová Kratochvílová Blažková Křížová Kovářová Kopecká
      Bartošová Vlčková Poláková Musilová Konečná Šimková Malá Čechová Holubová Staňková Štěpánková Kadlecová`),
    male: words(`
      Novák Svoboda Novotný Dvořák Černý Procházka Kučera Veselý Horák Němec Marek Pokorný Pospíšil Hájek Král
      Jelínek Růžička Beneš Fiala Sedláček Doležal Zeman Nguyen Kolář Navrátil Čermák Vaněk Urban Kratochvíl
      Blažek Kříž Kovář Kopecký Bartoš Vlček Polák Musil Konečný Šimek Malý Čech Holub Staněk Štěpánek Kadlec`),
  },
  others: {
    female: (raw?.female ?? []).filter((name) => !name.includes(' ')),
    male: (raw?.male ?? []).filter((name) => !name.includes(' ')),
  },
  frequentShare: 0.35,
  doubled: { female: 0.03, male: 0, joint: ' ' },
  secondGiven: 0.01,
};
