/** What stands in a register about a company. */
export interface Entered {
  name: string;
  address: string;
  /** Whether it is registered for VAT. */
  vat: boolean;
}

interface Question {
  path: string;
  body: string;
}

interface Told {
  status: number;
  json: object;
}

type Find = (digits: string) => Entered | undefined;

/** The forms in which the services answer. */
export const answers = {
  vies({ body }: Question, find: Find): Told {
    const asked = JSON.parse(body) as Record<string, string>;
    const { countryCode = '', vatNumber = '', requesterNumber } = asked;
    const entered = find(vatNumber);
    const valid = entered?.vat === true;
    const json = {
      countryCode,
      vatNumber,
      requestDate: new Date().toISOString(),
      valid,
      requestIdentifier: requesterNumber ? `WAPIAAAA${vatNumber.slice(-8)}` : '',
      name: valid ? entered.name : '---',
      address: valid ? entered.address.replace(', ', '\n') : '---',
      traderName: '---',
      traderStreet: '---',
    };
    return { status: 200, json };
  },

  ares({ path }: Question, find: Find): Told {
    const ico = path.split('/').at(-1) ?? '';
    const entered = find(ico);
    if (!entered)
      return { status: 404, json: { kod: 'NENALEZENO', popis: 'Ekonomický subjekt nebyl nalezen' } };
    const json = {
      ico,
      obchodniJmeno: entered.name,
      sidlo: { kodStatu: 'CZ', textovaAdresa: entered.address },
      pravniForma: '112',
      ...(entered.vat && { dic: `CZ${ico}` }),
      datumVzniku: '2009-03-02',
    };
    return { status: 200, json };
  },

  brreg({ path }: Question, find: Find): Told {
    const digits = path.split('=').at(-1) ?? '';
    const entered = find(digits);
    const [adresse = '', place = ''] = entered?.address.split(', ') ?? [];
    const unit = entered && {
      organisasjonsnummer: digits,
      navn: entered.name,
      organisasjonsform: { kode: 'AS', beskrivelse: 'Aksjeselskap' },
      registrertIMvaregisteret: entered.vat,
      forretningsadresse: {
        land: 'Norge',
        landkode: 'NO',
        postnummer: place.slice(0, 4),
        poststed: place.slice(5),
        adresse: [adresse],
      },
    };
    const page = { size: 20, totalElements: unit ? 1 : 0, totalPages: unit ? 1 : 0, number: 0 };
    return { status: 200, json: { ...(unit && { _embedded: { enheter: [unit] } }), page } };
  },

  white_list({ path }: Question, find: Find): Told {
    const nips = path.split('?')[0]?.split('/').at(-1)?.split(',') ?? [];
    if (nips.length > 30)
      return { status: 400, json: { code: 'WL-130', message: 'Przekroczono liczbę podmiotów' } };
    const entries = nips.map((nip) => {
      const entered = find(nip);
      const statusVat = entered?.vat ? 'Czynny' : 'Niezarejestrowany';
      const subject = entered && {
        name: entered.name,
        nip,
        statusVat,
        residenceAddress: null,
        workingAddress: entered.address,
      };
      return { identifier: nip, subjects: subject ? [subject] : [] };
    });
    return {
      status: 200,
      json: { result: { entries, requestDateTime: '25-11-2026 09:00:00', requestId: 'd7k2m-8ab1c' } },
    };
  },
} satisfies Record<string, (question: Question, find: Find) => Told>;
