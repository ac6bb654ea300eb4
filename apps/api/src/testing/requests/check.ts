import type { AnswerCheck } from '../answer-check';
import type { Came, Sent } from './send';

/** A stack, a statement, a table's constraint or a place on the machine. */
const LEAKS =
  /node_modules|\n\s+at |\bat \S+ \(|\.(?:ts|js|mjs):\d+|\b(?:SELECT|INSERT INTO|UPDATE \w+ SET|DELETE FROM)\b|\b(?:uq|fk|ck|pk)_[a-z]+_|QueryFailedError|TypeError|syntax error at|\/(?:home|usr|tmp|work|app)\//;

/** What Node answers itself before any route is known: more headers than it reads, a line that is no HTTP. */
const BEFORE_ROUTES = [400, 431];

/** What is wrong with an answer; empty when it is as it should be. */
export function faultsOf(sent: Sent, came: Came, answers: AnswerCheck): string[] {
  const { status, type, text, requestId } = came;
  if (status >= 500) return [`${status} ${text.slice(0, 300)}`];
  if (requestId === '' && BEFORE_ROUTES.includes(status)) return [];
  const faults = answers.faults({ method: sent.method, path: sent.path, status, type, text });
  if (status >= 400 && text === '') faults.push('a refusal without a problem');
  // An answer that succeeds may hold whatever people have written.
  const leak = status >= 400 ? LEAKS.exec(withoutEcho(text, sent)) : null;
  return leak ? [...faults, `it tells ${leak[0]}`] : faults;
}

/** Names of members that a refusal repeats are the sender's own words. */
function withoutEcho(text: string, { path, body }: Sent): string {
  const { instance: _, errors, ...rest } = JSON.parse(text) as { instance?: string; errors?: object[] };
  const said = (errors ?? []).map((error) => Object.values(error)).flat();
  const own = `${decoded(path)}${body ?? ''}`;
  return JSON.stringify([rest, said.filter((one) => !own.includes(String(one).replace(/^\//, '')))]);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
