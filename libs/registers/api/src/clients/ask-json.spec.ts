import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { NoAnswer } from '../register';
import { askJson } from './ask-json';

describe('A register that is asked over HTTP', () => {
  let server: Server;
  let url: string;

  beforeAll(async () => {
    server = createServer(
      (_request, reply) => void reply.writeHead(200, { 'content-type': 'application/json' }).write('{'),
    );
    await new Promise<void>((open) => server.listen(0, '127.0.0.1', open));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('is not waited for longer than one has time, not even in the midst of its answer', async () => {
    await expect(askJson(url, AbortSignal.timeout(100))).rejects.toEqual(new NoAnswer('timeout'));
  });

  it('may not be there', async () => {
    const signal = new AbortController().signal;
    await expect(askJson('http://127.0.0.1:1/', signal)).rejects.toEqual(new NoAnswer('unreachable'));
  });
});
