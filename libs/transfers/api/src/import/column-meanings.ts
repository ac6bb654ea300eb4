import { Problem, detailOf, problems } from '@clientele/shared/api';
import { check } from '@clientele/shared/dto';
import { ColumnMeaning } from '@clientele/transfers/dto';

/** A list of meanings as it was sent; every member that breaks the contract is told with its place. */
export function meaningsOf(sent: unknown): ColumnMeaning[] {
  if (sent === undefined) return [];
  if (!Array.isArray(sent))
    refuse([detailOf({ pointer: '/columns', code: 'type', params: { expected: 'list' } })]);
  const list = sent as object[];
  refuse(
    list.flatMap((member, at) =>
      check(ColumnMeaning, member ?? {}).map((fault) => ({
        ...detailOf(fault),
        pointer: `/columns/${at}${fault.pointer}`,
      })),
    ),
  );
  return list as ColumnMeaning[];
}

function refuse(errors: ReturnType<typeof detailOf>[]): void {
  if (errors.length > 0) throw new Problem(problems.validation, { errors });
}
