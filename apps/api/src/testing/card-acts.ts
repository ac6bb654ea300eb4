import type { Answer, Client } from './client';

const ADDRESS = { firstName: 'Anna', street: 'Lipowa 1', city: 'Łódź', country: 'PL' };

/** What changes the addresses, notes, discounts and possible duplicates of a customer, each with what it needs. */
export function cardActs(
  owner: () => Client,
  customer: () => Promise<string>,
): Record<string, () => Promise<Answer>> {
  const made = async (path: string, input: object): Promise<string> =>
    `${path}/${String((await owner().post(path, input)).body['id'])}`;
  const addresses = async (): Promise<string> => `/customers/${await customer()}/addresses`;
  const address = async (): Promise<string> => made(await addresses(), ADDRESS);
  const notes = async (): Promise<string> => `/customers/${await customer()}/notes`;
  const note = async (): Promise<string> => made(await notes(), { text: 'Call' });
  const discounts = async (): Promise<string> => `/customers/${await customer()}/discounts`;
  const discount = async (): Promise<string> =>
    made(await discounts(), { percent: '5.00', startsOn: '2099-01-01' });
  const pair = async (): Promise<string> =>
    `/customers/${await customer()}/possible-duplicates/${await customer()}/dismissal`;
  return {
    'Addresses.create': async () => owner().post(await addresses(), ADDRESS),
    'Addresses.change': async () => owner().patch(await address(), { city: 'Gdynia' }, 1),
    'Addresses.remove': async () => owner().delete(await address(), 1),
    'Notes.create': async () => owner().post(await notes(), { text: 'Call' }),
    'Notes.change': async () => owner().patch(await note(), { text: 'Call back' }, 1),
    'Notes.remove': async () => owner().delete(await note(), 1),
    'Notes.restore': async () => {
      const path = await note();
      await owner().delete(path, 1);
      return owner().post(`${path}/restorations`);
    },
    'Discounts.create': async () => owner().post(await discounts(), { percent: '5.00' }),
    'Discounts.change': async () => owner().patch(await discount(), { reason: 'Agreed' }, 1),
    'Discounts.remove': async () => owner().delete(await discount(), 1),
    'Duplicates.takeBack': async () => {
      const path = await pair();
      await owner().put(path, {});
      return owner().delete(path);
    },
    'Duplicates.dismiss': async () => owner().put(await pair(), {}),
  };
}
