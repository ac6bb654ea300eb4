import { check, clean, type Contract } from '@clientele/shared/dto';
import type { RowFault } from './row-draft';

/** Where the faults of one part of a row go; `name` is a field of its contract. */
export interface FaultSink {
  fault(name: string, code: string, params: RowFault['params']): void;
}

/** A part of a row as its contract takes it, cleaned; what breaks a rule is told. */
export function checkPart(
  contract: Contract<object>,
  members: Record<string, unknown>,
  sink: FaultSink,
): Record<string, unknown> {
  const cleaned = clean(contract, members);
  for (const { pointer, code, params } of check(contract, cleaned))
    sink.fault(pointer.slice(1), code, params as RowFault['params']);
  return cleaned;
}
