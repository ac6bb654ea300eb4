import { NoAnswer } from '../register';

const PATIENCE_MS = 10_000;
const MOST_BYTES = 256 * 1024;
const LONGEST_PAUSE_S = 86_400;

export interface Said {
  status: number;
  json: unknown;
}

/**
 * Asks a register over HTTP. Whatever is no JSON of a sensible size from that very address within ten seconds is no
 * answer: neither a page of somebody's proxy nor a redirect says anything about a number.
 */
export async function askJson(url: string, signal: AbortSignal, body?: object): Promise<Said> {
  const patience = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
  try {
    const response = await fetch(url, {
      method: body ? 'POST' : 'GET',
      redirect: 'manual',
      signal: patience,
      headers: { accept: 'application/json', ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    return await read(response);
  } catch (error) {
    if (error instanceof NoAnswer) throw error;
    throw new NoAnswer(patience.aborted ? 'timeout' : 'unreachable');
  }
}

async function read(response: Response): Promise<Said> {
  const { status, headers } = response;
  if (status === 429) throw new NoAnswer('too_many_requests', pauseOf(headers.get('retry-after')));
  if (status >= 300 && status < 400) throw new NoAnswer('redirected');
  const text = await limited(response);
  const isJson = /^application\/([a-z.-]+\+)?json\b/i.test(headers.get('content-type') ?? '');
  try {
    if (isJson) return { status, json: JSON.parse(text) as unknown };
  } catch {
    // It only says that it is.
  }
  throw new NoAnswer(status === 200 ? 'no_json' : `http_${status}`);
}

async function limited({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    chunks.push(chunk as Uint8Array);
    size += (chunk as Uint8Array).length;
    if (size > MOST_BYTES) throw new NoAnswer('too_large');
  }
  return Buffer.concat(chunks).toString('utf8');
}

const pauseOf = (seconds: string | null): number =>
  /^\d{1,9}$/.test(seconds ?? '') ? Math.min(Number(seconds), LONGEST_PAUSE_S) : 0;
