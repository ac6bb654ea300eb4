import type { Answer, Client } from './client';

const ADDRESS = { firstName: 'Anna', street: 'Lipowa 1', city: 'Łódź', country: 'PL' };

/** Each operation that changes addresses or attributes, with what it needs, for a customer that is made for it. */
export function cardActs(
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
  const addresses = async (): Promise<string> => `/customers/${await customer()}/addresses`;
  const address = async (): Promise<string> => {
    const path = await addresses();
    return `${path}/${String((await owner().post(path, ADDRESS)).body['id'])}`;
  };
  return {
    'Addresses.create': async () => owner().post(await addresses(), ADDRESS),
    'Addresses.change': async () => owner().patch(await address(), { city: 'Gdynia' }, 1),
    'Addresses.remove': async () => owner().delete(await address(), 1),
    'Attributes.create': () => define(),
    'Attributes.change': async () => owner().patch(await defined(), { hint: 'So' }, 1),
    'Attributes.remove': async () => owner().delete(await defined(), 1),
    'AttributeOptions.create': async () => (await add()).answer,
    'AttributeOptions.change': async () => owner().patch((await add()).path, { name: 'Other' }, 1),
    'AttributeOptions.remove': async () => owner().delete((await add()).path, 1),
    'CustomerAttributes.write': async () => {
      const { code } = (await define()).body;
      const values = { [String(code)]: 'Blue' };
      return owner().put(`/customers/${await customer()}/attributes`, { values }, 1);
    },
  };
}
