import type { GroupList } from '@clientele/groups/dto';
import type { Answer, Client } from './client';

/** What changes attributes and their values, each with what it needs. */
export function attributeActs(
  owner: () => Client,
  customer: () => Promise<string>,
): Record<string, () => Promise<Answer>> {
  let made = 0;
  const define = (type = 'text'): Promise<Answer> =>
    owner().post('/attributes', { name: 'Extra', code: `a${(made += 1)}`, type });
  const defined = async (type?: string): Promise<string> =>
    `/attributes/${String((await define(type)).body['id'])}`;
  const add = async (): Promise<{ answer: Answer; path: string }> => {
    const path = `${await defined('choice')}/options`;
    const answer = await owner().post(path, { name: 'One', code: 'one' });
    return { answer, path: `${path}/${String(answer.body['id'])}` };
  };
  return {
    'Attributes.create': () => define(),
    'Attributes.change': async () => {
      const { items } = (await owner().get<GroupList>('/groups')).body;
      const groupIds = items.slice(0, 1).map(({ id }) => id);
      return owner().patch(await defined(), { hint: 'So', forGroups: true, groupIds }, 1);
    },
    'Attributes.remove': async () => owner().delete(await defined(), 1),
    'AttributeOptions.create': async () => (await add()).answer,
    'AttributeOptions.change': async () => owner().patch((await add()).path, { name: 'Other' }, 1),
    'AttributeOptions.remove': async () => owner().delete((await add()).path, 1),
    'Emptying.clear': async () => owner().post(`${await defined()}/clearances`, {}),
    'Emptying.removeOption': async () => owner().post(`${(await add()).path}/removals`, { moveTo: null }),
    'CustomerAttributes.write': async () => {
      const { code } = (await define()).body;
      const values = { [String(code)]: 'Blue' };
      return owner().put(`/customers/${await customer()}/attributes`, { values }, 1);
    },
  };
}
