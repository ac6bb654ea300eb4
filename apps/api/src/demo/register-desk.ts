import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answers, type Entered } from './register-answers';

export type Service = keyof typeof answers;

/** What a service does instead of answering: what these services, or what stands before them, have been seen to do. */
export const mishaps = {
  busy: (reply) => reply.writeHead(429, { 'retry-after': '600' }).end(),
  down: (reply) => reply.writeHead(503, { 'content-type': 'text/html' }).end('<h1>Service Unavailable</h1>'),
  html: (reply) => reply.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Sign in</p>'),
  liar: (reply) => reply.writeHead(200, { 'content-type': 'application/json' }).end('<p>no JSON</p>'),
  odd: (reply) => reply.writeHead(200, { 'content-type': 'application/json' }).end('{"valid":"yes"}'),
  missing: (reply) => reply.writeHead(404, { 'content-type': 'application/json' }).end('{"status":404}'),
  moved: (reply) => reply.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
  huge: (reply) => {
    reply.writeHead(200, { 'content-type': 'application/json' });
    reply.end(JSON.stringify({ name: 'x'.repeat(2_000_000) }));
  },
  silent: () => undefined,
} satisfies Record<string, (reply: ServerResponse) => unknown>;

/** A mishap by its name, or an error of VIES by its code. */
export type Mishap = keyof typeof mishaps | Uppercase<string>;

/** Answers as the four registers do, on this machine: recorded forms with made-up companies in them. */
export interface RegisterDesk {
  /** What the application is told about where registers are. */
  env: Record<string, string>;
  /** Each question as it came. */
  asked: { service: Service; path: string; body: string }[];
  /** From now on a service has this mishap; without one it answers again. */
  befall(service: Service, mishap?: Mishap): void;
  close(): Promise<void>;
}

type Find = (digits: string) => Entered | undefined;
type MishapOf = (question: RegisterDesk['asked'][number]) => Mishap | undefined;

/** A desk that stays open for long forgets what it was asked. */
const MOST_REMEMBERED = 1000;

/** `find` tells what is entered under the digits of a number; undefined for none. */
export async function openRegisterDesk(
  find: Find,
  mishapOf: MishapOf = () => undefined,
): Promise<RegisterDesk> {
  const asked: RegisterDesk['asked'] = [];
  const befallen = new Map<Service, Mishap>();
  const server = createServer((request, reply) => {
    void questionOf(request).then((question) => {
      asked.push(question);
      if (asked.length > MOST_REMEMBERED) asked.shift();
      answer(reply, question, befallen.get(question.service) ?? mishapOf(question), find);
    });
  });
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open));
  server.unref();
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    env: {
      VIES_URL: `${base}/vies`,
      ARES_URL: `${base}/ares`,
      BRREG_URL: `${base}/brreg`,
      WHITE_LIST_URL: `${base}/white_list`,
    },
    asked,
    befall: (service, mishap) => {
      if (mishap === undefined) befallen.delete(service);
      else befallen.set(service, mishap);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

async function questionOf(request: IncomingMessage): Promise<RegisterDesk['asked'][number]> {
  const [, service = '', ...rest] = (request.url ?? '').split('/');
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return { service: service as Service, path: rest.join('/'), body: Buffer.concat(chunks).toString() };
}

function answer(
  reply: ServerResponse,
  { service, path, body }: RegisterDesk['asked'][number],
  mishap: Mishap | undefined,
  find: Find,
): void {
  if (mishap !== undefined && mishap in mishaps) {
    mishaps[mishap as keyof typeof mishaps](reply);
    return;
  }
  const { status, json } = mishap
    ? { status: 400, json: { actionSucceed: false, errorWrappers: [{ error: mishap }] } }
    : answers[service]({ path, body }, find);
  reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
}
