import type { Answer, Client } from './client';

/** The changes that portfolios know, for `audited.api.spec.ts`; `newOperator` says one. */
export function portfolioActs(
  owner: () => Client,
  newOperator: () => object,
): Record<string, () => Promise<Answer>> {
  const manager = async (): Promise<string> => {
    const { body } = await owner().post('/operators', { ...newOperator(), role: 'account_manager' });
    return String(body['id']);
  };
  const substituted = async (): Promise<Answer> =>
    owner().post('/substitutions', {
      managerId: await manager(),
      substituteId: await manager(),
      fromOn: '2100-01-01',
      toOn: '2100-01-02',
    });
  return {
    'HandOvers.begin': async () => {
      const [fromId, toId] = [await manager(), await manager()];
      return owner().post('/portfolio-hand-overs', { fromId, toId, scope: 'all', reason: 'Leaves' });
    },
    'Substitutions.begin': substituted,
    'Substitutions.end': async () =>
      owner().delete(`/substitutions/${String((await substituted()).body['id'])}`),
  };
}
