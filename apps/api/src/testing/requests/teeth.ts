import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';
import type { Schema } from '../../openapi/schema';
import type { Rows } from './known';
import { Sender, type Came } from './send';
import { Storm, type Target } from './storm';

const FEW = 200;
/** Every so many answers fail. */
const FALLS = 20;

/** What a storm must find behind a door with these faults, each with whether it has found it. */
export async function bite(target: Target, document: Schema): Promise<[fault: string, found: boolean][]> {
  const sender = new Sender(target.url);
  let answered = 0;
  const door = createServer((asked, reply) => {
    void forwarded(asked, sender)
      .then((came) => (++answered % FALLS === 0 ? { ...came, status: 500 } : spoiled(came, target.rows)))
      .then(({ status, type, requestId, text: body }) => {
        reply.writeHead(status, { 'content-type': type, 'request-id': requestId }).end(body);
      });
  }).listen(0, '127.0.0.1');
  await once(door, 'listening');
  const { port } = door.address() as AddressInfo;
  const storm = new Storm({ ...target, url: `http://127.0.0.1:${port}` }, document);
  await storm.batch(FEW, 1);
  for (const one of [storm, sender, door]) one.close();
  const found = (pattern: RegExp): boolean => storm.faults.some((fault) => pattern.test(fault));
  return [
    ['an answer without a member', found(/items is missing/)],
    ['a fault of the server', found(/: 500 /)],
    ['a change with the id of a refused request', found(/planted updated/)],
    ['a table that refused requests change', found(/changed the table change/)],
  ];
}

async function forwarded(asked: IncomingMessage, sender: Sender): Promise<Came> {
  const { method = '', url = '', headers } = asked;
  const { host: _host, connection: _connection, 'content-length': _length, ...rest } = headers;
  const body = await text(asked);
  return sender.send({
    operation: '',
    method,
    path: url,
    headers: rest as Record<string, string>,
    body: body === '' ? null : body,
  });
}

async function spoiled(came: Came, rows: Rows): Promise<Came> {
  if (came.status >= 400)
    await rows(
      `INSERT INTO change (entity, entity_id, operation, request_id) VALUES ('planted', uuidv7(), 'updated', $1)`,
      [came.requestId],
    );
  return came.status === 200 ? { ...came, text: came.text.replace('{"items":', '{"things":') } : came;
}
