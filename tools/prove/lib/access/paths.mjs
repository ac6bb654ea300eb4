import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';

const METHODS = ['GET', 'POST', 'PATCH', 'DELETE'];
const CLOSED = new Set([400, 401, 404, 405]);
const AT_ONCE = 8;
/** Elsewhere than at the route, so that only a header could lead there. */
const NOWHERE = '/api/v1/nowhere';

const rest = (path) => path.replace('/api/v1', '');
const asPath = (spell) => (path) => ({ target: spell(path) });

/** How else a path can be said, on the first line of a request or beside it. */
export const SPELLINGS = {
  'as it is': asPath((path) => path),
  'a slash behind': asPath((path) => `${path}/`),
  'two slashes behind': asPath((path) => `${path}//`),
  'two slashes before': asPath((path) => `/${path}`),
  'two slashes within': asPath((path) => path.replace('/v1/', '//v1//')),
  'a backslash': asPath((path) => path.replace('/v1/', '\\v1\\')),
  'an encoded slash': asPath((path) => path.replace('/v1/', '%2fv1%2f')),
  'a letter in code': asPath((path) => path.replace('/api', '/%61pi')),
  'a letter in code of the code': asPath((path) => path.replace('/api', '/%2561pi')),
  'every letter in code': asPath((path) =>
    path.replace(/[a-z]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
  ),
  'a letter too long for UTF-8': asPath((path) => path.replace('/api', '/%c1%a1pi')),
  capitals: asPath((path) => path.toUpperCase()),
  'a capital': asPath((path) => path.replace('/api', '/Api')),
  'a parameter of a segment': asPath((path) => `${path};x=1`),
  'a parameter within': asPath((path) => path.replace('/v1', '/v1;x=1')),
  'dots as a parameter': asPath((path) => `/api/v1/x/..;${rest(path)}`),
  dots: asPath((path) => `/api/v1/shop/..${rest(path)}`),
  'dots in code': asPath((path) => `/api/v1/shop/%2e%2e${rest(path)}`),
  'dots out of a public route': asPath((path) => `/health/live/../..${path}`),
  'a dot': asPath((path) => path.replace('/v1', '/./v1')),
  'a dot behind': asPath((path) => `${path}/.`),
  'a blank in code': asPath((path) => `${path}%20`),
  'a tab in code': asPath((path) => `${path}%09`),
  'a null in code': asPath((path) => `${path}%00`),
  'a line end in code': asPath((path) => `${path}%0d%0aX: y`.replaceAll(' ', '%20')),
  'a hash in code': asPath((path) => `${path}%23`),
  'a question mark in code': asPath((path) => `${path}%3f`),
  'a file ending': asPath((path) => `${path}.json`),
  'a query': asPath((path) => `${path}?x=1`),
  'a fragment': asPath((path) => `${path}#x`),
  'a full-width letter': asPath((path) => path.replace('/api', '/%ef%bd%81pi')),
  'an absolute address': asPath((path) => `http://127.0.0.1${path}`),
  'an address of elsewhere': asPath((path) => `http://evil.example${path}`),
  'somebody in the address': asPath((path) => `http://a:b@127.0.0.1${path}`),
  'X-Original-URL': (path) => ({ target: NOWHERE, headers: { 'X-Original-URL': path } }),
  'X-Rewrite-URL': (path) => ({ target: NOWHERE, headers: { 'X-Rewrite-URL': path } }),
  'X-Forwarded-Prefix': (path) => ({ target: rest(path), headers: { 'X-Forwarded-Prefix': '/api/v1' } }),
  'X-Forwarded-For': (path) => ({ target: path, headers: { 'X-Forwarded-For': '127.0.0.1' } }),
  'X-HTTP-Method-Override': (path, method) => ({
    target: path,
    method: method === 'GET' ? 'POST' : 'GET',
    headers: { 'X-HTTP-Method-Override': method },
  }),
  HEAD: (path) => ({ target: path, method: 'HEAD' }),
  OPTIONS: (path) => ({ target: path, method: 'OPTIONS' }),
  TRACE: (path) => ({ target: path, method: 'TRACE' }),
  'an empty key': (path) => ({ target: path, headers: { Authorization: 'Bearer ' } }),
  'a key of nobody': (path) => ({
    target: path,
    headers: { Authorization: `Bearer clt_live_${'A'.repeat(43)}` },
  }),
  'a session of nobody': (path) => ({ target: path, headers: { Cookie: 'clientele=; clientele=null' } }),
  'a content type that is none': (path) => ({
    target: path,
    headers: { 'Content-Type': 'application/json\t;x' },
  }),
};

/** Sends each spelling of each path with each method over a socket of its own, as nobody; answers that are not closed doors. */
export async function askPaths(url, paths) {
  const { hostname, port } = new URL(url);
  const admin = await send({ hostname, port }, { target: '/', method: 'GET' });
  const requests = paths.flatMap((path) =>
    METHODS.flatMap((method) =>
      Object.entries(SPELLINGS).map(([spelling, spell]) => ({ spelling, method, ...spell(path, method) })),
    ),
  );
  const found = { sent: requests.length, open: [] };
  let at = 0;
  const work = async () => {
    while (at < requests.length) {
      const request = requests[at++];
      const answer = await send({ hostname, port }, request);
      // Whoever asks for a page that is not there gets the admin, which knows nothing by itself.
      const isAdmin = answer.status === 200 && answer.body === admin.body && admin.status === 200;
      if (!CLOSED.has(answer.status) && !isAdmin)
        found.open.push(`${request.method} ${request.target} (${request.spelling}): ${answer.status}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return found;
}

/** The paths of operations that are not public, with ids of nobody. */
export const closedPaths = (matrix) => [
  ...new Set(
    Object.entries(matrix)
      .filter(([, { isPublic }]) => !isPublic)
      .map(([operation]) => operation.split(' ')[1].replace(/\{\w+\}/g, () => randomUUID())),
  ),
];

async function send({ hostname, port }, { method, target, headers = {} }) {
  const socket = connect(Number(port), hostname);
  const lines = Object.entries({ Host: `${hostname}:${port}`, ...headers, Connection: 'close' });
  socket.write(
    `${method} ${target} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`,
  );
  const parts = [];
  socket.on('data', (part) => parts.push(part));
  socket.on('error', () => {});
  await once(socket, 'close');
  const text = Buffer.concat(parts).toString('latin1');
  const [head, ...body] = text.split('\r\n\r\n');
  // The page of the admin has a nonce of its own each time.
  const page = body.join('\r\n\r\n').replace(/ngCspNonce="[^"]*"/, '');
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1]), body: page };
}
