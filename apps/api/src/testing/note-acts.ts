import type { Answer, Client } from './client';

/** The changes that notes know, for `audited.api.spec.ts`; `customer` adds one. */
export function noteActs(
  owner: () => Client,
  customer: () => Promise<string>,
): Record<string, () => Promise<Answer>> {
  const written = async (): Promise<[answer: Answer, path: string]> => {
    const path = `/customers/${await customer()}/notes`;
    const answer = await owner().post(path, { text: 'Call' });
    return [answer, `${path}/${String(answer.body['id'])}`];
  };
  return {
    'Notes.create': async () => (await written())[0],
    'Notes.change': async () => owner().patch((await written())[1], { text: 'Call back' }, 1),
    'Notes.remove': async () => owner().delete((await written())[1], 1),
    'Notes.restore': async () => {
      const [, path] = await written();
      await owner().delete(path, 1);
      return owner().post(`${path}/restorations`);
    },
  };
}
