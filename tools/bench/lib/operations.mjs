const MERGE_PATCH = 'application/merge-patch+json';
const LIST = '/api/v1/customers';
const PEOPLE = 2000;

const asked = ({ path, withTotal }) => ({
  method: 'GET',
  path,
  headers: withTotal ? { prefer: 'return=total-count' } : {},
});

/**
 * What is measured, each with its goal and the requests of one connection. Connections begin at different places, so that
 * they do not ask for the same at the same time.
 */
export async function operations({ sql, lists, authorization }) {
  const people = await sql(
    `SELECT id FROM customer TABLESAMPLE SYSTEM (5) WHERE deleted_at IS NULL LIMIT $1`,
    [PEOPLE],
  );
  const from = (all, number) => [...all.slice(number % all.length), ...all.slice(0, number % all.length)];
  const reading = (requests) => async () => (number) => from(requests, number * 125);
  return [
    { name: 'list, first page', goal: 0.6, requestsFor: reading(lists.first.map(asked)) },
    { name: 'list, page at 90 %', goal: 0.6, requestsFor: reading(lists.deep.map(asked)) },
    { name: 'search, with total', goal: 0.6, requestsFor: reading(lists.search.map(asked)) },
    { name: 'two filters, with total', goal: 0.6, requestsFor: reading(lists.filtered.map(asked)) },
    {
      name: 'one record',
      goal: 0.6,
      requestsFor: reading(people.map(({ id }) => ({ method: 'GET', path: `${LIST}/${id}` }))),
    },
    { name: 'update of one field', goal: 0.4, requestsFor: () => updates({ sql, people, authorization }) },
    { name: 'create', goal: 0.4, requestsFor: () => creations(authorization) },
  ];
}

/** Each connection has a record of its own and says the version that it was answered. */
async function updates({ sql, people, authorization }) {
  const ids = people.slice(0, 16).map(({ id }) => id);
  const current = await sql('SELECT id, version FROM customer WHERE id = ANY ($1::uuid[])', [ids]);
  return (number) => {
    let { id, version } = current[number];
    return [
      {
        setupRequest: (request) => ({
          ...request,
          method: 'PATCH',
          path: `${LIST}/${id}`,
          headers: { authorization, 'content-type': MERGE_PATCH, 'if-match': `"${version}"` },
          body: JSON.stringify({ firstName: version % 2 ? 'Maja' : 'Anna' }),
        }),
        onResponse: (_status, _body, _context, headers) => {
          const etag = headers.etag ?? headers.ETag;
          version = Number(etag?.slice(1, -1));
        },
      },
    ];
  };
}

async function creations(authorization) {
  const run = Date.now().toString(36);
  return (number) => {
    let count = 0;
    return [
      {
        setupRequest: (request) => {
          count += 1;
          const email = `c${run}.${number}.${count}@created.example`;
          return {
            ...request,
            method: 'POST',
            path: LIST,
            headers: { authorization, 'content-type': 'application/json' },
            body: JSON.stringify({ firstName: 'Maja', lastName: 'Nowak', email }),
          };
        },
      },
    ];
  };
}
