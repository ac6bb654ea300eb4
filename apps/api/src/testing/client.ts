import type { Answered, AnswerCheck } from './answer-check';
import type { Job } from '@clientele/jobs/dto';

/** What came back; the body is whatever JSON it was. */
export interface Answer<T = Record<string, unknown>> {
  status: number;
  headers: Headers;
  body: T;
}

/** A problem as partners see it. */
export interface ProblemBody {
  code: string;
  title: string;
  status: number;
  docUrl: string;
  requestId: string;
  errors?: {
    pointer?: string;
    parameter?: string;
    code: string;
    detail: string;
    params: Record<string, unknown>;
  }[];
  current?: { version: number; changedBy: string; changedAt: string; fields: string[] };
}

const JSON_TYPE = 'application/json';
const MERGE_PATCH = 'application/merge-patch+json';
const API = '/api/v1';

/** Somebody who calls the API over HTTP; an answer that the OpenAPI document does not describe fails the test. */
export class Client {
  constructor(
    private readonly url: string,
    readonly headers: Readonly<Record<string, string>>,
    private readonly check: AnswerCheck,
  ) {}

  with(headers: Record<string, string>): Client {
    return new Client(this.url, { ...this.headers, ...headers }, this.check);
  }

  /** The same person at another instance. */
  at(url: string): Client {
    return new Client(url, this.headers, this.check);
  }

  get<T = Record<string, unknown>>(path: string): Promise<Answer<T>> {
    return this.send('GET', path);
  }

  post<T = Record<string, unknown>>(path: string, body?: unknown): Promise<Answer<T>> {
    return this.send('POST', path, body);
  }

  put<T = Record<string, unknown>>(path: string, body: unknown, version?: number): Promise<Answer<T>> {
    return this.match(version).send('PUT', path, body);
  }

  patch<T = Record<string, unknown>>(path: string, body: unknown, version?: number): Promise<Answer<T>> {
    return this.match(version).send('PATCH', path, body, MERGE_PATCH);
  }

  delete<T = Record<string, unknown>>(path: string, version?: number): Promise<Answer<T>> {
    return this.match(version).send('DELETE', path);
  }

  upload<T = Record<string, unknown>>(
    path: string,
    name: string,
    content: string | Buffer,
  ): Promise<Answer<T>> {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(Buffer.from(content))]), name);
    return this.raw(path, { method: 'POST', body: form });
  }

  /** The job's last state, once it has ended. */
  async ended(id: string): Promise<Job> {
    for (let attempt = 0; attempt < 600; attempt += 1) {
      const { body } = await this.get<Job>(`/jobs/${id}`);
      if (body.finishedAt !== null) return body;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`The job ${id} did not end`);
  }

  async bytes(path: string): Promise<{ status: number; headers: Headers; bytes: Buffer }> {
    const response = await fetch(`${this.url}${path}`, { headers: this.headers });
    const { status, headers } = response;
    const bytes = Buffer.from(await response.arrayBuffer());
    this.hold({
      method: 'GET',
      path,
      status,
      type: headers.get('content-type') ?? '',
      text: bytes.toString(),
    });
    return { status, headers, bytes };
  }

  /** What a stream tells, as it comes. */
  async stream(path: string, signal: AbortSignal): Promise<AsyncIterable<Uint8Array>> {
    const { body } = await fetch(`${this.url}${API}${path}`, { headers: this.headers, signal });
    if (!body) throw new Error('There is nothing to read');
    return body;
  }

  async raw<T = Record<string, unknown>>(path: string, init: RequestInit): Promise<Answer<T>> {
    const { status, headers, text } = await this.text(path, init);
    const isJson = /json/.test(headers.get('content-type') ?? '') && text !== '';
    return { status, headers, body: (isJson ? JSON.parse(text) : text) as T };
  }

  /** The answer as it came over the wire. */
  async text(path: string, init: RequestInit): Promise<{ status: number; headers: Headers; text: string }> {
    const address =
      path.startsWith('http') || path.startsWith('/api/') || path.startsWith('/health')
        ? path
        : `${API}${path}`;
    const response = await fetch(address.startsWith('http') ? address : `${this.url}${address}`, {
      ...init,
      headers: { ...this.headers, ...(init.headers as Record<string, string> | undefined) },
    });
    const { status, headers: answered } = response;
    const text = await response.text();
    const type = answered.get('content-type') ?? '';
    this.hold({ method: init.method ?? 'GET', path: address, status, type, text });
    return { status, headers: answered, text };
  }

  /** Fails the story when the answer is none that openapi.json describes. */
  private hold(answered: Answered): void {
    const faults = this.check.faults(answered);
    const { method, path, status } = answered;
    if (faults.length > 0)
      throw new Error(`${method} ${path}, ${status}, is not as openapi.json says: ${faults.join('; ')}`);
  }

  private match(version: number | undefined): Client {
    return version === undefined ? this : this.with({ 'if-match': `"${version}"` });
  }

  private send<T>(method: string, path: string, body?: unknown, type = JSON_TYPE): Promise<Answer<T>> {
    if (body === undefined) return this.raw<T>(path, { method });
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return this.raw<T>(path, { method, body: text, headers: { 'content-type': type } });
  }
}
