import { colour, say } from './say.mjs';

/** Something went wrong that a person can do something about: what happened, the evidence, what to do. */
export class Failure extends Error {
  constructor(message, { tail = '', advice = '' } = {}) {
    super(message);
    this.tail = tail;
    this.advice = advice;
  }
}

export function report(error) {
  say();
  say(colour('red', error instanceof Failure ? error.message : (error.stack ?? String(error))));
  if (error.tail) say(`\n${lastLines(error.tail, 30).replace(/^/gm, '  | ')}`);
  if (error.advice) say(`\n${error.advice}`);
}

export function lastLines(text, count) {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}
