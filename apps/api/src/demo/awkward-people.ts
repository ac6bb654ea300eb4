import type { SocialTitle } from '@clientele/customers/dto';
import type { Language } from '@clientele/shared/dto';

/** What an awkward person says; the rest falls as with everybody. */
export interface AwkwardPerson {
  language: Language;
  socialTitle: SocialTitle;
  firstName: string;
  lastName: string;
  email?: string;
}

function person(
  language: Language,
  socialTitle: SocialTitle,
  [firstName, lastName]: readonly [string, string],
  email?: string,
): AwkwardPerson {
  return { language, socialTitle, firstName, lastName, ...(email !== undefined && { email }) };
}

/** Names and addresses that layouts, searches and encodings stumble over. */
export const awkwardPeople: readonly AwkwardPerson[] = [
  person('pl', 'ms', ['Konstancja Maria Aleksandra', 'Brzęczyszczykiewicz-Wielogłowska-Przyborowska']),
  person('nb', 'mr', ['Ærlend Åsmund', 'Ødegård-Ærøskjold']),
  person('en', 'ms', ['Siobhán', "O'Shaughnessy-D'Arcy"], "siobhan.o'shaughnessy@example.com"),
  person('cs', 'mr', ['Řehoř Zdeněk', 'Čtvrtníček']),
  person('en', 'mr', ['محمد', 'الأحمد'], 'm.alahmad@example.org'),
  person('pl', 'mr', ['KRZYSZTOF', 'WIŚNIEWSKI'], 'KRZYSZTOF.WISNIEWSKI1958@EXAMPLE.COM'),
  person('en', '', ['J', 'O'], 'j@example.net'),
  person('pl', 'ms', ['Świętosława', 'Źdźbło-Gżegżółka']),
  // Sixty characters.
  person(
    'pl',
    'ms',
    ['Wilhelmina', 'Szczebrzeszyńska-Radziejowska'],
    'wilhelmina.szczebrzeszynska.radziejowska.zakupy1@example.com',
  ),
  person('nb', 'ms', ['Åse', 'Ås'], 'åse.ås@example.com'),
  person('cs', 'ms', ['Žofie Ludmila', 'Šťastná Křížďálová']),
  person('en', 'ms', ['Jennifer', 'Null'], 'null@example.org'),
  person('en', 'ms', ['נועה', 'בן־דוד'], 'noa.bendavid@example.net'),
  person('pl', 'ms', ['Олександра', 'Шевченко'], 'oleksandra.shevchenko@poczta.example'),
  person('cs', 'ms', ['Nguyễn Thị Ánh', 'Ngọc'], 'anhngoc.nguyen@posta.example'),
  person('nb', 'mr', ['Bjørn-Åge', 'von der Lippe Ånestad']),
  person('en', 'mr', ['Conor', 'O’Neill'], 'conor+boots@example.com'),
  person('cs', 'ms', ['JANA', 'NOVÁKOVÁ']),
  person('en', 'mr', ['Hubert Blaine', 'Wolfeschlegelsteinhausenbergerdorff']),
  person('pl', '', ['anna maria', 'zając'], 'Anna.Maria@Żółta-Łódź.example'),
  person('nb', 'ms', ['Ø', 'Å'], 'oa@epost.example'),
  person('cs', 'mr', ['Ing. Bořivoj', 'Příhoda ml.']),
  person('en', 'mr', ['Featherstonehaugh', 'Cholmondeley-Marjoribanks']),
  person('en', 'mr', ['小龙', '李'], 'li.xiaolong@example.org'),
  person('pl', 'mr', ['Jan', 'Łęcki vel Łącki'], 'jan.lecki@skrzynka.example'),
  person('nb', 'mr', ['Nils-Ánte', 'Čuorgŋávárri'], 'nils.ante@postkasse.example'),
];
