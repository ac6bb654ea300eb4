import { demoData } from './demo-data';
import { digitsOf, enteredIn, isUnreachable } from './register-checks';
import type { Entered } from './register-answers';
import { openRegisterDesk, type RegisterDesk } from './register-desk';

/** Registers on this machine in which the companies of the demo are entered: nothing leaves it. */
export function openDemoRegisters(): Promise<RegisterDesk> {
  let entered: Map<string, Entered> | undefined;
  return openRegisterDesk(
    (digits) => (entered ??= enteredIn(demoData(new Date()))).get(digits),
    ({ service, body }) =>
      service === 'vies' && isUnreachable(digitsOf(body.split('"vatNumber"')[1]?.split(',')[0] ?? ''))
        ? 'MS_UNAVAILABLE'
        : undefined,
  );
}
