import { problemsOf } from '@clientele/shared/api';

export const jobsProblems = problemsOf('jobs', {
  failed: {
    status: 500,
    title: {
      en: 'Something went wrong on our side. What the job had finished stays.',
      pl: 'Coś poszło nie tak po naszej stronie. To, co zadanie wykonało, zostaje.',
      cs: 'Na naší straně se něco pokazilo. Co úloha dokončila, zůstává.',
      nb: 'Noe gikk galt hos oss. Det jobben hadde gjort ferdig, beholdes.',
    },
  },
  not_permitted: {
    status: 403,
    title: {
      en: 'Whoever asked for this may not do it any more.',
      pl: 'Osoba, która o to poprosiła, nie ma już do tego uprawnień.',
      cs: 'Ten, kdo o to požádal, už k tomu nemá oprávnění.',
      nb: 'Den som ba om dette, har ikke lenger tilgang til det.',
    },
  },
  not_retriable: {
    status: 409,
    title: {
      en: 'Only a failed job can be done again.',
      pl: 'Ponowić można tylko zadanie, które się nie powiodło.',
      cs: 'Zopakovat lze jen úlohu, která selhala.',
      nb: 'Bare en jobb som mislyktes, kan gjøres på nytt.',
    },
  },
  interrupted: {
    status: 500,
    title: {
      en: 'The job was interrupted too often. What it had finished stays; start it again for the rest.',
      pl: 'Zadanie zbyt często przerywano. To, co wykonano, zostaje; uruchom je ponownie dla reszty.',
      cs: 'Úloha byla příliš často přerušena. Co je hotové, zůstává; zbytek spusťte znovu.',
      nb: 'Jobben ble avbrutt for ofte. Det som er ferdig, beholdes; start den på nytt for resten.',
    },
  },
});
