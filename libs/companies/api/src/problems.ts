import { problemsOf } from '@clientele/shared/api';

export const companiesProblems = problemsOf('companies', {
  credit_forbidden: {
    status: 403,
    title: {
      en: 'Your role does not permit changing the credit terms.',
      pl: 'Twoja rola nie pozwala zmieniać warunków kredytu.',
      cs: 'Vaše role nedovoluje měnit úvěrové podmínky.',
      nb: 'Rollen din tillater ikke å endre kredittvilkårene.',
    },
  },
  risk_forbidden: {
    status: 403,
    title: {
      en: 'Your role does not permit changing the risk rating.',
      pl: 'Twoja rola nie pozwala zmieniać oceny ryzyka.',
      cs: 'Vaše role nedovoluje měnit hodnocení rizika.',
      nb: 'Rollen din tillater ikke å endre risikovurderingen.',
    },
  },
  manager_forbidden: {
    status: 403,
    title: {
      en: 'Your role does not permit handing a company to somebody else.',
      pl: 'Twoja rola nie pozwala przekazać firmy innej osobie.',
      cs: 'Vaše role nedovoluje předat firmu někomu jinému.',
      nb: 'Rollen din tillater ikke å overføre et firma til noen andre.',
    },
  },
  exists: {
    status: 412,
    title: {
      en: 'This customer has a company already.',
      pl: 'Ten klient ma już firmę.',
      cs: 'Tento zákazník už firmu má.',
      nb: 'Kunden har allerede et firma.',
    },
  },
  organisation_number: {
    status: 422,
    title: {
      en: 'The check digit does not fit an organisation number of this country.',
      pl: 'Cyfra kontrolna nie pasuje do numeru organizacji tego kraju.',
      cs: 'Kontrolní číslice neodpovídá identifikačnímu číslu této země.',
      nb: 'Kontrollsifferet passer ikke til et organisasjonsnummer i dette landet.',
    },
  },
  tax_id: {
    status: 422,
    title: {
      en: 'The check digit does not fit a tax id of this country.',
      pl: 'Cyfra kontrolna nie pasuje do numeru podatkowego tego kraju.',
      cs: 'Kontrolní číslice neodpovídá daňovému číslu této země.',
      nb: 'Kontrollsifferet passer ikke til et avgiftsnummer i dette landet.',
    },
  },
  ape_only_france: {
    status: 422,
    title: {
      en: 'An APE code is used in France only, as four digits and a letter (62.01Z).',
      pl: 'Kod APE stosuje się tylko we Francji: cztery cyfry i litera (62.01Z).',
      cs: 'Kód APE se používá jen ve Francii: čtyři číslice a písmeno (62.01Z).',
      nb: 'APE-koden brukes bare i Frankrike: fire sifre og en bokstav (62.01Z).',
    },
  },
  account_manager_unknown: {
    status: 422,
    title: {
      en: 'There is no such account manager.',
      pl: 'Nie ma takiego opiekuna.',
      cs: 'Takový obchodní zástupce neexistuje.',
      nb: 'Kundeansvarlig finnes ikke.',
    },
  },
  reason_required: {
    status: 422,
    title: {
      en: 'Say why credit or risk change.',
      pl: 'Podaj powód zmiany kredytu lub ryzyka.',
      cs: 'Uveďte důvod změny úvěru nebo rizika.',
      nb: 'Oppgi hvorfor kreditt eller risiko endres.',
    },
  },
  parent_unknown: {
    status: 422,
    title: {
      en: 'There is no such parent company.',
      pl: 'Nie ma takiej firmy nadrzędnej.',
      cs: 'Taková mateřská firma neexistuje.',
      nb: 'Morselskapet finnes ikke.',
    },
  },
  family_circle: {
    status: 422,
    title: {
      en: 'A company cannot stand below itself.',
      pl: 'Firma nie może podlegać samej sobie.',
      cs: 'Firma nemůže být podřízena sama sobě.',
      nb: 'Et firma kan ikke ligge under seg selv.',
    },
  },
  family_depth: {
    status: 422,
    title: {
      en: 'A group of companies has at most five levels.',
      pl: 'Grupa firm ma najwyżej pięć poziomów.',
      cs: 'Skupina firem má nejvýše pět úrovní.',
      nb: 'Et konsern har høyst fem nivåer.',
    },
  },
});
