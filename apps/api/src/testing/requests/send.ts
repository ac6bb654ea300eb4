import { Agent, request } from 'node:http';

/** A request as it goes over the wire. */
export interface Sent {
  operation: string;
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | null;
}

/** What came back, and after how long. */
export interface Came {
  status: number;
  type: string;
  requestId: string;
  text: string;
  ms: number;
}

const PATIENCE_MS = 30_000;
const LONG = 2000;

/** Sends what `fetch` would put right or refuse: odd paths, content types and headers. */
export class Sender {
  private readonly agent = new Agent({ keepAlive: true });

  constructor(private readonly url: string) {}

  send({ method, path, headers, body }: Sent): Promise<Came> {
    const start = performance.now();
    const { hostname, port } = new URL(this.url);
    const length = body === null ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    return new Promise((resolve, reject) => {
      const options = { hostname, port, method, path, headers: { ...headers, ...length }, agent: this.agent };
      const asked = request({ ...options, timeout: PATIENCE_MS }, (response) => {
        const { statusCode: status = 0, headers: got } = response;
        const type = got['content-type'] ?? '';
        const came = (text: string): void =>
          resolve({
            status,
            type,
            requestId: String(got['request-id'] ?? ''),
            text,
            ms: performance.now() - start,
          });
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => came(Buffer.concat(parts).toString('utf8')));
        response.on('error', reject);
        // A stream does not end by itself.
        if (type.startsWith('text/event-stream')) {
          came('');
          response
            .removeAllListeners('error')
            .on('error', () => {})
            .destroy();
        }
      });
      asked.on('timeout', () => asked.destroy(new Error(`no answer within ${PATIENCE_MS / 1000} s`)));
      asked.on('error', reject);
      asked.end(body ?? undefined);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

/** The request as a line for a shell; a long body is cut, as the seed makes it again. */
export function curlOf({ method, path, headers, body }: Sent, url: string): string {
  const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
  const all = Object.entries(headers).map(([name, value]) => ` -H ${quoted(`${name}: ${value}`)}`);
  const data = body === null ? '' : ` --data-binary ${quoted(body.slice(0, LONG))}`;
  return `curl -i --path-as-is -g -X ${method}${all.join('')}${data} ${quoted(url + path)}`;
}
