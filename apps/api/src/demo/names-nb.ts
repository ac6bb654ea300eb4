import { faker } from '@faker-js/faker/locale/nb_NO';
import { words, type NameBook } from './name-book';

const frequent = words(`
  Hansen Johansen Olsen Larsen Andersen Pedersen Nilsen Kristiansen Jensen Karlsen Johnsen Pettersen Eriksen Berg Haugen
  Hagen Johannessen Andreassen Jacobsen Dahl Jørgensen Halvorsen Henriksen Lund Sørensen Jakobsen Moen Gundersen Iversen
  Strand Solberg Svendsen Martinsen Eide Knutsen Bakken Kristoffersen Mathisen Lie Rasmussen Amundsen Lunde Kristensen
  Bakke Moe Berge Nygård Fredriksen Solheim Holm Lien Hauge Christensen Andresen Nguyen Evensen Knudsen Aas Hanssen
  Sæther Myhre Thomassen Ali Haugland Simonsen Sandvik Ødegård Berntsen Rønning Næss Arnesen Tangen Myklebust Sørlie`);

const rare = words(`
  Bjørgen Fjeldstad Grønvold Hovland Kjærstad Langeland Mæhlum Nordgård Opsahl Ramstad Røssland Sandnes Skjelbred
  Stokke Tveit Tømmerås Vågen Østerås Åsheim Ålvik Årdal Brækhus Brekke Dyrhaug Engeseth Flatøy Gjerde Helgesen Høiland
  Isaksen Kvåle Lysø Midtbø Nesheim Okkenhaug Raknes Selnes Skår Torvik Ulvestad Vikøren Ytterstad Øverland Åmdal`);

const others = [...(faker.rawDefinitions.person?.last_name?.generic ?? []), ...rare];

export const norwegian: NameBook = {
  given: {
    female: words(`
      Anne Inger Kari Marit Ingrid Liv Eva Maria Nina Hilde Anna Bjørg Astrid Elisabeth Berit Ida Solveig Marianne
      Hanne Silje Camilla Nora Emma Julie Kristin Tone Heidi Linda Sofie Randi Marte Ellen Gerd Thea Sara Anita
      Bente Turid Line Monica Tove Karin Wenche Trine Ingeborg Vilde Åse Lise Maren Hege Malin Frida Siri Stine
      Mona Jorunn Cecilie Emilie Amalie Ragnhild Sigrid Ella Tonje Mari Guro Synne Øydis Åshild Selma Live Sunniva
      Oddny Torill Ronja Andrea Hedda Gro Aud Mette Karoline`),
    male: words(`
      Jan Per Bjørn Ole Lars Kjell Knut Svein Thomas Arne Geir Morten Hans Erik Martin Andreas Odd Anders Tor Terje
      Daniel Kristian Rune Magnus Jonas Øyvind Alexander Henrik Trond Marius Espen Øystein Harald Stian Tom Fredrik
      Leif Eirik Sondre Kåre Pål Håkon Emil Jakob Gunnar Einar Sindre Steinar Frode Dag Olav Stein Rolf Nils Christian
      Vegard Roger Tore Roar Jørgen Simen Oskar Jens Ivar Kenneth Magne Sigurd Kim Are Trygve Filip Mathias Torbjørn
      Lucas Aksel Vidar Åge Egil Even Roy Torstein Isak Gaute Snorre Ådne`),
  },
  frequent: { female: frequent, male: frequent },
  others: { female: others, male: others },
  frequentShare: 0.55,
  doubled: { female: 0.14, male: 0.07, joint: ' ' },
  secondGiven: 0.09,
};
