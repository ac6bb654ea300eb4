import type { Said } from '@clientele/shared/dto';

export const emptyingTexts = {
  valueCount: { en: 'Values', pl: 'Wartości', cs: 'Hodnoty', nb: 'Verdier' },
  valueCountHint: {
    en: 'Counted up to 10,000, customers in the trash included.',
    pl: 'Liczone do 10 000, razem z klientami w koszu.',
    cs: 'Počítány do 10 000, včetně zákazníků v koši.',
    nb: 'Telles opp til 10 000, kunder i papirkurven medregnet.',
  },
  delete: {
    en: 'Delete the attribute, too',
    pl: 'Usuń też atrybut',
    cs: 'Smazat i atribut',
    nb: 'Slett også egenskapen',
  },
  deleteHint: {
    en: 'Without it the attribute stays, with no values.',
    pl: 'Bez tego atrybut zostaje, bez wartości.',
    cs: 'Jinak atribut zůstane, bez hodnot.',
    nb: 'Ellers blir egenskapen stående, uten verdier.',
  },
  moveTo: {
    en: 'Choose instead',
    pl: 'Wybierz zamiast niej',
    cs: 'Místo ní zvolit',
    nb: 'Velg i stedet',
  },
  moveToHint: {
    en: 'Another option of the attribute; without one the values are emptied.',
    pl: 'Inna opcja tego atrybutu; bez niej wartości zostaną wyczyszczone.',
    cs: 'Jiná možnost téhož atributu; bez ní se hodnoty vymažou.',
    nb: 'Et annet alternativ for egenskapen; uten det tømmes verdiene.',
  },
} satisfies Record<string, Said>;
