import { Problem } from './problem';
import { problems } from './problems';

/** Refuses parameters of a request by name: a mistyped one is never ignored (api.md 36). */
export function unusable(...parameters: readonly string[]): Problem {
  const { title, code } = problems.invalid_parameter;
  return new Problem(problems.invalid_parameter, {
    errors: parameters.map((parameter) => ({ parameter, code, detail: title })),
  });
}
