import { Problem, type ProblemDetail, type ProblemKind } from './problem';
import { problems } from './problems';

/** What the violation of a constraint means to a person, by the constraint's name. */
interface ConstraintMeaning {
  kind: ProblemKind;
  pointer?: string;
}

const meanings = new Map<string, ConstraintMeaning>();

/** Declares what a constraint guards; a domain does it beside its service. */
export function constraintMeans(constraint: string, meaning: ConstraintMeaning): void {
  meanings.set(constraint, meaning);
}

interface DriverError {
  code?: string;
  constraint?: string;
}

const UNREACHABLE = /^(08...|57P0[1-3]|53300|55000|ECONN.*|EPIPE|ETIMEDOUT|ENOTFOUND)$/;
const UNREACHABLE_WORDS =
  /connection terminated|connection ended|timeout exceeded when trying to connect|not queryable|Driver not Connected/i;
/** Bytes that no text column takes, and numbers or dates outside of their columns. */
const UNSTORABLE = new Set(['22021', '22P05', '22003', '22008', '22007', '22009', '22023', '22P02']);
const TRY_AGAIN = new Set(['40001', '40P01', '55P03', '57014']);

/** Translates an error of PostgreSQL or of the way to it; undefined when it is neither. */
export function problemOfDatabase(error: unknown): Problem | undefined {
  const driver = ((error as { driverError?: DriverError }).driverError ?? error) as DriverError;
  const code = driver.code ?? '';
  const message = error instanceof Error ? error.message : '';
  if (UNREACHABLE.test(code) || UNREACHABLE_WORDS.test(message) || TRY_AGAIN.has(code))
    return new Problem(problems.unavailable);
  if (UNSTORABLE.has(code)) return new Problem(problems.malformed);
  if (!['23505', '23503', '23514', '23P01'].includes(code)) return undefined;
  const meaning = meanings.get(driver.constraint ?? '');
  if (!meaning) return code === '23503' ? new Problem(problems.in_use) : undefined;
  const { kind, pointer } = meaning;
  const errors: ProblemDetail[] = pointer ? [{ pointer, code: kind.code, detail: kind.title }] : [];
  return new Problem(kind, { errors });
}
